package org.occupationfigures.collection;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** The keys of a record on the wire. */
final class JsonKeys {

	private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {

		@Override
		protected Map<String, Method> computeValue(Class<?> type) {
			Map<String, Method> accessors = new LinkedHashMap<>();
			Arrays.stream(type.getRecordComponents())
				.filter((component) -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
				.forEach((component) -> accessors.put(key(component.getName()), component.getAccessor()));
			accessors.values().forEach((accessor) -> accessor.setAccessible(true));
			return accessors;
		}

	};

	private JsonKeys() {
	}

	static List<String> of(Class<?> type) {
		return List.copyOf(ACCESSORS.get(type).keySet());
	}

	/** Gives the values of a record by their keys, in the order of its components. */
	static Map<String, @Nullable Object> values(Record record) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		ACCESSORS.get(record.getClass()).forEach((key, accessor) -> values.put(key, value(record, accessor)));
		return values;
	}

	private static @Nullable Object value(Record record, Method accessor) {
		try {
			return accessor.invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String key(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
