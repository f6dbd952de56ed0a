package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.text.Reading.Kind;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the numbers and dates of a sentence are read as. */
@ApiTest
class TextReadingTests {

	@Autowired
	private Api api;

	@Autowired
	private TextReader reader;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"60,000 people fled | 60,000: quantity 60000 exact displaced",
			"60 000 people fled | 60 000: quantity 60000 exact displaced",
			"1.9 million people fled | 1.9 million: quantity 1900000 exact displaced",
			"more than 110 libraries | 110: quantity 110 more-than libraries-destroyed libraries-lost libraries-to-restore",
			"at least 45 civilians killed | 45: quantity 45 at-least civilians-killed",
			"no fewer than 45 civilians killed | 45: quantity 45 at-least civilians-killed",
			"up to 20 per cent of the territory | 20 per cent: quantity 20 percent up-to occupied-share",
			"fewer than 7 schools | 7: quantity 7 less-than schools-destroyed schools-lost",
			"around 100 schools | 100: quantity 100 about schools-destroyed schools-lost",
			"110+ libraries | 110+: quantity 110 at-least libraries-destroyed libraries-lost libraries-to-restore",
			"33% of the district | 33%: quantity 33 percent exact occupied-share",
			"60.000 people fled | 60.000: unreadable", "1,93 people | 1,93: unreadable",
			"12,345,67 people | 12,345,67: unreadable",
			"1.936 million people fled | 1.936 million: quantity 1936000 exact displaced",
			"USD 818 billion in damage | USD 818 billion: quantity 818000000000 USD exact material-damage-usd",
			"$5 million of damage | $5 million: quantity 5000000 USD exact material-damage-usd",
			"5 million manats of damage | 5 million manats: quantity 5000000 AZN exact material-damage-azn",
			"5 million manats | 5 million manats: quantity 5000000 AZN exact",
			"20 per cent of the forests | 20 per cent: quantity 20 percent exact",
			"500 km² of forest lost | 500 km²: quantity 500 km2 exact forest-lost",
			"two million people fled | two million: quantity 2000000 exact displaced",
			"about a hundred schools | a hundred: quantity 100 about schools-destroyed schools-lost",
			"half a million people fled | half a million: unreadable", "1 234,5 people fled | 1 234,5: unreadable",
			"1 1/2 million people fled | 1 1/2 million: unreadable", "1½ million people fled | 1½ million: unreadable",
			"10² people fled | 10²: unreadable", "4,400 km^2 of territory | 4,400 km^2: quantity 4400 km2 exact area",
			"4,400 sq. kilometres of territory | 4,400 sq. kilometres: quantity 4400 km2 exact area",
			"5 million U.S. dollars of damage | 5 million U.S. dollars: quantity 5000000 USD exact material-damage-usd",
			"1,089,000 acres | 1,089,000: unreadable", "$40-60 billion of damage | $40-60 billion: unreadable",
			"20-25,000 people were killed | 20: unreadable; 25,000: quantity 25000 exact killed",
			"According to official figures 20,000 people fled | 20,000: quantity 20000 exact displaced",
			"In May 20,000 people fled | 20,000: quantity 20000 exact displaced",
			"one million mines were planted | one million: quantity 1000000 exact landmines-estimated",
			"382 people became mine victims, 65 of them killed | 382: quantity 382 exact mine-victims; 65: quantity 65 exact killed",
			"2,000 soldiers came | 2,000: quantity 2000 exact",
			"2,000 soldiers were killed | 2,000: quantity 2000 exact combatants-killed",
			"In Lachin, 5 schools. The territory, 802 square kilometres. Occupied | 5: quantity 5 exact schools-destroyed schools-lost lachin; 802 square kilometres: quantity 802 km2 exact area",
			"an area of 1,936 km2 | 1,936 km2: quantity 1936 km2 exact area",
			"289 km² territory | 289 km²: quantity 289 km2 exact area",
			"289km2 territory | 289km2: quantity 289 km2 exact area",
			"an area of 802 square kilometres | 802 square kilometres: quantity 802 km2 exact area",
			"1,700 square miles of territory | 1,700 square miles: quantity 1700 mi2 exact area",
			"125,368 hectares of territory | 125,368 hectares: quantity 125368 ha exact area",
			"125,368 hectares of forest | 125,368 hectares: quantity 125368 ha exact forest-lost",
			"one museum | one: quantity 1 exact museums-destroyed museums-lost",
			"twenty-one museums | twenty-one: quantity 21 exact museums-destroyed museums-lost",
			"two hundred schools | two hundred: quantity 200 exact schools-destroyed schools-lost",
			"five hundred and eleven civilians killed | five hundred and eleven: quantity 511 exact civilians-killed",
			"two thousand three hundred and five people fled | two thousand three hundred and five: quantity 2305 exact displaced",
			"twenty per cent of the territory | twenty per cent: quantity 20 percent exact occupied-share",
			"5k people fled | 5: unreadable", "53’000 people fled | 53’000: quantity 53000 exact displaced",
			"between 20 and 25 thousand people fled | 20: quantity 20000 exact displaced; 25 thousand: quantity 25000 exact displaced",
			"20-25 per cent of the territory | 20: quantity 20 percent exact occupied-share; 25 per cent: quantity 25 percent exact occupied-share",
			"5 schools and 3 million people fled | 5: quantity 5 exact schools-destroyed schools-lost; 3 million: quantity 3000000 exact displaced",
			"1e6 people fled | 1: unreadable", "€5 million of damage | 5 million: unreadable",
			"5 euros of damage | 5: unreadable",
			"US$ 5 million of damage | US$ 5 million: quantity 5000000 USD exact material-damage-usd",
			"60,000 people had to leave their homes | 60,000: quantity 60000 exact displaced", "one of them | ",
			"dozens of monuments | dozens of: unquantified monuments-destroyed monuments-lost monuments-to-restore monuments-total monuments-vandalised",
			"hundreds of houses | hundreds of: unquantified houses-burned houses-damaged houses-destroyed houses-lost",
			"tens of thousands of people fled | tens of thousands of: unquantified displaced",
			"20,000 to 30,000 people were killed | 20,000: quantity 20000 exact killed; 30,000: quantity 30000 exact killed",
			"22 museums and 4 galleries | 22: quantity 22 exact museums-destroyed museums-lost; 4: quantity 4 exact",
			"Museums: 22, libraries (927) | 22: quantity 22 exact museums-destroyed museums-lost; 927: quantity 927 exact libraries-destroyed libraries-lost libraries-to-restore",
			"2000 people were killed | 2000: quantity 2000 exact killed", "the answer is 42 | 42: quantity 42 exact",
			"60\u00A0000 people fled | 60\u00A0000: quantity 60000 exact displaced",
			"1'000'000 people fled | 1'000'000: quantity 1000000 exact displaced",
			"60,000 500 people fled | 60,000: quantity 60000 exact; 500: quantity 500 exact displaced",
			"over 60,000 people fled | 60,000: quantity 60000 more-than displaced",
			"approximately 60,000 people fled | 60,000: quantity 60000 about displaced",
			"as many as 5 schools | 5: quantity 5 up-to schools-destroyed schools-lost",
			"not more than 5 schools | 5: quantity 5 up-to schools-destroyed schools-lost",
			"between 20,000 and 30,000 people were killed | 20,000: quantity 20000 exact killed; 30,000: quantity 30000 exact killed",
			"77 per cent of the territory | 77 per cent: quantity 77 percent exact occupied-share",
			"an area of 1,936 sq km | 1,936 sq km: quantity 1936 km2 exact area",
			"an area of 1,936 sq. km | 1,936 sq. km: quantity 1936 km2 exact area",
			"665 thousands displaced persons | 665 thousands: quantity 665000 exact displaced idps idps-registered",
			"5 hundred people fled | 5 hundred: quantity 500 exact displaced",
			"1 million 200 thousand people fled | 1 million 200 thousand: unreadable",
			"one million two hundred thousand people fled | one million two hundred thousand: unreadable",
			"2 thousand 500 people fled | 2 thousand 500: unreadable",
			"a hundred and five people fled | a hundred and five: unreadable",
			"Two dozen people fled | Two dozen: unreadable",
			"1992 thousands fled | 1992: date 1992; thousands: unquantified displaced",
			"in 1992 thousands fled | 1992: date 1992; thousands: unquantified displaced",
			"In April 53 people were killed | 53: quantity 53 exact killed",
			"2000 civilians came | 2000: quantity 2000 exact",
			"in 1992 of 613 people killed | 1992: date 1992; 613: quantity 613 exact killed",
			"Aghdam (1,150 km2) was occupied | 1,150 km2: quantity 1150 km2 exact area occupied-area aghdam",
			"Aghdam, an area of 1,150 km2 now occupied | 1,150 km2: quantity 1150 km2 exact area occupied-area aghdam",
			"Aghdam (444 square miles) was occupied | 444 square miles: quantity 444 mi2 exact area occupied-area aghdam",
			"Kalbajar, occupied on 2 April 1993, covers 3,054 km2 | 2 April 1993: date 1993-04-02 occupation-date return-date kalbajar; 3,054 km2: quantity 3054 km2 exact area occupied-area kalbajar",
			"Fizuli, with an area of 1,390 km2, was occupied | 1,390 km2: quantity 1390 km2 exact area fizuli",
			"1,150 km2 of Aghdam were occupied | 1,150 km2: quantity 1150 km2 exact occupied-area aghdam",
			"the occupied area of Aghdam, 842 km2 | 842 km2: quantity 842 km2 exact occupied-area aghdam",
			"4,750 people were captured, missing or taken hostage | 4,750: quantity 4750 exact captured-or-missing",
			"AZN 3.7 billion of damage | AZN 3.7 billion: quantity 3700000000 AZN exact material-damage-azn",
			"Damage of 5 million roubles | 5 million roubles: quantity 5000000 roubles exact material-damage-roubles",
			"Damage to monuments of 906 million manats | 906 million manats: quantity 906000000 AZN exact heritage-damage-azn",
			"20 per cent of 4,400 km2 | 20 per cent: quantity 20 percent exact; 4,400 km2: label",
			"In the 1989 census 100 people lived in Lachin | 1989: date 1989 lachin; 100: quantity 100 exact census-population population-pre-war population-stated settlers lachin",
			"321 civilians were captured or went missing | 321: quantity 321 exact captured-or-missing",
			"321 people were captured, missing and taken hostage | 321: quantity 321 exact captured-or-missing",
			"60,000 civilians were forced to leave their homes | 60,000: quantity 60000 exact displaced",
			"1,000 civilians lost their homes | 1,000: quantity 1000 exact homes-lost-persons",
			"40 libraries, lost books | 40: quantity 40 exact libraries-destroyed libraries-lost libraries-to-restore",
			"6,000 civilians and soldiers killed | 6,000: quantity 6000 exact killed",
			"6,000 soldiers and civilians killed | 6,000: quantity 6000 exact killed",
			"\"Mosques destroyed: 5\nthousand\" | \"5\nthousand: quantity 5000 exact mosques-destroyed\"",
			"Damage of A$5-6 million | A$5-6 million: unreadable",
			"0.936 km2 of territory | 0.936 km2: quantity 0.936 km2 exact area",
			"1.936 km2 of territory | 1.936 km2: unreadable",
			"$6 billion to $13 billion | $6 billion: quantity 6000000000 USD exact; $13 billion: quantity 13000000000 USD exact",
			"$500 or $600 | $500: quantity 500 USD exact; $600: quantity 600 USD exact",
			"$5 and 6 schools | $5: quantity 5 USD exact; 6: quantity 6 exact schools-destroyed schools-lost",
			"THE 5-6 schools | 5: quantity 5 exact schools-destroyed schools-lost; 6: quantity 6 exact schools-destroyed schools-lost",
			"818 billion American dollars | 818 billion American dollars: quantity 818000000000 USD exact",
			"₼3.7 billion | ₼3.7 billion: quantity 3700000000 AZN exact",
			"3.7 billion Azerbaijani manats | 3.7 billion Azerbaijani manats: quantity 3700000000 AZN exact",
			"818 billion US dollars of damage | 818 billion US dollars: quantity 818000000000 USD exact material-damage-usd" })
	void readsNumbers(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo((readings != null) ? readings : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"a hundred thousand people fled | a hundred thousand: quantity 100000 exact displaced",
			"5 hundred thousand people fled | 5 hundred thousand: quantity 500000 exact displaced",
			"a thousand million dollars | a thousand million dollars: quantity 1000000000 USD exact",
			"5  thousand people fled | 5  thousand: quantity 5000 exact displaced",
			"three hundred  and thirty-one people fled | three hundred  and thirty-one: quantity 331 exact displaced",
			"10 bln dollars | 10 bln dollars: quantity 10000000000 USD exact",
			"1 trillion dollars | 1 trillion dollars: quantity 1000000000000 USD exact",
			"50-million dollars | 50-million dollars: quantity 50000000 USD exact",
			"5 million-6 million dollars | 5 million: quantity 5000000 exact; 6 million dollars: quantity 6000000 USD exact",
			"\"an area of 5 square\nkilometres\" | \"5 square\nkilometres: quantity 5 km2 exact area\"",
			"20  per cent of the territory | 20  per cent: quantity 20 percent exact occupied-share",
			"1.5-2 million people fled | 1.5: quantity 1500000 exact displaced; 2 million: quantity 2000000 exact displaced",
			"a hundred or two hundred people fled | a hundred: quantity 100 exact displaced; two hundred: quantity 200 exact displaced",
			"between one hundred and 200 people fled | one hundred: quantity 100 exact displaced; 200: quantity 200 exact displaced",
			"100 or more people fled | 100: quantity 100 at-least displaced",
			"100 or fewer people fled | 100: quantity 100 up-to displaced",
			"100-odd people fled | 100: quantity 100 about displaced",
			"several hundred thousand people fled | several hundred thousand: unquantified displaced",
			"a few thousand people fled | a few thousand: unquantified displaced",
			"hundreds of thousands of people fled | hundreds of thousands of: unquantified displaced",
			"the twenty-first school | twenty-first: label",
			"one hundred and first school | one hundred and first: label", "3:1 of them | 3:1: label" })
	void readsLessUsualNumbersAsWhatTheyAre(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a million and a half people", "3 million and a half people", "half  a million people",
			"quarter of a million people", "two and a half thousand people", "two-and-a-half thousand people",
			"hundred and fifty people were killed", "hundred and fifty thousand people were killed",
			"two hundred three hundred people", "one hundred and two hundred people", "a hundred or two people",
			"a million million million people", "three hundred\nand thirty-one people", "5 thousands of people",
			"5\nThousands of people", "1992  thousands fled", "three score villages", "minus 20%", "negative 5 people",
			"-5 people", "\u22125 people", "USD -5 million", "-$5 million", "20 percentage points", "20 percent points",
			"20 pct of it", "5\u2030 of it", ".08 of people", "$.08", "08 people", "007 people", "1 00 000 people",
			"77, 000 people", "60. 000 people", "238,1993-08-31", "5.1992", "1,5 million people", "2 tn people",
			"5 mn people", "5k people", "3M people", "5 M people", "10^6 people", "5 x 10^6 people", "5+3 schools",
			"two thirds of the population", "two-thirds of monuments", "a third of the villages",
			"one fifth of the territory", "5 hundredths", "1 in 9 inhabitants", "one in five villages",
			"5 per 1,000 inhabitants", "half of 60,000 people", "twice 5 people", "50-something people",
			"20-something people", "50-fold", "100 times more people", "5 plus 3 schools" })
	void readsNoNumberAsAnother(String text) {
		assertThat(check(text).get("findings")).isNotEmpty().allSatisfy((finding) -> {
			assertThat(finding.at("/read_as/kind").asString()).isIn("unreadable", "unquantified");
			assertThat(finding.get("notes")).isNotEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"two hundred to three hundred thousand people | two hundred: unreadable; three hundred thousand: quantity 300000 exact",
			"200 to three hundred thousand people | 200: unreadable; three hundred thousand: quantity 300000 exact",
			"two hundred to 300 thousand people | two hundred: unreadable; 300 thousand: quantity 300000 exact",
			"five or six hundred people | five: unreadable; six hundred: quantity 600 exact",
			"20,000 to 1 million people | 20,000: unreadable; 1 million: quantity 1000000 exact",
			"two hundred to three hundred people | two hundred: quantity 200 exact; three hundred: quantity 300 exact",
			"two point five million people | five million: unreadable" })
	void readsNoFirstNumberOfARangeWithAScaleThatMayBeAnother(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CAD 818 billion", "CHF 818 billion", "818 billion GEL", "818 billion SUR",
			"818 billion yen", "818 billion Canadian dollars", "818 billion Russian roubles", "3.7 billion drams",
			"two billion euros", "R$818 billion", "5 to 6 million euros" })
	void readsNoMoneyInOtherCurrencies(String money) {
		assertThat(check("Damage of " + money + " in Aghdam.").get("findings")).isNotEmpty().allSatisfy((finding) -> {
			assertThat(finding.at("/read_as/kind").asString()).isEqualTo("unreadable");
			assertThat(finding.get("notes").toString()).contains("the currency is not one of the data set");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "$13 to $14 billion", "$6 and $13 billion", "$800 and $818 billion", "$6 and 13 billion",
			"$6 billion to 13 billion", "EUR 5-6 million", "€5-6 million", "AZN 5 to 6 million", "US$13-14 billion" })
	void readsARangeOfMoneyNotAsOneOfItsEnds(String range) {
		assertThat(read("Damage of between " + range + " in Aghdam.")).containsExactly(range + ": unreadable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Displaced from Kalbajar: 60\n000", "Killed in Aghdam 6\n340 people.", "60,\n000 fled" })
	void readsNoPartOfANumberThatMayGoOnInTheNextLine(String text) {
		assertThat(read(text)).singleElement().asString().endsWith(": unreadable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "on 2 April 1993 | 2 April 1993: date 1993-04-02",
			"April 2, 1993 | April 2, 1993: date 1993-04-02",
			"the 2nd of April 1993 | 2nd of April 1993: date 1993-04-02",
			"may 08, 1992 | may 08, 1992: date 1992-05-08", "Sept. 4, 1993 | Sept. 4, 1993: date 1993-09-04",
			"in April 1993 | April 1993: date 1993-04", "1988-1992 | 1988-1992: date 1988/1992",
			"between 1988 and 1992 | between 1988 and 1992: date 1988/1992", "1988–92 | 1988–92: date 1988/1992",
			"1992/93 | 1992/93: date 1992/1993", "1992/1993 | 1992/1993: date 1992/1993",
			"2004/11 | 2004/11: unreadable", "in '93 | '93: unreadable", "1993-04-02 | 1993-04-02: date 1993-04-02",
			"02.04.1993 | 02.04.1993: date 1993-04-02", "17-18 May 1992 | 17-18 May 1992: date 1992-05-17/1992-05-18",
			"May 17-18, 1992 | May 17-18, 1992: date 1992-05-17/1992-05-18", "2 April 93 | 2 April 93: unreadable",
			"April 2, 93 | April 2, 93: unreadable",
			"17 to 18 May 1992 | 17 to 18 May 1992: date 1992-05-17/1992-05-18",
			"April-May 1993 | April-May 1993: date 1993-04/1993-05",
			"2 and 3 April 1993 | 2 and 3 April 1993: unreadable",
			"April 2 and 3, 1993 | April 2 and 3, 1993: unreadable",
			"30 April/1 May 1993 | 30 April/1 May 1993: unreadable", "in the 1990s | the 1990s: date 199X",
			"1993 | 1993: date 1993", "4/2/1993 | 4/2/1993: unreadable",
			"31 February 1993 | 31 February 1993: unreadable", "on April 2 | April 2: label",
			"29 February 1992 | 29 February 1992: date 1992-02-29", "29 February 1993 | 29 February 1993: unreadable",
			"1993-02-30 | 1993-02-30: unreadable", "April 0, 1993 | April 0, 1993: unreadable",
			"april 2, 1993 | april 2, 1993: date 1993-04-02", "from 1988 to 1992 | from 1988 to 1992: date 1988/1992",
			"1988 - 1992 | 1988 - 1992: date 1988/1992", "(1993) | 1993: date 1993",
			"In 1993, 511 people were killed | 1993: date 1993; 511: quantity 511 exact killed",
			"from 2 April 1993 to 5 April 1993 | 2 April 1993: date 1993-04-02; 5 April 1993: date 1993-04-05",
			"Lachin fell on 18 May 1992 | 18 May 1992: date 1992-05-18 occupation-date return-date lachin",
			"Aghdam was returned on 20 November 2020 | 20 November 2020: date 2020-11-20 occupation-date return-date aghdam",
			"Aghdam was captured by Azerbaijan on 20 November 2020 | 20 November 2020: date 2020-11-20 return-date aghdam",
			"Aghdam was captured by Armenian forces on 23 July 1993 | 23 July 1993: date 1993-07-23 occupation-date aghdam",
			"from 27 March to 5 April 1993 | 27 March to 5 April 1993: date 1993-03-27/1993-04-05",
			"29 October – 1 November 1993 | 29 October – 1 November 1993: date 1993-10-29/1993-11-01",
			"In 1992 civilians were killed | 1992: date 1992", "By 1994 refugees numbered | 1994: unreadable",
			"Lachin fell in mid-May 1992 | mid-May 1992: date 1992-05 occupation-date return-date lachin",
			"Fizuli fell in mid-1993 | mid-1993: date 1993 occupation-date return-date fizuli",
			"Prisoners were returned on 14 December 2020 | 14 December 2020: date 2020-12-14",
			"The occupied Lachin district in 2002 | 2002: date 2002 lachin",
			"Armenian forces captured Shusha on 8 May 1992 | 8 May 1992: date 1992-05-08 occupation-date shusha",
			"Azerbaijani forces captured Shusha on 8 November 2020 | 8 November 2020: date 2020-11-08 return-date shusha",
			"Lachin fell 1992-05-18T10:00 | 1992-05-18T10:00: date 1992-05-18 occupation-date return-date lachin",
			"Lachin fell 1992-05-18T25:00 | 1992-05-18T25:00: unreadable",
			"Zangilan was liberated by the Azerbaijani Armed Forces on 29 October 1993 | 29 October 1993: date 1993-10-29 return-date zangilan",
			"Zangilan was liberated by the Armenian Armed Forces on 20 October 2020 | 20 October 2020: date 2020-10-20 occupation-date zangilan",
			"The Azerbaijani Armed Forces took Zangilan on 20 October 2020 | 20 October 2020: date 2020-10-20 return-date zangilan",
			"The Armenian Armed Forces took Zangilan on 29 October 1993 | 29 October 1993: date 1993-10-29 occupation-date zangilan",
			"Zangilan was seized by the armed forces of Armenia on 29 October 1993 | 29 October 1993: date 1993-10-29 occupation-date zangilan",
			"Zangilan was seized by the armed forces of Azerbaijan on 20 October 2020 | 20 October 2020: date 2020-10-20 return-date zangilan",
			"Zangilan was taken by Azerbaijani army units on 20 October 2020 | 20 October 2020: date 2020-10-20 return-date zangilan",
			"Armenia occupied Lachin on 18 May 1992 and Azerbaijan took Lachin on 1 December 2020 | 18 May 1992: date 1992-05-18 occupation-date lachin; 1 December 2020: date 2020-12-01 return-date lachin",
			"Jabrayil was occupied on 23 August 1993, liberated by Azerbaijan on 4 October 2020 | 23 August 1993: date 1993-08-23 occupation-date return-date jabrayil; 4 October 2020: date 2020-10-04 return-date jabrayil",
			"Kalbajar was captured by Armenia on 2 April 1993 (later returned to Azerbaijan on 25 November 2020) | 2 April 1993: date 1993-04-02 occupation-date kalbajar; 25 November 2020: date 2020-11-25 return-date kalbajar",
			"The offensive began and, on 23 July 1993, Aghdam was captured by Armenian forces | 23 July 1993: date 1993-07-23 occupation-date aghdam",
			"December 1992-January 1993 | December 1992-January 1993: date 1992-12/1993-01",
			"Dec. 1992 – Jan. 1993 | Dec. 1992 – Jan. 1993: date 1992-12/1993-01",
			"from December 1992 to January 1993 | from December 1992 to January 1993: date 1992-12/1993-01",
			"between May 1992 and June 1993 | between May 1992 and June 1993: date 1992-05/1993-06",
			"December 1992 to January 1993 | December 1992 to January 1993: date 1992-12/1993-01",
			"5 May 1992-3 June 1993 | 5 May 1992-3 June 1993: date 1992-05-05/1993-06-03",
			"May 5, 1992 – June 3, 1993 | May 5, 1992 – June 3, 1993: date 1992-05-05/1993-06-03",
			"5 May 1992-June 1993 | 5 May 1992-June 1993: date 1992-05-05/1993-06",
			"late 1992-early 1993 | late 1992: date 1992; early 1993: date 1993",
			"1992-12/1993-01 | 1992-12/1993-01: date 1992-12/1993-01",
			"1993-04-02/1993-04-05 | 1993-04-02/1993-04-05: date 1993-04-02/1993-04-05",
			"December-January 1993 | December-January 1993: unreadable", "May/June 1993 | May/June 1993: unreadable",
			"02-04-1993 | 02-04-1993: unreadable", "2001-02 | 2001-02: unreadable", "1905-06 | 1905-06: unreadable",
			"2004-11 | 2004-11: unreadable", "2020-11 | 2020-11: date 2020-11", "1993-04 | 1993-04: date 1993-04",
			"1992-93 | 1992-93: date 1992/1993", "2001–02 | 2001–02: date 2001/2002",
			"2 апреля 1993 года | 2: unreadable; 1993: date 1993",
			"1993-cü il aprelin 2-də | 1993: date 1993; 2: unreadable" })
	void readsDates(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "Resolution 853 | 853: resolution 853",
			"resolutions 853 (1993), 874 (1993) and 884 (1993) | 853 (1993): resolution 1993 853; 874 (1993): resolution 1993 874; 884 (1993): resolution 1993 884",
			"S/RES/822 (1993) | S/RES/822 (1993): resolution 1993 822 un-security-council",
			"A/RES/62/243 | A/RES/62/243: resolution 62/243 un-general-assembly",
			"resolutions 822, 853, 874, and 884 | 822: resolution 822; 853: resolution 853; 874: resolution 874; 884: resolution 884",
			"Resolution No. 853 | 853: resolution 853",
			"Resolutions 822/853/874 | 822: resolution 822; 853: resolution 853; 874: resolution 874",
			"resolution 62/243 | 62/243: resolution 62/243 un-general-assembly",
			"UNSCR 853 | 853: resolution 853 un-security-council",
			"UNSC 822 (1993) & 853 | 822 (1993): resolution 1993 822 un-security-council; 853: resolution 853 un-security-council",
			"Res. 853 (1993) | 853 (1993): resolution 1993 853",
			"PACE resolution 1416 (2005) | 1416 (2005): resolution 2005 1416 council-of-europe-parliamentary-assembly",
			"the European Parliament, not the Security Council: resolution 822 | 822: resolution 822 un-security-council",
			"resolution 853, 130,000 people fled | 853: resolution 853; 130,000: quantity 130000 exact displaced",
			"Resolution 822 and 511 deaths | 822: resolution 822; 511: quantity 511 exact killed",
			"resolutions 822, 853, 1993 | 822: resolution 822; 853: resolution 853; 1993: date 1993",
			"the 44-day war | 44-day: label",
			"UNSC resolution 822, resolution 62/243 | 822: resolution 822 un-security-council; 62/243: resolution 62/243 un-general-assembly",
			"The Security Council acted. Resolution 1416 followed | 1416: resolution 1416",
			"resolutions No. 822 and No. 853 | 822: resolution 822; 853: resolution 853",
			"resolution 822 of 30 April 1993 | 822: resolution 822; 30 April 1993: date 1993-04-30 822",
			"resolution 822, adopted on 30 April 1993 | 822: resolution 822; 30 April 1993: date 1993-04-30 822",
			"resolution 822 (30 April 1993) | 822: resolution 822; 30 April 1993: date 1993-04-30 822",
			"Resolution 822, 2 April 1993, demanded | 822: resolution 822; 2 April 1993: date 1993-04-02 822",
			"Resolution 822, unanimously adopted on 2 April 1993, demanded | 822: resolution 822; 2 April 1993: date 1993-04-02 822",
			"Resolution 853 was adopted unanimously on 23 July 1993 | 853: resolution 853; 23 July 1993: date 1993-07-23 853",
			"The Council passed resolution 884 unanimously on 29 October 1993 | 884: resolution 884; 29 October 1993: date 1993-10-29 884",
			"Resolution 822 was adopted by the Security Council on 2 April 1993 | 822: resolution 822; 2 April 1993: date 1993-04-02 822",
			"Resolution 822 was adopted by the Council at its 3205th meeting, on 2 April 1993 | 822: resolution 822; 3205th: label; 2 April 1993: date 1993-04-02 822",
			"Resolution 822 of the Security Council of 2 April 1993 | 822: resolution 822; 2 April 1993: date 1993-04-02 822",
			"On 2 April 1993 the Council adopted resolution 822 | 2 April 1993: date 1993-04-02 822; 822: resolution 822",
			"The Council, on 2 April 1993, adopted its resolution 822 | 2 April 1993: date 1993-04-02 822; 822: resolution 822",
			"The Council adopted on 2 April 1993 resolution 822 | 2 April 1993: date 1993-04-02 822; 822: resolution 822",
			"On 2 April 1993 resolution 822 was adopted | 2 April 1993: date 1993-04-02 822; 822: resolution 822",
			"Resolution 822 on 2 April 1993 events in Kalbajar | 822: resolution 822; 2 April 1993: date 1993-04-02 kalbajar",
			"Resolution 822, 2 April 1993 being the day | 822: resolution 822; 2 April 1993: date 1993-04-02",
			"Resolution 822 was adopted after Kalbajar fell on 2 April 1993 | 822: resolution 822; 2 April 1993: date 1993-04-02 occupation-date return-date kalbajar",
			"Resolution 822 was adopted by the Council after the events on 2 April 1993 | 822: resolution 822; 2 April 1993: date 1993-04-02",
			"On 2 April 1993 Kalbajar fell and the Council adopted resolution 822 | 2 April 1993: date 1993-04-02 occupation-date return-date kalbajar; 822: resolution 822",
			"After Kalbajar fell on 2 April 1993 the Council adopted resolution 822 | 2 April 1993: date 1993-04-02 occupation-date return-date kalbajar; 822: resolution 822",
			"Resolution 822 was adopted by the Council because Kalbajar was seized on 2 April 1993 | 822: resolution 822; 2 April 1993: date 1993-04-02 occupation-date return-date kalbajar",
			"On 23 July 1993, in defiance of the adopted resolution 822, Aghdam was occupied | 23 July 1993: date 1993-07-23 occupation-date return-date aghdam; 822: resolution 822",
			"On 23 July 1993 Armenia defied the adopted resolution 822 and seized Aghdam | 23 July 1993: date 1993-07-23 occupation-date return-date aghdam; 822: resolution 822",
			"Resolution 853 passed by the Council with Aghdam occupied on 23 July 1993 | 853: resolution 853; 23 July 1993: date 1993-07-23 occupation-date return-date aghdam",
			"Resolution 853 was adopted with the town of Aghdam lost on 23 July 1993 | 853: resolution 853; 23 July 1993: date 1993-07-23 aghdam",
			"Resolution 853 was adopted by the Council though the town was seized on 23 July 1993 | 853: resolution 853; 23 July 1993: date 1993-07-23",
			"Resolutions 822 and 853 were adopted on 30 April 1993 and 29 July 1993 | 822: resolution 822; 853: resolution 853; 30 April 1993: date 1993-04-30; 29 July 1993: date 1993-07-29",
			"Resolutions 822, 853 and 874 (30 April 1993, 29 July 1993) | 822: resolution 822; 853: resolution 853; 874: resolution 874; 30 April 1993: date 1993-04-30; 29 July 1993: date 1993-07-29",
			"after a vote 100 schools were destroyed | 100: quantity 100 exact schools-destroyed",
			"No vote: 100 schools destroyed | 100: quantity 100 exact schools-destroyed",
			"Attack of 15 against Shusha | 15: quantity 15 exact shusha",
			"More than 30 against 20 were killed | 30: quantity 30 more-than; 20: quantity 20 exact killed",
			"damage 818 billion in dollars | 818 billion: quantity 818000000000 exact",
			"ALL 17 MOSQUES WERE DESTROYED | 17: quantity 17 exact mosques-destroyed",
			"Resolution 853 was adopted by 15 votes | 853: resolution 853; 15: label",
			"39 in favour, 7 against and 100 abstentions | 39: label; 7: label; 100: label",
			"39 countries voted in favour, 7 voted against and 100 abstained | 39: label; 7: label; 100: label",
			"adopted by 39 votes to 7 | 39: label; 7: label", "a vote of 39 to 7 | 39 to 7: label",
			"The vote was 39-7-100 | 39-7-100: label", "In favour of peace 5,000 came | 5,000: quantity 5000 exact",
			"15 attacks against 7 villages | 15: quantity 15 exact; 7: quantity 7 exact villages-destroyed villages-seized villages-total",
			"613 civilians, including 106 women and 63 children, were killed | 613: quantity 613 exact killed; 106: label; 63: label",
			"613 people were killed, among them 63 children, 106 women | 613: quantity 613 exact killed; 63: label; 106: label",
			"1,275 taken hostage, of whom 68 women and 26 children are missing | 1,275: quantity 1275 exact hostages; 68: label; 26: label",
			"613 people, including 63 children killed in Shusha | 613: quantity 613 exact shusha; 63: quantity 63 exact children-killed shusha",
			"17 mosques were destroyed, including 5 mosques of wood | 17: quantity 17 exact mosques-destroyed; 5: label",
			"150 monuments, including 17 mosques | 150: quantity 150 exact monuments-destroyed monuments-lost monuments-to-restore monuments-total monuments-vandalised; 17: quantity 17 exact mosques-destroyed mosques-lost mosques-total",
			"Despite resolution 822, on 23 July 1993 Armenian forces took Aghdam | 822: resolution 822; 23 July 1993: date 1993-07-23 occupation-date aghdam",
			"In violation of resolution 853, on 23 August 1993, Fizuli was occupied | 853: resolution 853; 23 August 1993: date 1993-08-23 occupation-date return-date fizuli",
			"65 out of 67 mosques were destroyed | 65: quantity 65 exact mosques-destroyed; 67: label",
			"a 30-year-old | 30-year-old: label", "article 51 | article 51: label", "paragraph 9 | paragraph 9: label",
			"page 5 | page 5: label", "Mi-24 gunships | Mi-24: label", "at 14:30 | 14:30: label",
			"S/PV.3205 | S/PV.3205: label", "the 5th army | 5th: label", "1/3 of it | 1/3: label" })
	void readsNumbersThatNameSomethingAsThat(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@CsvSource({ "Kelbajar, kalbajar", "Kəlbəcər, kalbajar", "Քարվաճառ, kalbajar", "Агдамский район, aghdam",
			"Füzuli, fizuli", "Artsakh, nagorno-karabakh", "Shushi, shusha", "Karabakh, ", "kalbajar, " })
	void readsNamesOfAreasInAnySpellingThatBeginsWithACapital(String name, String district) {
		assertThat(read("511 people were killed in " + name))
			.containsExactly("511: quantity 511 exact killed" + ((district != null) ? " " + district : ""));
	}

	@Test
	void readsEachSentenceByItself() {
		assertThat(read("Shusha has 289 km2; Lachin 1840 km2. It has 5 schools.")).containsExactly(
				"289 km2: quantity 289 km2 exact area occupied-area shusha",
				"1840 km2: quantity 1840 km2 exact area occupied-area lachin",
				"5: quantity 5 exact schools-destroyed schools-lost");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"In Aghdam were destroyed 17\\nmosques and 160\\nschool buildings. | 17: mosques aghdam; 160: schools aghdam",
			"In Aghdam 17 schools and 160\\nmosques were destroyed. | 17: schools aghdam; 160: mosques aghdam",
			"In Shusha, 480\\npeople were wounded. | 480: wounded shusha",
			"In Aghdam,\\n6,000 people died. | 6,000: killed aghdam", "6,000 died in\\nAghdam | 6,000: killed aghdam",
			"6,000 died in Aghdam\\r\\n(and in Shusha). | 6,000: killed",
			"Aghdam was occupied by Armenian forces on\\n20 November 2020. | 20 November 2020: occupation-date aghdam",
			"The occupation of Aghdam on\\r\\n20 November 1993. | 20 November 1993: occupation-date aghdam",
			"Occupied on 8 May\\n1992 Shusha | 8 May\\n1992: occupation-date shusha",
			"Aghdam 17 mosques\\nKalbajar 100 schools | 17: mosques aghdam; 100: schools kalbajar",
			"23 July 1993 Aghdam\\n23 August 1993 Fizuli | 23 July 1993: aghdam; 23 August 1993: fizuli",
			"17 mosques\\nAghdam\\n100 schools\\nKalbajar | 17: mosques; 100: schools",
			"killed 511\\nwounded 600\\nmissing 58 | 511: killed; 600: wounded; 58: missing",
			"In Aghdam:\\n17 mosques | 17: mosques", "In Aghdam\\n- 17 mosques | 17: mosques",
			"Lost in\\n- Aghdam 17 mosques\\n- Fizuli 5 schools | 17: mosques aghdam; 5: schools fizuli",
			"a) 100 schools in Kalbajar\\nb) 17 mosques in Aghdam | 100: schools kalbajar; 17: mosques aghdam",
			"The mosques of Aghdam\\n\\nof them 17 | 17:", "It was Aghdam.\\nthere 17 mosques fell | 17: mosques" })
	void readsOnInTheNextLineOnlyWhereTheSentenceDoes(String text, String readings) {
		List<String> read = new ArrayList<>();
		check(text.translateEscapes()).get("findings").forEach((finding) -> {
			String measure = finding.at("/read_as/measures/0").asString("").replaceFirst("-(?:destroyed|lost)$", "");
			String district = finding.at("/read_as/district").asString("");
			read.add((finding.get("text").asString() + ": " + measure + " " + district).strip().replace("  ", " "));
		});
		assertThat(String.join("; ", read)).isEqualTo(readings.translateEscapes());
	}

	@Test
	void keepsTheAreaThatAClauseBeforeNames() {
		assertThat(read("Lachin was seized on 18 May 1992; 64,000 people fled. Others: 5 schools.")).containsExactly(
				"18 May 1992: date 1992-05-18 occupation-date return-date lachin",
				"64,000: quantity 64000 exact displaced lachin", "5: quantity 5 exact schools-destroyed schools-lost");
	}

	@ParameterizedTest
	@CsvSource({ "liberated, 1993-08-31", "occupied, 2020-10-25", "captured, 2020-10-25", "taken, 1993-08-31" })
	void wordsOfEitherSideForAChangeOfControlFindBoth(String word, String day) {
		JsonNode finding = check("Gubadli was %s on %s.".formatted(word, day)).at("/findings/0");
		assertThat(finding.get("verdict").asString()).isEqualTo("stated");
		assertThat(finding.get("notes").toString()).contains("Date of Armenian control", "Date of Azerbaijani control");
	}

	@Test
	void theWordsForBothChangesOfControlAreMirrors() {
		String armenian = words("occupation-date");
		String azerbaijani = words("return-date");
		String mirrored = armenian.replace("armenians", "azerbaijanis")
			.replace("armenian", "azerbaijani")
			.replace("armenia", "azerbaijan");
		assertThat(List.of(azerbaijani.split(","))).containsExactlyInAnyOrder(mirrored.split(","));
	}

	private String words(String measure) {
		List<String> words = new ArrayList<>();
		this.api.ok("/v1/measures/" + measure).get("words").forEach((word) -> words.add(word.asString()));
		return String.join(",", words);
	}

	@Test
	void notesThatASideIsNamed() {
		assertThat(check("200 Armenian soldiers were killed").at("/findings/0/notes").toString())
			.contains("names a side");
		assertThat(check("200 soldiers were killed").at("/findings/0/notes").toString()).doesNotContain("side");
	}

	@Test
	void readsTheFiguresOfTheFoundingDocument() {
		assertThat(read(
				"In Kalbajar about 60,000 people were expelled, 511 innocent civilians killed, 321 taken hostage or missing. "
						+ "More than 70,000 from Kalbajar live as IDPs. Around 150 villages, dozens of historical-cultural monuments, one museum, "
						+ "more than 110 libraries, around 100 schools and 9 kindergartens of Kalbajar were razed."))
			.containsExactly("60,000: quantity 60000 about displaced kalbajar",
					"511: quantity 511 exact civilians-killed kalbajar",
					"321: quantity 321 exact hostages-or-missing kalbajar",
					"70,000: quantity 70000 more-than displaced idps idps-in-armenia idps-registered kalbajar",
					"150: quantity 150 about villages-destroyed villages-seized villages-total kalbajar",
					"dozens of: unquantified heritage-sites-assessed monuments-destroyed monuments-lost monuments-to-restore monuments-total monuments-vandalised kalbajar",
					"one: quantity 1 exact museums-destroyed museums-lost kalbajar",
					"110: quantity 110 more-than libraries-destroyed libraries-lost libraries-to-restore kalbajar",
					"100: quantity 100 about schools-destroyed schools-lost kalbajar",
					"9: quantity 9 exact kindergartens-destroyed kindergartens-lost kalbajar");
	}

	@Test
	void findsEachRowOfTheFoundingTable() {
		JsonNode findings = check(
				"Lachin: may 18, 1992, territory 1840 km2; Zangilan: october 29, 1993, territory 707 km2")
			.get("findings");
		assertThat(findings).hasSize(4)
			.allSatisfy((finding) -> assertThat(finding.get("verdict").asString()).isEqualTo("stated"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "В Кельбаджаре погибли 511 человек.", "Քելբաջարում սպանվել է 511 մարդ։" })
	void saysThatItReadsNoWordsInOtherLetters(String text) {
		JsonNode answer = check(text);
		assertThat(answer.get("notes")).hasSize(1);
		assertThat(answer.at("/notes/0").asString()).contains("not in Latin letters");
		assertThat(answer.at("/findings/0/read_as/value").asInt()).isEqualTo(511);
		assertThat(check("511 people were killed in Քելբաջար").get("notes")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "60.000 people fled", "1,93 people", "4/2/1993", "31 February 1993", "paragraph 9",
			"on April 2", "at 14:30", "٥١١ people" })
	void looksUpNothingThatItCannotReadAndSaysWhy(String text) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.get("notes")).isNotEmpty();
		assertThat(finding.get("verdict").isNull()).isTrue();
		assertThat(finding.get("matches")).isEmpty();
		assertThat(finding.get("footnote").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "613 people were not killed | true", "Nobody says that 613 people were killed | true",
					"He denied that 613 people were killed | true", "No fewer than 613 people were killed | false",
					"Not less than 613 people were killed | false",
					"It is not so. In 1992, 613 people were killed | false" })
	void notesANegationInTheSentenceItself(String text, boolean noted) {
		JsonNode findings = check(text).get("findings");
		assertThat(findings.get(findings.size() - 1).get("notes").toString().contains("negation")).isEqualTo(noted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "511 civilians were killed in Kalbajar and 61 in Lachin. | | names several areas",
					"Shusha fell on 8 May 1992 and Lachin on 18 May 1992. | | names several areas",
					"Kalbajar (Kelbajar) lost 20 schools. | kalbajar | ",
					"511 people were killed in kalbajar | | its capital letter",
					"511 people were killed in the Nagorno-Karabakh conflict | | names no area",
					"511 people were killed around Nagorno-Karabakh | | names no area",
					"511 people were killed in the Lachin corridor | | names no area",
					"In Kelbajar the U.N. says 511 people were killed | kalbajar | " })
	void doesNotGuessTheArea(String text, String district, String note) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.at("/read_as/district").asString(null)).isEqualTo(district);
		assertThat(finding.get("notes").toString().contains((note != null) ? note : "area")).isEqualTo(note != null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"In Kalbajar 20 schools were built. | 'schools' may name any of “Schools destroyed”, “Schools lost”; all were looked at",
			"In Kalbajar 20 churches stood. | 'churches' was read as “Churches lost”",
			"In Kalbajar 20 civilians came. | no measure was recognised", "In Kalbajar 20 schools were destroyed. | ",
			"It has 500 km². | may name any of “Area”, “Area under Armenian control”", "An area of 500 km². | ",
			"In Kalbajar 85 music schools were destroyed. | not taken into account: music",
			"In Kalbajar 85 museum directors fled. | not taken into account: directors",
			"In Kalbajar 20 schools were built. | not taken into account: built",
			"In Kalbajar 900 cemeteries were destroyed. | not taken into account: destroyed",
			"Armenian forces killed 20 civilians in Kalbajar. | not taken into account: civilians",
			"Azerbaijani forces killed 20 civilians in Kalbajar. | not taken into account: civilians",
			"In Kalbajar 20 civilians from Lachin were killed. | not taken into account: civilians",
			"In Kalbajar more than 20 civilians were killed. | hedge, more-than, was not taken into account",
			"The war killed 500-odd civilians in Kalbajar. | not taken into account: civilians",
			"In Kalbajar 20 civilians were killed. | " })
	void saysWhereItReadsMoreOrLessThanIsWritten(String text, String note) {
		assertThat(check(text).at("/findings/0/notes").toString().contains((note != null) ? note : "read"))
			.isEqualTo(note != null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "500-odd civilians were killed in Kalbajar.",
			"500 or so civilians were killed in Kalbajar.", "500 or fewer civilians were killed in Kalbajar.",
			"In Kalbajar the war killed at least 500 persons.", "In Kalbajar the war killed approximately 500 persons.",
			"In Kalbajar the war killed as many as 500 persons." })
	void aHedgeThatWasReadIsNoWordLeftOut(String text) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.at("/read_as/qualifier").asString()).isNotEqualTo("exact");
		assertThat(finding.get("notes").toString()).doesNotContain("words beside it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "18 mass graves were found in Lachin.", "60,000 hectares of forest were lost in Shusha.",
			"20,000 people were killed in Shusha." })
	void neverStatesOfAnAreaWhatIsOnlyClaimedOfTheConflict(String text) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.at("/read_as/district").isNull()).isFalse();
		assertThat(finding.get("verdict").asString()).isEqualTo("unknown");
		assertThat(finding.get("elsewhere")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "The population of Shusha was 20,579. | shusha-census-population-",
					"9 hospitals in Kalbajar. | kalbajar-hospitals-destroyed-vakinfo-2014-kalbajar",
					"116 libraries in Kalbajar. | kalbajar-libraries-destroyed-vakinfo-2014-kalbajar",
					"13,000 museum exhibits in Kalbajar. | kalbajar-museum-exhibits-lost-rajabov-sultanov-totals" })
	void aBareNounFindsTheClaimsOfEachMeasureOfTheThing(String text, String claim) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.get("verdict").asString()).isEqualTo("stated");
		assertThat(finding.get("matches"))
			.anySatisfy((match) -> assertThat(match.at("/record/id").asString()).startsWith(claim));
	}

	@Test
	void saysWhatItDidNotUnderstand() {
		JsonNode negated = check("It is not true that 613 people died.");
		assertThat(negated.at("/findings/0/notes").toString()).contains("negation");
		assertThat(check("before 1993").at("/findings/0/notes").toString())
			.contains("'before' was not taken into account");
		assertThat(check("В Кельбаджаре погибли 511 человек").at("/notes").toString()).contains("not in Latin letters");
		assertThat(check("the answer is 42").at("/findings/0/notes").toString()).contains("no measure was recognised",
				"no area");
		assertThat(check("60.000 people").at("/findings/0/verdict").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Resolution 822, (30 April 1993)", "Resolution 822 was adopted, on 30 April 1993",
			"Resolution 822 (30 April 1993)", "Resolution 822 on 30 April 1993" })
	void bindsADayToTheResolutionBeforeIt(String text) {
		assertThat(check(text).at("/findings/1/read_as/reference").asString()).isEqualTo("822");
	}

	@ParameterizedTest
	@ValueSource(strings = { "On 2 April 1993 and after heavy fighting Kalbajar was occupied.",
			"Kalbajar, on 2 April 1993 and after heavy fighting, was occupied." })
	void readsOnInASentenceWhoseOnlyMeasureFollowsItsDate(String text) {
		assertThat(check(text).at("/findings/0/read_as/measures").toString()).contains("occupation-date");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fa-IR", "ar-EG", "hi-IN-u-nu-deva", "tr-TR" })
	void readsAlikeWhateverTheLocaleOfTheMachine(String locale) {
		String text = "On 2 APRIL 1993, in MILITARY FIGHTING, 60,000 people fled KALBAJAR; 02.04.1993, May 1992-July 1992, 17-18 May 1992, 1992/93, USD 5 MILLION, S/RES/822 (1993), TWENTY-SIX VILLAGES.";
		Locale before = Locale.getDefault();
		List<Reading> usual = this.reader.read(text).readings();
		try {
			Locale.setDefault(Locale.forLanguageTag(locale));
			assertThat(this.reader.read(text).readings()).isEqualTo(usual);
		}
		finally {
			Locale.setDefault(before);
		}
		assertThat(usual).filteredOn((reading) -> reading.as().kind() == Kind.DATE)
			.extracting((reading) -> String.valueOf(reading.as().date()))
			.containsExactly("1993-04-02", "1993-04-02", "1992-05/1992-07", "1992-05-17/1992-05-18", "1992/1993");
	}

	@Test
	void countsCodePoints() {
		JsonNode span = check("\uD83D\uDE00 511 died").at("/findings/0/span");
		assertThat(span.toString()).isEqualTo("{\"start\":2,\"end\":5}");
		JsonNode later = check("\uD83D\uDE00\uD83D\uDE00 Քելբաջար 60,000 and \uD83D\uDE00 321").get("findings");
		assertThat(later.at("/0/span").toString()).isEqualTo("{\"start\":12,\"end\":18}");
		assertThat(later.at("/1/span").toString()).isEqualTo("{\"start\":25,\"end\":28}");
	}

	private JsonNode check(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text));
	}

	private List<String> read(String text) {
		List<String> readings = new ArrayList<>();
		check(text).get("findings").forEach((finding) -> {
			JsonNode as = finding.get("read_as");
			StringBuilder reading = new StringBuilder(finding.get("text").asString()).append(": ")
				.append(as.get("kind").asString());
			List.of("value", "unit", "qualifier", "date", "reference", "organ")
				.forEach((key) -> reading.append(as.get(key).isNull() ? "" : " " + as.get(key).asString()));
			as.get("measures").forEach((measure) -> reading.append(" " + measure.asString()));
			reading.append(as.get("district").isNull() ? "" : " " + as.get("district").asString());
			readings.add(reading.toString());
		});
		return readings;
	}

}
