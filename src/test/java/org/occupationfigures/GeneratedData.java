package org.occupationfigures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Data sets written by the generator that the benchmarks use. */
public final class GeneratedData {

	private GeneratedData() {
	}

	/**
	 * Writes a data set.
	 * @param folder where to
	 * @param claims how many claims it has
	 */
	public static void write(Path folder, int claims) throws IOException, InterruptedException {
		int generated = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"src/bench/GenerateClaims.java", DataSet.FOLDER.toString(), folder.toString(), String.valueOf(claims))
			.redirectErrorStream(true)
			.redirectOutput(new File("target/generate.log"))
			.start()
			.waitFor();
		assertThat(generated).isZero();
	}

	/**
	 * Writes a data set that also has what the real one has not: documents of which the
	 * beginning or the end of publication is open, and numbers with a needless zero.
	 * @param claims how many claims it has
	 * @return its folder, which is deleted at the end
	 */
	public static Path withOpenDates(int claims) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("generated");
		write(folder, claims);
		edit(folder.resolve("sources.csv"), 5, ",((?:19|20)\\d\\d)(?:-\\d\\d(?:-\\d\\d)?)?,([a-z]{2}),", ",$1/..,$2,");
		edit(folder.resolve("sources.csv"), 7, ",((?:19|20)\\d\\d)(?:-\\d\\d(?:-\\d\\d)?)?,([a-z]{2}),", ",../$1,$2,");
		edit(folder.resolve("claims.csv"), 3, ",(\\d+),,,exact,", ",$1.0,,,exact,");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			for (File file : folder.toFile().listFiles()) {
				file.delete();
			}
			folder.toFile().delete();
		}));
		return folder;
	}

	/** Edits every so-manieth line. */
	private static void edit(Path file, int every, String pattern, String replacement) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		for (int line = every; line < lines.size(); line += every) {
			lines.set(line, lines.get(line).replaceFirst(pattern, replacement));
		}
		Files.write(file, lines);
	}

}
