package org.occupationfigures.dataset;

/**
 * The measures that the program knows by name, which every data set must have; all others
 * are known by their columns only.
 */
public final class NamedMeasures {

	/**
	 * The area of land, in square kilometres: land that areas share is taken off its
	 * sums.
	 */
	public static final String AREA = "area";

	/** When an area changed hands: with its area it makes an occupation. */
	public static final String OCCUPATION_DATE = "occupation-date";

	private NamedMeasures() {
	}

}
