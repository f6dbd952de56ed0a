// Opens every kind of page of the running service in Chromium, given by its path, and holds what only a
// browser can tell. A page that fails is printed with its reasons.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const service = "http://localhost:8080";
const sentence = "In Kalbajar, 511 civilians were killed.";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = {
	light: { width: 1280, colorScheme: "light", forcedColors: "none" },
	dark: { width: 1280, colorScheme: "dark", forcedColors: "none" },
	"forced colours": { width: 768, colorScheme: "light", forcedColors: "active" },
	narrow: { width: 320, colorScheme: "light", forcedColors: "none" },
};
const pages = [
	"/", "/check", "/check?value=511&district=kalbajar", "/check?date=1993-04-02",
	`/check?text=${encodeURIComponent(sentence)}`,
	"/claims?district=kalbajar&category=casualty", "/claims?q=xyzzy", "/casualties?limit=5", "/displacement?limit=5",
	"/damage?limit=5", "/claims/kalbajar-displaced-hajiyev-kalbajar-2018", "/claims/nope", "/claims/fizuli-occupation-date-hrw-world-report-1994",
	"/comparisons?district=kalbajar", "/comparisons/kalbajar.area", "/comparisons/kalbajar.occupation-date",
	"/districts", "/districts/kalbajar", "/districts/gubadli", "/districts/nagorno-karabakh",
	"/sources?affiliation=osce", "/sources/hajiyev-kalbajar-2018", "/measures?kind=text", "/measures/killed",
];
const expected = { "/claims/nope": 404, "/claims/fizuli-occupation-date-hrw-world-report-1994": 410 };

const browser = await chromium.launch({ executablePath: process.argv[2] });
let failed = 0;
await addKindsOfTheSitemap();
for (const address of pages) {
	report(address, [...await markup(address), ...await inspect(address), ...await accessibility(address)]);
}
report("/ by keyboard", await byKeyboard());
await browser.close();
console.log(`${pages.length} pages, ${failed} failed`);
process.exit(failed ? 1 : 0);

function report(page, faults) {
	if (faults.length) {
		failed++;
		console.log(`${page}\n\t${faults.join("\n\t")}`);
	}
}

// The first page of each kind that the list has none of: "/claims/a" and "/claims/b" are of one kind.
async function addKindsOfTheSitemap() {
	const kind = (address) => address.replace(/\?.*/, "").replace(/(?<=\/.+\/).+/, "*");
	const sitemap = await fetch(`${service}/sitemap.xml`);
	const kinds = new Set(pages.map(kind));
	for (const [, address] of sitemap.ok ? (await sitemap.text()).matchAll(/<loc>https?:\/\/[^/]+(.*?)<\/loc>/g) : []) {
		if (!kinds.has(kind(address))) {
			kinds.add(kind(address));
			pages.push(address);
		}
	}
}

async function markup(address) {
	const page = await fetch(service + address);
	const { results } = await validator.validateString(await page.text());
	return results.flatMap(({ messages }) => messages).map(({ line, ruleId, message }) => `line ${line}: ${ruleId}, ${message}`);
}

// What a page loads, whether its policy is kept, and whether scripts add or hide words.
async function inspect(address) {
	const faults = [];
	const context = await browser.newContext();
	const page = await context.newPage();
	const requests = [];
	let bytes = 0;
	page.on("request", (request) => requests.push(request.url()));
	page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
	page.on("console", (message) => message.text().includes("Content Security Policy") && faults.push(message.text()));
	const network = await context.newCDPSession(page);
	await network.send("Network.enable");
	network.on("Network.loadingFinished", (loaded) => bytes += loaded.encodedDataLength);
	const status = (await page.goto(service + address, { waitUntil: "networkidle" })).status();
	if (status !== (expected[address] ?? 200)) {
		faults.push(`is answered with ${status}`);
	}
	const foreign = requests.filter((url) => !url.startsWith(`${service}/`));
	if (foreign.length) {
		faults.push(`asks other hosts: ${foreign}`);
	}
	if (requests.length > 4 || bytes > 60_000) {
		faults.push(`${requests.length} requests, ${bytes} bytes; at most 4 and 60000`);
	}
	const without = await browser.newContext({ javaScriptEnabled: false });
	const plain = await without.newPage();
	await plain.goto(service + address);
	if (await words(page) !== await words(plain)) {
		faults.push("has another text with scripts off");
	}
	await context.close();
	await without.close();
	return faults;
}

// The text that is seen in the main part, but for the buttons that only a script can serve.
function words(page) {
	return page.evaluate(() => {
		document.querySelectorAll("[data-copy]").forEach((button) => button.hidden = true);
		return document.querySelector("main").innerText;
	});
}

async function accessibility(address) {
	const faults = [];
	// The rules are run inside the page, which its policy forbids.
	const page = await browser.newPage({ bypassCSP: true });
	await page.goto(service + address);
	await page.evaluate(axe);
	for (const [name, { width, ...media }] of Object.entries(looks)) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia(media);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		if (wide > width) {
			faults.push(`${name}: is ${wide} px wide in a window of ${width}`);
		}
		const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), rules);
		for (const { id, nodes } of violations) {
			faults.push(`${name}: ${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 200)}`);
		}
	}
	await page.close();
	return faults;
}

// From the box of the first page to the footnote of the answer without a mouse; every stop must be seen.
async function byKeyboard() {
	const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
	const page = await context.newPage();
	const faults = [];
	const tabTo = async (selector) => {
		for (let stop = 0; stop < 200; stop++) {
			await page.keyboard.press("Tab");
			const { there, seen, html } = await page.evaluate((wanted) => {
				const focus = document.activeElement;
				return { there: focus.matches(wanted), seen: getComputedStyle(focus).outlineStyle !== "none",
					html: focus.outerHTML.slice(0, 100) };
			}, selector);
			if (!seen) {
				faults.push(`focus is not seen on ${html}`);
			}
			if (there) {
				return;
			}
		}
		throw new Error(`no way to ${selector} in 200 stops`);
	};
	try {
		await page.goto(`${service}/`);
		await tabTo("main textarea");
		await page.keyboard.type(sentence);
		await tabTo("main .ask button");
		await page.keyboard.press("Enter");
		await page.waitForURL("**/check?text=*");
		await tabTo(".footnote button");
		await page.keyboard.press("Enter");
		await page.waitForSelector(".footnote button.done");
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		if (!copied || !(await page.textContent(".footnote")).startsWith(copied)) {
			faults.push(`copied is no footnote: ${copied}`);
		}
	}
	catch (error) {
		faults.push(error.message);
	}
	await context.close();
	return faults;
}
