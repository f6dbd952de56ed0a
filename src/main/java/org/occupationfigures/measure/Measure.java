package org.occupationfigures.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;

/**
 * What can be claimed: a word of the vocabulary.
 *
 * @param id the word
 * @param label its short name
 * @param definition what is counted, and what is not
 * @param category its subject
 * @param collection the narrowed collection that serves its claims; null when only
 * {@code claims} does
 * @param headline whether it is a column of a district's record
 * @param kind what its claims consist of: quantity, date, site or text
 * @param time {@code stock} for a state at a time, {@code event} for what happened
 * @param unit the unit of its figures; null unless it is a quantity
 * @param words the words and phrases that name it in an English sentence
 * @param claims how many claims there are
 */
record Measure(String id, String label, String definition, String category, @Nullable String collection,
		boolean headline, String kind, String time, @Nullable String unit, List<String> words,
		long claims) implements Identified {

	static Measure of(ResultSet row, int number) throws SQLException {
		String words = row.getString("words");
		return new Measure(row.getString("id"), row.getString("label"), row.getString("definition"),
				row.getString("category"), row.getString("collection"), row.getBoolean("headline"),
				row.getString("kind"), row.getString("time"), row.getString("unit"),
				(words != null) ? Arrays.asList(words.split("\\|")) : List.of(), row.getLong("claims"));
	}

}
