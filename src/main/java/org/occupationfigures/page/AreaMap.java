package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.source.SourceClaim;

/**
 * Where an area lies among others: the shapes of one data set, which say nothing about
 * status. Lengths are in pixels.
 *
 * @param source of the shape of the area that is looked for
 */
public record AreaMap(List<Shape> shapes, int width, int height, SourceClaim source) {

	/**
	 * The shape of an area.
	 *
	 * @param path as SVG writes it
	 * @param here whether it is the area that is looked for
	 */
	public record Shape(String path, boolean here) {

	}

}
