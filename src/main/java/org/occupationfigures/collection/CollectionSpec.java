package org.occupationfigures.collection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Format;

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
 * @param limit how many records a page has when no limit is asked for
 * @param columns the columns of the view that its CSV has, as an SQL select list, the id
 * first
 * @param rows how its CSV is made where that list does not say all; null where it does
 * @param exports how its records are written in formats of their own
 */
public record CollectionSpec<T extends Identified>(Class<T> type, String view, String sort, int limit,
		Map<String, String> orders, Function<StatementSpec, List<T>> reader, String columns, @Nullable CsvRows rows,
		Map<Format, Export<T>> exports) {

	private static final int LIMIT = 100;

	/**
	 * Describes a collection.
	 * @throws IllegalArgumentException if its CSV does not begin with the id, by which it
	 * goes on after each part
	 */
	public CollectionSpec {
		if (!columns.matches("(?s)id\\b.*") || (rows != null && !rows.columns().get(0).equals("id"))) {
			throw new IllegalArgumentException("the first column of " + view + " is not id");
		}
	}

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
	public CollectionSpec(Class<T> type, String view, Map<String, String> orders,
			Function<StatementSpec, List<T>> reader, String columns) {
		this(type, view, "id", LIMIT, orders, reader, columns, null, Map.of());
	}

	/**
	 * Adds formats.
	 * @param formats how its records are written in each
	 * @return the collection with these formats
	 */
	public CollectionSpec<T> with(Map<Format, Export<T>> formats) {
		return new CollectionSpec<>(this.type, this.view, this.sort, this.limit, this.orders, this.reader, this.columns,
				this.rows, formats);
	}

	/**
	 * Sorts it by another order unless asked otherwise.
	 * @param order the order
	 * @return the collection so sorted
	 */
	public CollectionSpec<T> sorted(String order) {
		return new CollectionSpec<>(this.type, this.view, order, this.limit, this.orders, this.reader, this.columns,
				this.rows, this.exports);
	}

	/**
	 * Makes its pages of another length unless asked otherwise.
	 * @param records how many records
	 * @return the collection so limited
	 */
	public CollectionSpec<T> limited(int records) {
		return new CollectionSpec<>(this.type, this.view, this.sort, records, this.orders, this.reader, this.columns,
				this.rows, this.exports);
	}

	/**
	 * Makes its CSV otherwise than by a select list.
	 * @param names the names of its columns, the id first
	 * @param read reads the rows of a query on the view, in its order, with a value for
	 * each column
	 * @return the collection with this CSV
	 */
	public CollectionSpec<T> csv(List<String> names, Function<StatementSpec, List<List<@Nullable Object>>> read) {
		return new CollectionSpec<>(this.type, this.view, this.sort, this.limit, this.orders, this.reader, this.columns,
				new CsvRows(names, read), this.exports);
	}

	Set<Format> formats() {
		Set<Format> formats = EnumSet.copyOf(Format.EVERYWHERE);
		formats.addAll(this.exports.keySet());
		return formats;
	}

	String column(String order) {
		return this.orders.getOrDefault(order, "id");
	}

	/**
	 * A CSV that is made otherwise than by a select list.
	 *
	 * @param columns the names of its columns
	 * @param read reads the rows of a query on the view
	 */
	record CsvRows(List<String> columns, Function<StatementSpec, List<List<@Nullable Object>>> read) {

	}

}
