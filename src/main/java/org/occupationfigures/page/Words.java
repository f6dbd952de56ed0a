package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import gg.jte.support.LocalizationSupport;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.source.Origins;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageLinks;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What all pages share: the messages of {@code messages.properties}, which are HTML, the
 * labels of the data set, the release, the addresses. A translation is a file of
 * messages.
 */
@Component
public class Words implements LocalizationSupport {

	private static final String LABELS = """
			select 'scope.' || id as word, label from scope union all select 'measure.' || id, label from measure
			union all select 'district.' || id, name from district union all select 'site.' || id, name from site
			union all select 'country.' || id, name from country union all select 'roll_call.' || id, subject from roll_call""";

	private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);

	/** What the data set itself calls its words, such as {@code measure.area}. */
	private final Map<String, String> labels;

	final Release release;

	final PageLinks links;

	final Assets assets;

	final String prefix;

	final String publicAddress;

	final Origins origins;

	private final JsonMapper json;

	Words(JdbcClient jdbc, Release release, PageLinks links, Assets assets, Origins origins, JsonMapper json,
			@Value("${server.servlet.context-path:}") String prefix, @Value("${public-address}") String publicAddress) {
		this.labels = jdbc.sql(LABELS)
			.query((row, number) -> Map.entry(row.getString("word"), row.getString("label")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.release = release;
		this.links = links;
		this.assets = assets;
		this.origins = origins;
		this.json = json;
		this.prefix = prefix;
		this.publicAddress = publicAddress;
	}

	/** Gives a message; there must be one. */
	@Override
	public String lookup(String key) {
		return this.messages.getString(key);
	}

	/**
	 * Gives what a word of a closed list means; the word itself where nothing is said.
	 */
	String word(String list, @Nullable String word) {
		String key = list + "." + word;
		return this.messages.containsKey(key) ? lookup(key)
				: this.labels.getOrDefault(key, Objects.requireNonNullElse(word, ""));
	}

	/** Writes a record in a text format, as the API does. */
	public <T extends Identified> String export(CollectionSpec<T> spec, Format format, T record) {
		Export<T> export = spec.exports().getOrDefault(format, Export.text((unused, context) -> ""));
		Object written = export.writer().apply(record, Export.Context.of(this.publicAddress, this.release));
		String text = (written instanceof String plain) ? plain
				: new String(this.json.writeValueAsBytes(written), StandardCharsets.UTF_8);
		return export.opening() + text.strip() + export.closing();
	}

}
