package org.occupationfigures.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as its elements and texts, read without a browser. */
final class Html {

	private static final Pattern PART = Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+", Pattern.DOTALL);

	private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)=\"([^\"]*)\"");

	private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br");

	/** A text with the elements that it stands in, such as {@code main/section/a}. */
	record Text(String path, String text) {

	}

	final List<Text> texts = new ArrayList<>();

	final List<String> links = new ArrayList<>();

	final List<String> elements = new ArrayList<>();

	final List<String> attributes = new ArrayList<>();

	/** Reads a page; every element must be closed in its order. */
	Html(String page) {
		Deque<String> open = new ArrayDeque<>();
		Matcher part = PART.matcher(page.replaceFirst("<!DOCTYPE html>", ""));
		while (part.find()) {
			String name = part.group(2);
			if (name == null) {
				this.texts.add(new Text(String.join("/", (Iterable<String>) open::descendingIterator), part.group()));
			}
			else if (!part.group(1).isEmpty()) {
				String last = open.pop();
				if (!last.replaceFirst("\\..*", "").equals(name)) {
					throw new IllegalArgumentException("</" + name + "> closes <" + last + ">");
				}
			}
			else {
				begin(open, name, part.group(3));
			}
		}
		if (!open.isEmpty()) {
			throw new IllegalArgumentException("not closed: " + open);
		}
	}

	private void begin(Deque<String> open, String name, String written) {
		this.elements.add(name);
		String marked = name;
		Matcher attribute = ATTRIBUTE.matcher(written);
		while (attribute.find()) {
			this.attributes.add(attribute.group(1));
			if (attribute.group(1).matches("href|src|action")) {
				this.links.add(attribute.group(2).replace("&amp;", "&"));
			}
			if (attribute.group(1).equals("class")) {
				marked = name + "." + attribute.group(2).replace(' ', '.');
			}
		}
		if (!EMPTY.contains(name)) {
			open.push(marked);
		}
	}

	/** Gives the texts inside the main part that have a number outside of every link. */
	List<Text> numbersWithoutLink() {
		return this.texts.stream()
			.filter((text) -> text.path().contains("/main/"))
			.filter((text) -> text.text().replaceAll("&#\\d+;", "").matches("(?s).*(?<![\\p{L}\\d])\\d.*"))
			.filter((text) -> !text.path()
				.matches(
						".*/(a|a\\.self|svg\\.strip|pre|form\\.ask|caption|dd\\.note|p\\.lead\\.problem|ul\\.faults|\\w+\\.cite[\\w.]*)(/.*|$)"))
			.toList();
	}

}
