package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.vocabulary.Named;

/**
 * The areas roughly as they lie, without any boundary.
 *
 * @param years what the strips of all areas have below them
 */
public record Tiles(List<Area> areas, List<Tick> years) {

	/** An area with the dates of control that are claimed. */
	public record Area(Named named, int claims, int origins, List<Line> lines) {

	}

	/** The dates of one measure, drawn on one line. */
	public record Line(String measure, List<Drawn> dates) {

	}

}
