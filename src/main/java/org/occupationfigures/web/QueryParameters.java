package org.occupationfigures.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;

/**
 * A request, for controllers, with its parameters. A controller reads each that it knows;
 * {@link #check} then refuses the request with every value that was wrong and every
 * parameter that was not read. A reader turns a text into a value or throws
 * {@link InvalidValue}; what is absent or wrong is null, or an empty list.
 */
public final class QueryParameters extends FormatSuffixRequest {

	/** What stands in a list for the empty value. */
	public static final String NONE = InvertedIndex.NONE;

	/** The reason why a parameter is refused that is not known. */
	public static final String UNKNOWN = "unknown parameter";

	/** Faults beyond these are counted, not shown: an error must stay small and cheap. */
	private static final int MOST_FAULTS = 20;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, Object> defaults = new LinkedHashMap<>();

	private final List<Problem.Fault> faults = new ArrayList<>();

	private int faultCount;

	private boolean form;

	QueryParameters(HttpServletRequest request) {
		super(request);
	}

	/** Takes the request for that of a form, which sends its empty fields too. */
	public QueryParameters ofForm() {
		this.form = true;
		return this;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		if (!this.form) {
			return super.getParameterMap();
		}
		Map<String, String[]> filled = new LinkedHashMap<>(super.getParameterMap());
		filled.values().removeIf((values) -> Stream.of(values).allMatch(String::isBlank));
		return filled;
	}

	/** What was given, as one list; null for nothing, as for a form's empty field. */
	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? String.join(",", values) : null;
	}

	public <T> @Nullable T one(String name, Function<String, T> reader) {
		this.known.add(name);
		String[] values = getParameterMap().get(name);
		if (values != null && values.length > 1) {
			reject(new InvalidValue("given more than once"), name, String.join(" and ", values));
			return null;
		}
		return (values != null) ? read(name, values[0], reader) : null;
	}

	/** Reads a parameter that has a default, which also stands for a wrong value. */
	public <T> T one(String name, T fallback, Function<String, T> reader) {
		return fallback(name, one(name, reader), fallback);
	}

	/** Reads a list, separated by commas or given one by one. */
	public <T> List<T> many(String name, Function<String, T> reader) {
		this.known.add(name);
		String list = getParameter(name);
		String[] items = (list != null) ? list.split(",", -1) : new String[0];
		if (items.length > 100) {
			fault(name, items.length + " values; at most 100 may be given");
			return List.of();
		}
		return Stream.of(items)
			.map(String::strip)
			.distinct()
			.map((item) -> read(name, item, reader))
			.flatMap(Stream::ofNullable)
			.distinct()
			.toList();
	}

	/** Accepts {@link #NONE}, and what a reader accepts. */
	public static UnaryOperator<String> orNone(Function<String, String> reader) {
		return (text) -> text.equals(NONE) ? text : reader.apply(text);
	}

	public static BigDecimal decimal(String text) {
		InvalidValue.unless(NUMBER.matcher(text).matches(),
				"not a number such as 3054 or 33.5 (no thousands separator)");
		return new BigDecimal(text);
	}

	/** Reads an EDTF date that is no interval. */
	public static Edtf bound(String text) {
		InvalidValue.unless(!text.contains("/"), "an interval; a single date is needed");
		return Edtf.parse(text);
	}

	/** Accepts words to search for, as they were given. */
	public static String words(String text) {
		InvalidValue.unless(text.length() <= 200, "longer than 200 characters");
		String words = NameFolding.words(text).strip();
		InvalidValue.unless(!words.isEmpty(), "no word in it");
		InvalidValue.unless(words.split(" ").length <= 20, "more than 20 words");
		return text;
	}

	private <T> @Nullable T read(String name, String text, Function<String, T> reader) {
		try {
			InvalidValue.unless(!text.isBlank(), "empty value");
			return reader.apply(text);
		}
		catch (InvalidValue | DateTimeException ex) {
			reject((ex instanceof InvalidValue invalid) ? invalid : new InvalidValue(String.valueOf(ex.getMessage())),
					name, text);
			return null;
		}
	}

	/** Reports a fault of a parameter, or one that no single parameter shows. */
	public void fault(String name, String reason) {
		fault(name, new InvalidValue(reason));
	}

	public void fault(String name, InvalidValue rejected) {
		String[] values = getParameterMap().get(name);
		reject(rejected, name, (values != null) ? values[0] : null);
	}

	private void reject(InvalidValue rejected, String name, @Nullable String value) {
		if (++this.faultCount <= MOST_FAULTS) {
			this.faults.add(rejected.in(name, value));
		}
	}

	public void check() {
		getParameterMap().keySet().stream().filter((name) -> !this.known.contains(name)).forEach((name) -> {
			AllowedValues names = new AllowedValues("parameter", this.known);
			fault(name, new InvalidValue(UNKNOWN, List.copyOf(this.known), () -> names.nearest(name)));
		});
		if (!this.faults.isEmpty()) {
			throw ProblemException.badParameters(this.faults, this.faultCount);
		}
	}

	public long countGiven(String... names) {
		return Stream.of(names).filter(getParameterMap()::containsKey).count();
	}

	/** Keeps of some values those whose parameters were given. */
	public Map<String, @Nullable Object> given(Map<String, @Nullable Object> values) {
		Map<String, @Nullable Object> kept = new LinkedHashMap<>(values);
		kept.keySet().retainAll(getParameterMap().keySet());
		return kept;
	}

	/** Replaces an absent or wrong value by its default. */
	public <T> T fallback(String name, @Nullable T value, T fallback) {
		if (!getParameterMap().containsKey(name)) {
			this.defaults.put(name, fallback);
		}
		return (value != null) ? value : fallback;
	}

	/** The default of each parameter that was not given and has one. */
	public Map<String, Object> defaults() {
		return this.defaults;
	}

}
