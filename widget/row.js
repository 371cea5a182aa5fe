/** An event as a row of a list: its mark, its date in words, its title, and what else tells it from others. */

import { h } from "./dom.js";
import { isSure, senseOf, typeWords } from "./kinds.js";
import { swatch } from "./legend.js";
import { title } from "./title.js";
import { phrase } from "./words.js";

/** @import { Brief, Mark } from "./shapes.d.ts" */

const NAMED = 4;

/** @param {Brief} event  @param {Mark} its  @param {boolean} opened  @param {(id: string) => void} open */
export function row(event, its, opened, open) {
  const actors = (event.actors ?? []).map((actor) => actor.name);
  const shown = actors.slice(0, NAMED).join(", ") + (actors.length > NAMED ? ` and ${actors.length - NAMED} more` : "");
  return h("li", {}, h("button", {
    type: "button", class: "row", "data-id": event.id, "aria-expanded": String(opened), onclick: () => open(event.id),
  },
  swatch(its, its.kind === "within" || its.kind === "undated" ? "small" : its.kind),
  h("span", { class: "row-date" }, phrase(event.date), spoken(": ")),
  h("span", { class: "row-title", dir: "auto" }, isSure(event) ? null : h("em", { class: "sense" }, senseOf(event)), ...title(event), spoken(". ")),
  h("span", { class: "row-more" }, h("span", { class: "row-type" }, typeWords(event.type)),
    shown ? h("span", { class: "row-actors", dir: "auto" }, shown) : null,
    event.sources > 1 ? h("span", {}, `${event.sources} sources`) : null)));
}

/** What is heard and not seen, so that a row is read like a sentence. @param {string} sign */
const spoken = (sign) => h("span", { class: "unseen" }, sign);
