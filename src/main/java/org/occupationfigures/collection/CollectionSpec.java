package org.occupationfigures.collection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How a collection is listed.
 *
 * @param view the view that has one row per record, with a column {@code id}
 * @param orders the columns that it can be sorted by, besides {@code id}, by the name of
 * the order; an empty value sorts last either way
 * @param columns the columns of the view that its CSV has, as an SQL select list
 * @param csv adds to a part of its CSV what the select list does not say
 */
public record CollectionSpec<T extends Identified>(Class<T> type, String view, Map<String, String> orders,
		Function<StatementSpec, List<T>> reader, String columns, String sort, int limit, UnaryOperator<CsvTable> csv,
		Map<Format, Export<T>> exports) {

	/** Refuses columns that do not begin with the id, by which a CSV goes on. */
	public CollectionSpec {
		if (!columns.matches("(?s)id\\b.*")) {
			throw new IllegalArgumentException("the first column of " + view + " is not id");
		}
	}

	/** Describes a collection that has no format of its own. */
	public CollectionSpec(Class<T> type, String view, Map<String, String> orders,
			Function<StatementSpec, List<T>> reader, String columns, String sort, int limit) {
		this(type, view, orders, reader, columns, sort, limit, UnaryOperator.identity(), Map.of());
	}

	/** Describes a collection that is sorted by id and has pages of 100 records. */
	public CollectionSpec(Class<T> type, String view, Map<String, String> orders,
			Function<StatementSpec, List<T>> reader, String columns) {
		this(type, view, orders, reader, columns, "id", 100);
	}

	public CollectionSpec<T> with(Map<Format, Export<T>> formats) {
		return new CollectionSpec<>(this.type, this.view, this.orders, this.reader, this.columns, this.sort, this.limit,
				this.csv, formats);
	}

	public Set<Format> formats() {
		Set<Format> formats = EnumSet.copyOf(Format.EVERYWHERE);
		formats.addAll(this.exports.keySet());
		return formats;
	}

	/** Accepts the name of an order, with a minus for descending. */
	String order(String order) {
		return new AllowedValues("order",
				Stream.concat(Stream.of("id"), this.orders.keySet().stream().sorted())
					.flatMap((name) -> Stream.of(name, "-" + name))
					.toList())
			.require(order);
	}

	String column(String order) {
		return this.orders.getOrDefault(order.startsWith("-") ? order.substring(1) : order, "id");
	}

}
