package org.occupationfigures.dataset;

import java.util.stream.Stream;

/** Checks a row of the changes that releases made. */
final class ChangeRules {

	private ChangeRules() {
	}

	static void check(Row change, DataPackage description, Faults faults) {
		faults.require(change, change.get("id").startsWith(change.get("release") + "-"),
				"the id does not begin with the release");
		faults.require(change,
				description.resources().stream().anyMatch((file) -> file.name().equals(change.get("file"))),
				"file '" + Row.shown(change.get("file")) + "' is no resource of datapackage.json");
		faults.require(change,
				!change.get("column").equals("position") || change.get("before").matches("[1-9]\\d{0,6}"),
				"before is no position");
		switch (change.get("what")) {
			case "added" -> faults.require(change, lacks(change, "before", "after"),
					"what is added has neither before nor after: it stands in its file");
			case "withdrawn" -> faults.require(change, change.has("column") && lacks(change, "after"),
					"what is withdrawn names a column and has no after");
			default -> faults.require(change,
					change.has("row") && change.has("column") && !change.get("before").equals(change.get("after")),
					"what is changed names a row and a column, and before is not after");
		}
	}

	private static boolean lacks(Row change, String... columns) {
		return Stream.of(columns).noneMatch(change::has);
	}

}
