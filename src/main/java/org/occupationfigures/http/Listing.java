package org.occupationfigures.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How a collection is listed.
 *
 * @param <T> its records
 * @param type its records
 * @param view the view that has one row per record, with a column {@code id}
 * @param sort the order when none is asked for
 * @param orders the columns that it can be sorted by, besides {@code id}, by the name of
 * the order; an empty value sorts last either way
 * @param reader reads the records of a query on the view, in its order
 * @param columns the columns of the view that its CSV has, as an SQL select list
 * @param exports how its records are written in formats of their own
 */
public record Listing<T extends Identified>(Class<T> type, String view, String sort, Map<String, String> orders,
		Function<StatementSpec, List<T>> reader, String columns, Map<Format, Export<T>> exports) {

	/** The columns that name the document of a record which rests on a claim. */
	public static final String SOURCE_OF_CLAIM = """
			, claimant, speaker, affiliation, origin, source_id, source_title, source_publisher, source_published,
			source_language, source_url, source_read, as_written, locator""";

	/** The columns that name the document of a record which rests on that. */
	public static final String SOURCE_OF_DOCUMENT = """
			, claimant, speaker, affiliation, origin, source_id, source_title, source_publisher, source_published,
			source_language, source_url, source_read, cast(null as varchar) as as_written""";

	/**
	 * Describes a collection that is sorted by id unless asked otherwise and has no
	 * format of its own.
	 * @param type its records
	 * @param view the view that has one row per record
	 * @param orders the columns that it can be sorted by, besides {@code id}
	 * @param reader reads the records of a query on the view, in its order
	 * @param columns the columns of the view that its CSV has, as an SQL select list
	 */
	public Listing(Class<T> type, String view, Map<String, String> orders, Function<StatementSpec, List<T>> reader,
			String columns) {
		this(type, view, "id", orders, reader, columns, Map.of());
	}

	/**
	 * Adds formats.
	 * @param formats how its records are written in each
	 * @return the collection with these formats
	 */
	public Listing<T> with(Map<Format, Export<T>> formats) {
		return new Listing<>(this.type, this.view, this.sort, this.orders, this.reader, this.columns, formats);
	}

	/**
	 * Sorts it by another order unless asked otherwise.
	 * @param order the order
	 * @return the collection so sorted
	 */
	public Listing<T> sorted(String order) {
		return new Listing<>(this.type, this.view, order, this.orders, this.reader, this.columns, this.exports);
	}

	Set<Format> formats() {
		Set<Format> formats = EnumSet.copyOf(Format.EVERYWHERE);
		formats.addAll(this.exports.keySet());
		return formats;
	}

	String column(String order) {
		return this.orders.getOrDefault(order, "id");
	}

}
