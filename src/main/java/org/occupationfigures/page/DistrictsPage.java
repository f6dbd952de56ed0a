package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.district.District;

/** The areas: as tiles, and with their names. */
public record DistrictsPage(Tiles tiles, RecordPage<District> found, Narrowing narrowing) implements Page {

	/** The languages of whose names there is a column. */
	public static final List<String> LANGUAGES = List.of("hy", "az", "ru");

	@Override
	public String title(View view) {
		return view.plain("districts.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("districts.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	public List<Row> rows() {
		return this.found.records().stream().map(Row::of).toList();
	}

	/** An area with its names. */
	public record Row(District district, List<Spelling> spellings) {

		static Row of(District district) {
			return new Row(district, Spelling.of(district.names()));
		}

		/** Gives the names in a language, in all its scripts. */
		public List<Spelling> in(String language) {
			return this.spellings.stream()
				.filter((spelling) -> spelling.language().startsWith(language + "-"))
				.toList();
		}

	}

}
