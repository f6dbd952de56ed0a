package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.release.Change;

/**
 * What releases added, mended and withdrew.
 *
 * @param pages the addresses of all records that have a page
 */
public record ChangesPage(RecordPage<Change> found, Narrowing narrowing, Set<String> pages) implements Page {

	@Override
	public String title(View view) {
		return view.plain("changes.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("changes.description");
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("collection.releases"), "/releases"));
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	/** The rows that were changed, by release. */
	public Map<String, List<Entry>> releases() {
		Map<List<@Nullable String>, List<Change>> rows = this.found.records()
			.stream()
			.collect(Collectors.groupingBy(ChangesPage::row, LinkedHashMap::new, Collectors.toList()));
		Map<String, List<Entry>> releases = new LinkedHashMap<>();
		rows.values()
			.forEach((cells) -> releases.computeIfAbsent(cells.get(0).release(), (release) -> new ArrayList<>())
				.add(new Entry(cells)));
		return releases;
	}

	private static List<@Nullable String> row(Change change) {
		List<@Nullable String> row = new ArrayList<>(List.of(change.release(), change.file(), change.what()));
		row.add(change.row());
		return row;
	}

	/**
	 * Gives the page of a row, which for a claim that was withdrawn says why; else the
	 * file that it stands in.
	 */
	public String address(View view, Entry entry) {
		Change change = entry.first();
		String path = "/" + change.file() + "/" + change.row();
		boolean isClaim = change.file().equals("claims") && change.row() != null;
		return (isClaim || this.pages.contains(path)) ? view.link(path)
				: view.address("/data/" + change.file() + (change.file().equals("boundaries") ? ".geojson" : ".csv"));
	}

	/** A row with its changed cells; one change without a column where it was added. */
	public record Entry(List<Change> cells) {

		public Change first() {
			return this.cells.get(0);
		}

		/** Names the row, such as "Area, Kalbajar". */
		public String label(View view) {
			Change change = first();
			if (change.measure() != null && change.file().equals("claims")) {
				return change.measure().label() + ", "
						+ ((change.district() != null) ? change.district().name() : view.plain("conflict"));
			}
			return (change.measure() != null) ? change.measure().label()
					: (change.sourceClaim() != null) ? change.sourceClaim().source().title()
							: Objects.requireNonNullElseGet(change.row(), () -> view.plain("change.whole"));
		}

		/**
		 * The cells that tell something: an added row has none, and where a row stood or
		 * what its id was tells nothing.
		 */
		public List<Change> changed() {
			return this.cells.stream()
				.filter((cell) -> (cell.before() != null || cell.after() != null)
						&& !(cell.what().equals("withdrawn") && Set.of("id", "position").contains(column(cell))))
				.toList();
		}

		/** Names the column of a cell as people would. */
		public static String column(Change cell) {
			return list(cell).replace('_', ' ');
		}

		/** Names the closed list that a cell is of. */
		private static String list(Change cell) {
			return Objects.requireNonNullElse(cell.column(), "").replaceFirst("_id$", "");
		}

		/** Gives a word of a cell as pages call it. */
		public static String word(View view, Change cell, @Nullable String word) {
			return (word == null) ? view.plain("change.empty") : view.word(list(cell), word);
		}

	}

}
