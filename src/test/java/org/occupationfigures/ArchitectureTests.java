package org.occupationfigures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupationfigures.collection.Identified;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.occupationfigures");

	private static final String ROOT = "org.occupationfigures.";

	/** Each package knows those before its line, and of its own line only itself. */
	private static final List<List<String>> LAYERS = List.of(
			List.of("value"), List.of("bitmap", "dataset"), List.of("web"), List.of("cache", "vocabulary"),
			List.of("collection"), List.of("source"), List.of("claim", "extraction"), List.of("comparison", "district",
					"measure", "reading", "release", "resolution", "site", "table", "timeline", "total"),
			List.of("check"));

	static Stream<Arguments> packages() {
		return IntStream.range(0, LAYERS.size())
			.boxed()
			.flatMap((layer) -> LAYERS.get(layer)
				.stream()
				.map((name) -> Arguments.of(name,
						LAYERS.subList(layer, LAYERS.size())
							.stream()
							.flatMap(List::stream)
							.filter((other) -> !other.equals(name))
							.map((other) -> ROOT + other + "..")
							.toArray(String[]::new))));
	}

	@ParameterizedTest
	@MethodSource("packages")
	void knowsOnlyWhatLiesBelow(String name, String[] above) {
		noClasses().that()
			.resideInAPackage(ROOT + name + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(above)
			.check(CLASSES);
	}

	@Test
	void everyPackageHasItsLayer() {
		assertThat(CLASSES).extracting((type) -> type.getPackageName().replaceFirst("org\\.occupationfigures\\.?", ""))
			.filteredOn((name) -> !name.isEmpty())
			.isSubsetOf(LAYERS.stream().flatMap(List::stream).toList());
	}

	@Test
	void valuesKnowNoFramework() {
		noClasses().that()
			.resideInAPackage("..value..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void controllersAreSeenByNobody() {
		classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(CLASSES);
	}

	@Test
	void everyPackageMarksWhatMayBeNull() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.allMatch((named) -> named.isAnnotatedWith(NullMarked.class));
	}

	@Test
	void fieldsAreNotInjectedAndLayersHaveNoNames() {
		noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
		// A component of a record is a final field, into which a start with AOT cannot
		// write.
		noFields().should().beAnnotatedWith(Value.class).check(CLASSES);
		noClasses().should().haveNameMatching(".*(Impl|Utils?|Dto|Service|Manager|Helper)").check(CLASSES);
	}

	@Test
	void recordsOfTheDataSetCarryTheirSourceClaim() {
		List<JavaClass> without = CLASSES.stream()
			.filter((type) -> type.isAssignableTo(Identified.class) && type.isRecord())
			.filter((type) -> type.tryGetMethod("sourceClaim").isEmpty())
			.toList();
		assertThat(without).extracting(JavaClass::getSimpleName)
			.containsExactlyInAnyOrder("Measure", "Version", "Comparison", "Coverage");
	}

}
