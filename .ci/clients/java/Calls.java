import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;

import org.openapitools.client.ApiClient;
import org.openapitools.client.api.LookUpApi;
import org.openapitools.client.api.LookUpApi.APICheckRequest;
import org.openapitools.client.api.OtherFormatsApi;
import org.openapitools.client.api.OtherFormatsApi.APIClaimsAsRequest;
import org.openapitools.client.api.ReadApi;
import org.openapitools.client.api.ReadApi.APIClaimRequest;
import org.openapitools.client.api.ReadApi.APIClaimsRequest;
import org.openapitools.client.model.CheckAnswer;
import org.openapitools.client.model.CheckedText;
import org.openapitools.client.model.CitedFormat;
import org.openapitools.client.model.Claim;
import org.openapitools.client.model.ClaimRecord;
import org.openapitools.client.model.Side;
import org.openapitools.client.model.SideOrNone;
import org.openapitools.client.model.Verdict;

/** Five calls with the generated client. The argument is the address of the service. */
public class Calls {

	public static void main(String[] arguments) throws Exception {
		ApiClient client = new ApiClient();
		client.updateBaseUri(arguments[0]);
		ReadApi records = new ReadApi(client);
		LookUpApi lookUp = new LookUpApi(client);

		List<Claim> page = records.claims(APIClaimsRequest.newBuilder()
			.district(List.of("Kalbajar", "Lachin"))
			.side(List.of(SideOrNone.AZERBAIJANI))
			.limit(3)
			.build()).getData();
		expect(page.size() == 3 && page.stream().allMatch((claim) -> claim.getSide() == Side.AZERBAIJANI));

		ClaimRecord claim = records.claim(APIClaimRequest.newBuilder().id("kalbajar-area-occupation-in-figures").build());
		expect(claim.getFigure().getValue().intValueExact() == 3054 && claim.getDate() == null);

		CheckAnswer answer = lookUp
			.check(APICheckRequest.newBuilder().value(new BigDecimal(511)).measure("civilians-killed").district("kalbajar").build())
			.getCheckAnswer();
		expect(answer.getVerdict() == Verdict.STATED && !answer.getMatches().isEmpty());

		CheckedText text = lookUp.check(APICheckRequest.newBuilder().text("511 civilians were killed in Kalbajar.").build())
			.getCheckedText();
		expect(text.getFindings().get(0).getVerdict() == Verdict.STATED);

		String bibliography = Files.readString(new OtherFormatsApi(client)
			.claimsAs(APIClaimsAsRequest.newBuilder().format(CitedFormat.BIB).measure(List.of("occupation-date")).build())
			.toPath());
		expect(bibliography.startsWith("@misc{"));

		System.out.println("Java client: 5 passed, 0 failed");
	}

	private static void expect(boolean fulfilled) {
		if (!fulfilled) {
			throw new AssertionError("Not what the service says");
		}
	}

}
