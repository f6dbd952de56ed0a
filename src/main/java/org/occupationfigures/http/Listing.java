package org.occupationfigures.http;

import java.util.List;
import java.util.Map;
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
 */
public record Listing<T extends Identified>(Class<T> type, String view, String sort, Map<String, String> orders,
		Function<StatementSpec, List<T>> reader) {

	/**
	 * Describes a collection that is sorted by id unless asked otherwise.
	 * @param type its records
	 * @param view the view that has one row per record
	 * @param orders the columns that it can be sorted by, besides {@code id}
	 * @param reader reads the records of a query on the view, in its order
	 */
	public Listing(Class<T> type, String view, Map<String, String> orders, Function<StatementSpec, List<T>> reader) {
		this(type, view, "id", orders, reader);
	}

	/**
	 * Narrows the collection for good.
	 * @param column the column
	 * @param word the word that must stand in it, one of the program's own
	 * @return the narrower collection
	 */
	public Listing<T> narrowed(String column, String word) {
		return new Listing<>(this.type, "(select * from %s where %s = '%s')".formatted(this.view, column, word),
				this.sort, this.orders, this.reader);
	}

	String column(String order) {
		return this.orders.getOrDefault(order, "id");
	}

}
