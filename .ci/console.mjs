// Runs the console blocks of Markdown files and compares what they print with what stands there.
// A line that is only "…" stands for any lines.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const text = process.argv.slice(2).map((file) => readFileSync(file, "utf8")).join("\n");
let failed = 0;
let passed = 0;
for (const [, block] of text.matchAll(/^```console\n(.*?)^```$/gms)) {
	for (const example of block.split(/^\$ /m).slice(1)) {
		const lines = example.trimEnd().split("\n");
		const command = [];
		do {
			command.push(lines.shift());
		} while (command.at(-1).endsWith("\\"));
		const printed = execFileSync("bash", ["-c", command.join("\n")], { encoding: "utf8" }).replaceAll("\r", "").trimEnd();
		const expected = lines.map((line) => (line.trim() === "…" ? "[^]*?" : RegExp.escape?.(line) ?? escape(line)));
		if (new RegExp(`^${expected.join("\n").replaceAll("\n[^]*?\n", "\n[^]*?")}$`).test(printed)) {
			passed++;
		} else {
			failed++;
			console.log(`$ ${command.join("\n")}\nexpected:\n${lines.join("\n")}\nprinted:\n${printed}\n`);
		}
	}
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

function escape(line) {
	return line.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
