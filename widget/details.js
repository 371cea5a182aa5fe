/** The event opened: its date and why, every source's sentence with its words marked, where sources disagree. */

import { unit } from "./calendar.js";
import { Correcting } from "./correcting.js";
import { h } from "./dom.js";
import { MODALITIES, senseOf, typeWords } from "./kinds.js";
import { dayWords, phrase } from "./words.js";

/**
 * @import * as api from "./api.d.ts"
 * @import { Brief, Related } from "./shapes.d.ts"
 * @typedef {{close: () => void, actor: (name: string) => void, copy: () => Promise<boolean>, step: (by: number) => void, open: (id: string) => void,
 *   address: (path: string) => string, related: (event: api.Event) => Promise<Related>} & import("./correcting.js").Hands} Hands
 */

/** @type {Record<string, string>} */
const ROLES = { actor: "did it", recipient: "on the receiving end", other: "also named", speaker: "says so" };

export class Details {
  #on;
  #shown = "";

  /** @param {Hands} on */
  constructor(on) {
    this.#on = on;
    this.correcting = new Correcting(on);
    this.heading = h("h2", { tabindex: "-1", dir: "auto" });
    this.body = h("div", { class: "details-body" });
    this.closing = h("button", { type: "button", class: "quiet", "aria-label": "Close this event", onclick: () => on.close() }, "Close");
    this.copying = h("button", { type: "button", class: "quiet", onclick: () => this.#copy() }, "Copy link");
    /** @param {number} by  @param {string} words  @param {string} sign */
    const step = (by, words, sign) => h("button", { type: "button", class: "quiet", "aria-label": words, title: words, onclick: () => on.step(by) }, sign);
    this.element = h("aside", { class: "details", "aria-label": "Event", hidden: true },
      h("div", { class: "details-bar" }, step(-1, "The event before", "‹"), step(1, "The event after", "›"), this.copying, this.closing),
      this.correcting.report, this.heading, this.body, this.correcting.element);
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && on.close());
  }

  /** What the list already knows is shown at once; the sources follow. @param {string} id  @param {Brief | undefined} event */
  preview(id, event) {
    this.element.hidden = false;
    this.correcting.await(id);
    this.heading.textContent = event?.title ?? "";
    this.body.replaceChildren(event ? dateline(event) : "", h("p", { class: "waiting", role: "status" }, "Fetching the sources…"));
    this.element.scrollTop = 0;
  }

  /** @param {api.WholeEvent} event */
  show(event) {
    this.element.hidden = false;
    this.heading.textContent = event.title;
    const mentions = event.mentions ?? [];
    this.body.replaceChildren(...[
      dateline(event),
      event.summary && event.summary !== event.title ? h("p", { class: "summary", dir: "auto" }, event.summary) : null,
      conflicts(event),
      who(event, this.#on),
      h("section", {}, h("h3", {}, mentions.length === 1 ? "The source" : `${mentions.length} tellings`), ...mentions.map((mention) => telling(mention, this.#on))),
      together(event),
    ].filter((part) => part !== null));
    this.#shown = event.id;
    this.#relate(event);
    this.correcting.show(event);
  }

  /** Others with the same actors come when they come, and only where there are any. @param {api.WholeEvent} event */
  async #relate(event) {
    const { with: names, items } = await this.#on.related(event).catch(() => ({ with: [], items: [] }));
    if (!items.length || this.#shown !== event.id) return;
    this.body.append(h("section", { class: "related" }, h("h3", {}, `More with ${names.join(" and ")}`), h("ul", {}, ...items.map((other) => h("li", {},
      h("button", { type: "button", dir: "auto", onclick: () => this.#on.open(other.id) }, other.title), h("span", {}, phrase(other.date)))))));
  }

  /** @param {string} message  @param {() => unknown} retry */
  fail(message, retry) {
    this.element.hidden = false;
    this.body.querySelector(".waiting")?.remove();
    this.body.append(h("p", { class: "wrong", role: "alert" }, message, " ", h("button", { type: "button", onclick: retry }, "Try again")));
  }

  hide() {
    this.element.hidden = true;
  }

  focus() {
    this.heading.focus({ preventScroll: false });
  }

  async #copy() {
    this.copying.textContent = (await this.#on.copy()) ? "Copied" : "Not copied";
    setTimeout(() => { this.copying.textContent = "Copy link"; }, 1600);
  }
}

/** @param {Brief} event */
function dateline(event) {
  const sense = senseOf(event);
  return h("div", { class: "dateline" },
    h("p", { class: "date-words" }, phrase(event.date), event.date?.edtf ? h("code", { title: "EDTF, ISO 8601-2" }, event.date.edtf) : null),
    h("p", { class: "facts" }, sense ? h("em", { class: "sense" }, sense) : null, h("span", {}, typeWords(event.type) + (event.mode ? `, ${event.mode.replaceAll("-", " ")}` : "")),
      event.sources ? h("span", {}, `${event.sources} source${event.sources === 1 ? "" : "s"}`) : null,
      ...(event.places ?? []).slice(0, 3).map((place) => h("span", {}, place.name))));
}

/** @param {api.WholeEvent} event  @param {Hands} on */
function who(event, on) {
  const actors = event.actors ?? [];
  if (!actors.length) return null;
  return h("section", {}, h("h3", {}, "Who"), h("ul", { class: "who" }, ...actors.map((actor) => h("li", {},
    h("button", { type: "button", title: `Show only events with ${actor.name}`, dir: "auto", onclick: () => on.actor(actor.name) }, actor.name),
    h("span", {}, ROLES[actor.role] ?? actor.role)))));
}

/** @param {api.Mention} mention  @param {Hands} on */
function telling(mention, on) {
  const { document: paper } = mention;
  return h("figure", { class: "telling" },
    h("blockquote", { dir: "auto" }, ...quoted(mention)),
    h("figcaption", {},
      h("cite", { dir: "auto" }, paper.url && /^https?:/.test(paper.url) ? h("a", { href: paper.url, rel: "noopener noreferrer", target: outside() }, paper.title || paper.url) : paper.title || "Untitled"),
      h("span", {}, [paper.publisher, published(paper)].filter(Boolean).join(", ")),
      h("a", { class: "in-place", target: outside(), href: on.address(mention.links.document.replace(/^\//, "")) }, "In the document")),
    reading(mention));
}

/** No page lets itself be read in a frame of somebody else's. */
const outside = () => (window === window.top ? null : "_blank");

/** @type {Record<string, string>} */
const BASES = { given: "as given", inferred: "inferred from what it tells" };

/** @param {api.Source} paper */
function published(paper) {
  if (!paper.published) return "publication date unknown";
  const basis = BASES[paper.published_basis];
  return `published ${spelt(paper.published)}${basis ? ` (${basis})` : ""}`;
}

/** A bare EDTF in words, where it is one day; else as it stands. @param {string} edtf */
function spelt(edtf) {
  const known = unit(edtf);
  return known?.grain === "day" ? dayWords(known.from) : edtf;
}

/** The sentence with its time words and names marked. Spans count code points of the document. @param {api.Mention} mention */
export function quoted({ sentence, timex, rule, actors = [], places = [] }) {
  const letters = [...sentence.text];
  const spans = [
    ...(timex ? [{ ...timex, kind: "time", label: rule ? `time, read by the rule ${rule}` : "time" }] : []),
    ...actors.map((actor) => ({ ...actor, kind: "name", label: `${actor.name}: ${ROLES[actor.role] ?? actor.role}` })),
    ...places.map((place) => ({ ...place, kind: "name", label: `${place.name}: place` })),
  ].map((span) => ({ ...span, start: span.start - sentence.start, end: span.end - sentence.start }))
    .filter((span) => span.start >= 0 && span.end <= letters.length && span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    parts.push(letters.slice(at, span.start).join(""), h("mark", { class: span.kind, title: span.label }, letters.slice(span.start, span.end).join("")));
    at = span.end;
  }
  return [...parts, letters.slice(at).join("")].filter((part) => part !== "");
}

/** Why the date was read so, and what else it might have been. @param {api.Mention} mention */
function reading({ timex, why, rule, alternatives = [], date }) {
  if (!why && !alternatives.length) return null;
  const words = date?.earliest || date?.latest ? phrase(date) : "not dated";
  const same = timex && (date?.display ?? "").toLowerCase() === timex.text.toLowerCase();
  const asked = !timex ? `Why it is ${words}` : same ? `Why “${timex.text}” was read so` : `Why “${timex.text}” means ${words.replace(/^on /, "")}`;
  return h("details", { class: "reading" },
    h("summary", {}, asked),
    h("p", {}, why, rule ? h("code", { title: "the rule that read it" }, ` ${rule}`) : null),
    alternatives.length ? h("p", {}, "It might also have been:") : null,
    alternatives.length ? h("ul", {}, ...alternatives.map((other) => h("li", {}, spelt(other.edtf), other.why ? `: ${other.why}` : ""))) : null);
}

/** Tellings that do not agree stand side by side; none is hidden. @param {api.WholeEvent} event */
function conflicts({ conflicts: found = [], mentions = [], date, modality }) {
  if (!found.length) return null;
  const dissent = new Set(found.flatMap((one) => one.mentions));
  const most = mentions.filter((mention) => !dissent.has(mention.id));
  /** @param {string} value  @param {api.Mention[]} tellings */
  const side = (value, tellings) => h("div", { class: "side" }, h("p", { class: "side-value" }, value), h("p", { class: "side-source" }, publishers(tellings)));
  const fields = [...new Set(found.map((one) => one.field))];
  return h("section", { class: "conflicts" }, h("h3", {}, "Sources disagree"), ...fields.map((field) => h("div", { class: "sides" },
    side(field === "date" ? phrase(date) : (MODALITIES[modality]?.words ?? modality), most),
    ...found.filter((one) => one.field === field).map((one) => {
      const tellings = mentions.filter((mention) => one.mentions.includes(mention.id));
      return side(field === "date" ? (tellings[0] ? phrase(tellings[0].date) : spelt(one.said)) : (MODALITIES[one.said]?.words ?? one.said), tellings);
    }))));
}

/** @param {api.Mention[]} mentions */
const publishers = (mentions) => [...new Set(mentions.map(({ document: paper }) => paper.publisher || paper.title || "untitled"))].join(", ");

/** On what grounds tellings were taken for one event. @param {api.WholeEvent} event */
function together({ merged_why: ties = [], mentions = [] }) {
  if (!ties.length) return null;
  const number = new Map(mentions.map((mention, index) => [mention.id, index + 1]));
  return h("details", { class: "reading together" }, h("summary", {}, "Why these tellings are one event"),
    h("ul", {}, ...ties.map((tie) => h("li", {}, `Telling ${number.get(tie.mention) ?? "?"} with ${number.get(tie.with) ?? "?"}: ${grounds(tie.reasons)}`))));
}

/** @param {api.Joined["reasons"]} reasons */
const grounds = (reasons = {}) => Object.entries(reasons).map(([signal, weight]) =>
  `${signal.replaceAll("_", " ").replaceAll("-", " ")}${typeof weight === "number" ? ` ${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}` : `: ${weight}`}`).join(", ");
