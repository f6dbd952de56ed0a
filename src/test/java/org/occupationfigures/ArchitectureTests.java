package org.occupationfigures;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.occupationfigures.http.Identified;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.occupationfigures");

	@Test
	void packagesHaveNoCycles() {
		slices().matching("org.occupationfigures.(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void valuesKnowNothingOfTheRest() {
		noClasses().that()
			.resideInAPackage("..value..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "..data..", "..http..", "..vocabulary..", "..claim..")
			.check(this.classes);
	}

	@Test
	void controllersAreSeenByNobody() {
		classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(this.classes);
	}

	@Test
	void everyPackageMarksWhatMayBeNull() {
		assertThat(this.classes).extracting(JavaClass::getPackage)
			.allMatch((named) -> named.isAnnotatedWith(NullMarked.class));
	}

	@Test
	void fieldsAreNotInjectedAndLayersHaveNoNames() {
		noFields().should().beAnnotatedWith(Autowired.class).check(this.classes);
		noClasses().should().haveNameMatching(".*(Impl|Utils?|Dto|Service|Manager|Helper)").check(this.classes);
	}

	@Test
	void recordsOfTheDataSetCarryTheirSourceClaim() {
		List<JavaClass> without = this.classes.stream()
			.filter((type) -> type.isAssignableTo(Identified.class) && type.isRecord())
			.filter((type) -> type.tryGetMethod("sourceClaim").isEmpty())
			.toList();
		assertThat(without).extracting(JavaClass::getSimpleName)
			.containsExactlyInAnyOrder("Measure", "Version", "Comparison", "Coverage");
	}

}
