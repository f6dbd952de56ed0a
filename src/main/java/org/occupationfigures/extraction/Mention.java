package org.occupationfigures.extraction;

import java.util.List;
import java.util.stream.Stream;

import org.occupationfigures.extraction.Interpretation.Kind;

/** Some tokens, {@code to} not among them, with what they were read as, and notes. */
record Mention(int from, int to, Interpretation as, List<String> notes) {

	static Mention of(int from, int to, Interpretation as, String... notes) {
		return new Mention(from, to, as, List.of(notes));
	}

	static Mention label(int from, int to) {
		return of(from, to, Interpretation.of(Kind.LABEL));
	}

	static Mention unreadable(int from, int to, String reason) {
		return of(from, to, Interpretation.of(Kind.UNREADABLE), reason);
	}

	boolean is(Kind kind) {
		return this.as.kind() == kind;
	}

	Mention with(Interpretation other) {
		return new Mention(this.from, this.to, other, this.notes);
	}

	Mention about(About about) {
		return with(this.as.about(about));
	}

	Mention noted(String note) {
		return new Mention(this.from, this.to, this.as, Stream.concat(this.notes.stream(), Stream.of(note)).toList());
	}

}
