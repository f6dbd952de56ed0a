// Comfort only: without it nothing is missing from any page.

for (const button of document.querySelectorAll("[data-copy]")) {
	button.hidden = !navigator.clipboard;
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(button.dataset.copy);
		button.classList.add("done");
		setTimeout(() => button.classList.remove("done"), 1500);
	});
}

// A row of a table and its mark in the picture light up together.
function light(from, on) {
	const figure = from.closest("figure");
	for (const id of from.dataset.claims.split(" ")) {
		for (const other of figure.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`)) {
			other.classList.toggle("lit", on);
		}
	}
}

for (const end of document.querySelectorAll("figure [data-claims]")) {
	for (const [event, on] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
		end.addEventListener(event, () => light(end, on));
	}
}
