package org.occupationfigures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** One answer of every address, whole, as it must stay. */
@ApiTest
class GoldenTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "index | /v1", "district | /v1/districts/gubadli?fields=name,kind,centre,point,note",
					"district-parts | /v1/districts/gubadli?fields=codes,overlaps",
					"districts | /v1/districts?district=zangilan&fields=name,point",
					"occupations | /v1/occupations?source=occupation-in-figures&district=kalbajar",
					"claims | /v1/claims?source=hajiyev-kalbajar-2018&measure=libraries-destroyed",
					"claim-quantity | /v1/claims/kalbajar-civilians-killed-hajiyev-kalbajar-2018",
					"claim-date | /v1/claims/nagorno-karabakh-occupation-date-occupation-in-figures",
					"claim-site | /v1/claims/kalbajar-site-destroyed-hajiyev-kalbajar-2018",
					"claim-text | /v1/claims/kalbajar-location-hajiyev-kalbajar-2018",
					"casualties | /v1/casualties?scope=maraga&measure=hostages",
					"displacement | /v1/displacement?measure=displaced-share",
					"damage | /v1/damage?measure=forest-lost&district=none",
					"sites | /v1/sites?kind=palace&district=shusha&fields=name,names",
					"site | /v1/sites/taglidash-bridge",
					"resolutions | /v1/resolutions?symbol=A/RES/60/285&fields=symbol,votes,adopted_on",
					"resolution | /v1/resolutions/unsc-prst-1992-05-12", "sources | /v1/sources?kind=judgment",
					"source | /v1/sources/occupation-in-figures", "measures | /v1/measures?unit=ha",
					"measure | /v1/measures/area",
					"check-value | /v1/check?value=116&measure=libraries-destroyed&district=Kelbajar",
					"check-date | /v1/check?date=1993-10-29&measure=occupation-date&district=zangilan",
					"check-text | /v1/check?text=9%20kindergartens%20in%20Kalbajar%20were%20destroyed.",
					"comparisons | /v1/comparisons?measure=area&district=kalbajar&scope=soviet-boundary&pick=lowest",
					"table | /v1/table?measures=area,killed&district=gubadli&pick=source:occupation-in-figures",
					"totals | /v1/totals?measure=area&source=aliyev-heritage-fizuli",
					"coverage | /v1/coverage?district=none&measure=mass-graves,area&empty=true",
					"timeline | /v1/timeline?type=presidential-statement&from=1995",
					"releases | /v1/releases/1.0.0?fields=date,current,notes" })
	void answersAsBefore(String golden, String address) throws Exception {
		JSONAssert.assertEquals(expected(golden), this.api.send("GET", address).body(), true);
	}

	private static String expected(String golden) throws IOException {
		return new ClassPathResource("golden/" + golden + ".json").getContentAsString(StandardCharsets.UTF_8);
	}

}
