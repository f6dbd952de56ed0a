// Five calls with the generated types. Throws unless each is what the service says.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.d.ts";

const client = createClient<paths, "application/json" | "application/problem+json">({
	baseUrl: "http://localhost:8080",
	querySerializer: { array: { style: "form", explode: false } },
});

function expect(fulfilled: boolean | undefined): void {
	if (!fulfilled) {
		throw new Error("Not what the service says");
	}
}

const page = await client.GET("/v1/claims", {
	params: { query: { district: ["Kalbajar", "Lachin"], side: ["azerbaijani"], sort: "-value", limit: 3 } },
});
expect(page.data?.data.every((claim) => claim.side === "azerbaijani" && claim.source_claim.claimant !== ""));
expect(page.data?.meta.count === 3);

const claim = await client.GET("/v1/claims/{id}", { params: { path: { id: "kalbajar-area-occupation-in-figures" } } });
expect(claim.data?.figure?.value === 3054);

const sparse = await client.GET("/v1/claims.json", { params: { query: { fields: ["figure"], limit: 1 } } });
const record: components["schemas"]["SparseClaim"] | undefined = sparse.data?.data[0];
expect(record?.figure !== undefined && record.statement === undefined);

const check = await client.GET("/v1/check", { params: { query: { text: "511 civilians were killed in Kalbajar." } } });
expect(check.data?.kind === "text" && check.data.findings[0]?.verdict === "stated");

const csv = await client.GET("/v1/claims.{format}", {
	params: { path: { format: "csv" }, query: { measure: ["occupation-date"] } },
	parseAs: "text",
});
expect(csv.data?.startsWith("id,district_id,"));

console.log("TypeScript client: 5 passed, 0 failed");
