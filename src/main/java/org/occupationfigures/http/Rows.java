package org.occupationfigures.http;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the rows of listings: counted, a page at a time by key, or one by its id. */
@Component
class Rows {

	private static final int CANDIDATES = 1000;

	private static final int ALIKE = 4;

	private final JdbcClient jdbc;

	Rows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long count(Listing<?> listing, Conditions conditions) {
		return this.jdbc.sql("select count(*) from " + listing.view() + " where " + conditions.sql())
			.params(conditions.values())
			.query(Long.class)
			.single();
	}

	/**
	 * Reads a page.
	 * @param <T> the records
	 * @param listing the collection
	 * @param conditions what it is narrowed to, to which the beginning of the page is
	 * added
	 * @param sort the order, with a minus for descending; empty values come last either
	 * way
	 * @param after the last record of the page before; null for the first page
	 * @param limit how many records at most
	 * @return the records
	 */
	<T extends Identified> List<T> page(Listing<T> listing, Conditions conditions, String sort, @Nullable Cursor after,
			int limit) {
		return listing.reader()
			.apply(select(listing, "*", conditions, sort, (after != null) ? after.id() : null, limit));
	}

	/**
	 * Prepares the query of a page.
	 * @param listing the collection
	 * @param columns what to select
	 * @param conditions what it is narrowed to, to which the beginning of the page is
	 * added
	 * @param sort the order, with a minus for descending
	 * @param after the id of the last record before the page; null for the first page
	 * @param limit how many records at most
	 * @return the query
	 */
	StatementSpec select(Listing<?> listing, String columns, Conditions conditions, String sort, @Nullable String after,
			int limit) {
		boolean descending = sort.startsWith("-");
		String column = listing.column(descending ? sort.substring(1) : sort);
		if (after != null) {
			begin(listing.view(), column, descending ? "<" : ">", conditions, after);
		}
		String order = descending ? " desc" : "";
		return this.jdbc
			.sql("select %s from %s where %s order by %s%s nulls last, id%s limit %d".formatted(columns, listing.view(),
					conditions.sql(), column, order, order, limit))
			.params(conditions.values());
	}

	private void begin(String view, String column, String beyond, Conditions conditions, String last) {
		if (column.equals("id")) {
			conditions.and("id " + beyond + " ?", last);
			return;
		}
		Optional<Object> key = this.jdbc.sql("select " + column + " from " + view + " where id = ?")
			.param(last)
			.query()
			.optionalValue();
		if (key.isEmpty()) {
			conditions.and(column + " is null and id " + beyond + " ?", last);
		}
		else {
			conditions.and("(%1$s %2$s ? or %1$s is null or %1$s = ? and id %2$s ?)".formatted(column, beyond),
					key.get(), key.get(), last);
		}
	}

	/**
	 * Reads the record that has an id.
	 * @param <T> the records
	 * @param listing the collection
	 * @param id the id
	 * @return the record
	 * @throws NoSuchRecord if there is none, naming one with a similar id
	 * @throws Withdrawn if there is none any more, naming its successor
	 */
	<T extends Identified> T find(Listing<T> listing, String id) {
		List<T> found = listing.reader()
			.apply(this.jdbc.sql("select * from " + listing.view() + " where id = ?").param(id));
		if (found.isEmpty()) {
			withdrawn(id);
			throw new NoSuchRecord(new Rejected("no record has this id", nearest(listing, id), null), id);
		}
		return found.get(0);
	}

	private void withdrawn(String id) {
		this.jdbc.sql("select reason, successor_id from withdrawn where id = ?")
			.param(id)
			.query((row, number) -> new Withdrawn(id, row.getString("reason"), row.getString("successor_id")))
			.optional()
			.ifPresent((withdrawn) -> {
				throw withdrawn;
			});
	}

	/** Only ids that begin alike are compared, so that a wrong id costs little. */
	private @Nullable String nearest(Listing<?> listing, String id) {
		String beginning = id.substring(0, Math.min(id.length(), ALIKE));
		List<String> ids = this.jdbc
			.sql("select id from %s where id >= ? and id < ? order by id limit %d".formatted(listing.view(),
					CANDIDATES))
			.params(beginning, beginning + '\uFFFF')
			.query(String.class)
			.list();
		return new Terms("record", ids).nearest(id);
	}

}
