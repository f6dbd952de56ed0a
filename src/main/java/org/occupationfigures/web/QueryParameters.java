package org.occupationfigures.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;

import org.springframework.web.util.UriUtils;

/**
 * The parameters of one request. A controller reads each parameter that it knows;
 * {@link #check} then refuses the request with every value that was wrong and every
 * parameter that was not read.
 */
public final class QueryParameters {

	/** What stands in a list for the empty value. */
	public static final String NONE = InvertedIndex.NONE;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

	private static final int MOST_WORDS = 20;

	/** Characters of the words to search for. */
	private static final int LONGEST_WORDS = 200;

	/**
	 * Characters of a query, percent-encoded, that headers repeat: with the path they
	 * must fit into {@code server.tomcat.max-http-response-header-size}.
	 */
	private static final int LONGEST_QUERY = 12_000;

	/** How many times as long a query can become by percent-encoding. */
	private static final int MOST_LONGER = 3;

	private static final int MOST_ITEMS = 100;

	/** Faults beyond these are counted, not shown: an error must stay small and cheap. */
	private static final int MOST_FAULTS = 20;

	private final String path;

	private final Map<String, String[]> given;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, Object> defaults = new LinkedHashMap<>();

	private final Set<Problem.Fault> faults = new LinkedHashSet<>();

	private int moreFaults;

	private final HttpServletRequest request;

	QueryParameters(HttpServletRequest request) {
		this.request = request;
		this.path = request.getRequestURI();
		this.given = request.getParameterMap();
	}

	/**
	 * Reads a parameter that may be given once.
	 * @param <T> what it is
	 * @param name its name
	 * @param reader turns its text into a value, or throws {@link InvalidValue}
	 * @return the value; null when it is absent or wrong
	 */
	public <T> @Nullable T one(String name, Function<String, T> reader) {
		this.known.add(name);
		String[] values = this.given.get(name);
		if (values == null) {
			return null;
		}
		if (values.length > 1) {
			reject(new InvalidValue("given more than once"), name, String.join(" and ", values));
			return null;
		}
		return read(name, values[0], reader);
	}

	/**
	 * Reads a parameter that has a default.
	 * @param <T> what it is
	 * @param name its name
	 * @param fallback its value when it is absent
	 * @param reader turns its text into a value, or throws {@link InvalidValue}
	 * @return the value, or the default when it is absent or wrong
	 */
	public <T> T one(String name, T fallback, Function<String, T> reader) {
		return fallback(name, one(name, reader), fallback);
	}

	/**
	 * Reads a parameter that must be given.
	 * @param <T> what it is
	 * @param name its name
	 * @param reader turns its text into a value, or throws {@link InvalidValue}
	 * @return the value; null when it is absent or wrong, which {@link #check} reports
	 */
	public <T> @Nullable T required(String name, Function<String, T> reader) {
		if (!this.given.containsKey(name)) {
			reject(new InvalidValue("required"), name, null);
		}
		return one(name, reader);
	}

	/**
	 * Reads a list of at most 100 items, which are separated by commas or given one by
	 * one under the same name.
	 * @param <T> what its items are
	 * @param name its name
	 * @param reader turns an item into a value, or throws {@link InvalidValue}
	 * @return the values without repetition; empty when it is absent
	 */
	public <T> List<T> many(String name, Function<String, T> reader) {
		this.known.add(name);
		String[] lists = this.given.get(name);
		if (lists == null) {
			return List.of();
		}
		String[] items = String.join(",", lists).split(",", -1);
		if (items.length > MOST_ITEMS) {
			reject(new InvalidValue(items.length + " values; at most " + MOST_ITEMS + " may be given"), name, lists[0]);
			return List.of();
		}
		Set<T> values = new LinkedHashSet<>();
		for (String item : items) {
			T value = read(name, item.strip(), reader);
			if (value != null) {
				values.add(value);
			}
		}
		return List.copyOf(values);
	}

	/**
	 * Reads a comma list in which {@link #NONE} stands for the empty value.
	 * @param name its name
	 * @param reader turns an item into its canonical word, or throws {@link InvalidValue}
	 * @return the words; empty when it is absent
	 */
	public List<String> manyOrNone(String name, Function<String, String> reader) {
		return many(name, (item) -> item.equals(NONE) ? item : reader.apply(item));
	}

	/**
	 * Reads a number.
	 * @param name its name
	 * @return the number; null when it is absent or wrong
	 */
	public @Nullable BigDecimal number(String name) {
		return one(name, (text) -> {
			if (!NUMBER.matcher(text).matches()) {
				throw new InvalidValue("not a number such as 3054 or 33.5 (no thousands separator)");
			}
			return new BigDecimal(text);
		});
	}

	/**
	 * Reads an EDTF date or interval.
	 * @param name its name
	 * @return the date; null when it is absent or wrong
	 */
	public @Nullable Edtf date(String name) {
		return one(name, QueryParameters::edtf);
	}

	/**
	 * Reads an EDTF date that is no interval.
	 * @param name its name
	 * @return the date; null when it is absent or wrong
	 */
	public @Nullable Edtf bound(String name) {
		return one(name, (text) -> {
			if (text.contains("/")) {
				throw new InvalidValue("an interval; a single date is needed");
			}
			return edtf(text);
		});
	}

	/**
	 * Refuses two dates of which the first begins after the last ends.
	 * @param name the parameter to name
	 * @param from the first; none, no fault
	 * @param to the last; none, no fault
	 */
	public void inOrder(String name, @Nullable Edtf from, @Nullable Edtf to) {
		LocalDate earliest = (from != null) ? from.earliest() : null;
		LocalDate latest = (to != null) ? to.latest() : null;
		if (earliest != null && latest != null && earliest.isAfter(latest)) {
			fault(name, "begins after the end asked for");
		}
	}

	private static Edtf edtf(String text) {
		try {
			return Edtf.parse(text);
		}
		catch (DateTimeException ex) {
			throw new InvalidValue(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Reads words to search for.
	 * @param name its name
	 * @return the text; null when it is absent or has no letter or digit
	 */
	public @Nullable String words(String name) {
		return one(name, (text) -> {
			if (text.length() > LONGEST_WORDS) {
				throw new InvalidValue("longer than " + LONGEST_WORDS + " characters");
			}
			String words = NameFolding.words(text).strip();
			if (words.isEmpty()) {
				throw new InvalidValue("no word in it");
			}
			if (words.split(" ").length > MOST_WORDS) {
				throw new InvalidValue("more than " + MOST_WORDS + " words");
			}
			return text;
		});
	}

	/**
	 * Reports a fault that no single parameter shows.
	 * @param name the parameter to name
	 * @param reason what is wrong
	 */
	public void fault(String name, String reason) {
		fault(name, new InvalidValue(reason));
	}

	/**
	 * Reports a fault that no single parameter shows, and what would be accepted.
	 * @param name the parameter to name
	 * @param rejected what is wrong
	 */
	public void fault(String name, InvalidValue rejected) {
		String[] values = this.given.get(name);
		reject(rejected, name, (values != null) ? values[0] : null);
	}

	/**
	 * Refuses the request if anything in it was wrong or unknown.
	 * @throws InvalidParameters with every fault
	 */
	public void check() {
		this.given.forEach((name, values) -> {
			if (!this.known.contains(name)) {
				reject(new InvalidValue("unknown parameter", List.copyOf(this.known),
						() -> new AllowedValues("parameter of " + this.path, this.known).nearest(name)), name,
						values[0]);
			}
		});
		if (!this.faults.isEmpty()) {
			throw new InvalidParameters(List.copyOf(this.faults), this.faults.size() + this.moreFaults);
		}
	}

	/**
	 * Counts parameters that were given.
	 * @param names their names
	 * @return how many of them were
	 */
	public long countGiven(String... names) {
		return Stream.of(names).filter(this.given::containsKey).count();
	}

	/** Replaces an absent value by its default, and tells so. */
	public <T> T fallback(String name, @Nullable T value, T fallback) {
		if (!this.given.containsKey(name)) {
			this.defaults.put(name, fallback);
		}
		return (value != null) ? value : fallback;
	}

	/** Names the file in which someone would save the answer. */
	public String fileName() {
		String path = this.path.substring(prefix().length());
		return "occupation-figures-" + path.replaceFirst("^/v1/", "").replaceAll("[^A-Za-z0-9.-]+", "-");
	}

	/** Gives the path under which the whole service is served; empty at the root. */
	public String prefix() {
		return this.request.getContextPath();
	}

	/** Gives the suffix of the path, if it had one of a format. */
	String suffix() {
		Format suffixed = FormatSuffixRequest.format(this.request);
		return (suffixed != null) ? suffixed.suffix() : "";
	}

	/**
	 * Chooses the format of the answer.
	 * @param served the formats of the address
	 * @return the one asked for by suffix or {@code Accept}
	 * @throws NotAcceptable if none of them is acceptable
	 */
	public Format format(Set<Format> served) {
		return ContentNegotiation.choose(this.request, served);
	}

	/** Tells whether another format could have been asked for at the same address. */
	public boolean isNegotiated(Set<Format> served) {
		return served.size() > 1 && FormatSuffixRequest.format(this.request) == null;
	}

	/** Refuses a query that headers cannot repeat. */
	public void checkLength() {
		String asked = this.request.getQueryString();
		if (asked == null || MOST_LONGER * asked.length() <= LONGEST_QUERY) {
			return;
		}
		int length = query(null).length();
		if (length > LONGEST_QUERY) {
			throw new InvalidParameters(
					List.of(new InvalidValue("%s characters when percent-encoded; at most %s may be given"
						.formatted(String.valueOf(length), String.valueOf(LONGEST_QUERY))).in("query", null)));
		}
	}

	/**
	 * Gives the path that was asked, without a suffix.
	 * @return the path, that of the service included
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Gives the defaults that were used.
	 * @return the value of each parameter that was not given and has one
	 */
	public Map<String, Object> defaults() {
		return this.defaults;
	}

	/** Keeps of some values those whose parameters were given. */
	public Map<String, @Nullable Object> given(Map<String, @Nullable Object> values) {
		Map<String, @Nullable Object> kept = new LinkedHashMap<>(values);
		kept.keySet().retainAll(this.given.keySet());
		return kept;
	}

	/** Gives the path and the query as asked, but with another place to begin. */
	public String address(@Nullable String after) {
		return this.path + query(after);
	}

	/**
	 * Gives the parameters in order of their names, so that one question has one address.
	 */
	public String query(@Nullable String after, String... without) {
		Map<String, String> values = new TreeMap<>();
		this.given.forEach((name, given) -> values.put(name, encoded(String.join(",", given))));
		values.keySet().removeAll(Set.of(without));
		values.remove("after");
		if (after != null) {
			values.put("after", after);
		}
		StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
		values.forEach((name, value) -> query.add(encoded(name) + "=" + value));
		return query.toString();
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/");
	}

	private <T> @Nullable T read(String name, String text, Function<String, T> reader) {
		if (text.isBlank()) {
			reject(new InvalidValue("empty value"), name, text);
			return null;
		}
		try {
			return reader.apply(text);
		}
		catch (InvalidValue ex) {
			reject(ex, name, text);
			return null;
		}
	}

	private void reject(InvalidValue rejected, String name, @Nullable String value) {
		if (this.faults.size() < MOST_FAULTS) {
			this.faults.add(rejected.in(name, value));
		}
		else {
			this.moreFaults++;
		}
	}

}
