package org.occupationfigures.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameFoldingTests {

	@ParameterizedTest
	@CsvSource({ "Ağdam, agdam", "AĞDAM, ağdam", "Qubadlı, QUBADLI", "Nagorno-Karabakh, nagorno karabakh",
			"Arts`akh, Arts’akh", "Füzuli, FUZULI", "ՇՈՒՇԻ, Շուշի", "Şuşa, susa", "İ, i", "ß, SS", "Կարևոր, ԿԱՐԵՒՈՐ",
			"Haut-Karabagh, HautKarabagh" })
	void takesSpellingsOfOneNameForTheSame(String one, String other) {
		assertThat(NameFolding.name(one)).isEqualTo(NameFolding.name(other));
	}

	@ParameterizedTest
	@CsvSource({ "Kəlbəcər, Kelbecer", "Agdam, Agdan", "Shusha, Shushi", "AZ.KA, AZKA" })
	void keepsOtherNamesApart(String one, String other) {
		assertThat(NameFolding.name(one)).isNotEqualTo(NameFolding.name(other));
	}

	@Test
	void foldsATextIntoItsWords() {
		assertThat(NameFolding.words(" «Ağdam», 1,150 km²: the town's ")).isEqualTo(" agdam 1 150 km2 the town s ");
	}

}
