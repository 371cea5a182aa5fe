/** The event opened: its date and why, every source's sentence with its words marked, where sources disagree. */

import { h } from "./dom.js";
import { senseOf, typeWords } from "./kinds.js";
import { phrase } from "./words.js";

const ROLES = { actor: "did it", recipient: "on the receiving end", other: "also named" };

export class Details {
  #on;

  /** @param {{close: () => void, actor: (name: string) => void, copy: () => Promise<boolean>, step: (by: number) => void, address: (path: string) => string}} on */
  constructor(on) {
    this.#on = on;
    this.heading = h("h2", { tabindex: "-1", dir: "auto" });
    this.body = h("div", { class: "details-body" });
    this.closing = h("button", { type: "button", class: "quiet", "aria-label": "Close this event", onclick: () => on.close() }, "Close");
    this.copying = h("button", { type: "button", class: "quiet", onclick: () => this.#copy() }, "Copy link");
    const step = (by, words, sign) => h("button", { type: "button", class: "quiet", "aria-label": words, title: words, onclick: () => on.step(by) }, sign);
    this.element = h("aside", { class: "details", "aria-label": "Event", hidden: true },
      h("div", { class: "details-bar" }, step(-1, "The event before", "‹"), step(1, "The event after", "›"), this.copying, this.closing),
      this.heading, this.body);
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && on.close());
  }

  /** What the list already knows is shown at once; the sources follow. */
  preview(event) {
    this.element.hidden = false;
    this.heading.textContent = event?.title ?? "";
    this.body.replaceChildren(event ? dateline(event) : "", h("p", { class: "waiting", role: "status" }, "Fetching the sources…"));
    this.element.scrollTop = 0;
  }

  show(event) {
    this.element.hidden = false;
    this.heading.textContent = event.title;
    const mentions = event.mentions ?? [];
    this.body.replaceChildren(...[
      dateline(event),
      event.summary && event.summary !== event.title ? h("p", { class: "summary", dir: "auto" }, event.summary) : null,
      ...conflicts(event.conflicts ?? []),
      who(event, this.#on),
      h("section", {}, h("h3", {}, mentions.length === 1 ? "The source" : `${mentions.length} tellings`), ...mentions.map((mention) => telling(mention, this.#on))),
      together(event.merged_why ?? []),
    ].filter(Boolean));
  }

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

function dateline(event) {
  const sense = senseOf(event);
  return h("div", { class: "dateline" },
    h("p", { class: "date-words" }, phrase(event.date), event.date?.edtf ? h("code", { title: "EDTF, ISO 8601-2" }, event.date.edtf) : null),
    h("p", { class: "facts" }, sense ? h("em", { class: "sense" }, sense) : null, h("span", {}, typeWords(event.type) + (event.mode ? `, ${event.mode.replaceAll("-", " ")}` : "")),
      event.sources ? h("span", {}, `${event.sources} source${event.sources === 1 ? "" : "s"}`) : null,
      ...(event.places ?? []).slice(0, 3).map((place) => h("span", {}, place.name))));
}

function who(event, on) {
  const actors = event.actors ?? [];
  if (!actors.length) return null;
  return h("section", {}, h("h3", {}, "Who"), h("ul", { class: "who" }, ...actors.map((actor) => h("li", {},
    h("button", { type: "button", title: `Show only events with ${actor.name}`, dir: "auto", onclick: () => on.actor(actor.name) }, actor.name),
    h("span", {}, ROLES[actor.role] ?? actor.role)))));
}

function telling(mention, on) {
  const { document: paper, sentence } = mention;
  const where = on.address(`documents/${encodeURIComponent(paper.id)}`);
  return h("figure", { class: "telling" },
    h("blockquote", { dir: "auto" }, ...quoted(mention)),
    h("figcaption", {},
      h("cite", { dir: "auto" }, paper.url ? h("a", { href: paper.url, rel: "noopener noreferrer" }, paper.title || paper.url) : paper.title || "Untitled"),
      h("span", {}, [paper.publisher, paper.published ? `published ${published(paper.published)}` : "publication date unknown"].filter(Boolean).join(", ")),
      h("a", { class: "in-place", href: `${where}#char=${sentence.start},${sentence.end}` }, "In the document")),
    reading(mention));
}

const published = (date) => (typeof date === "string" ? date : (date.display ?? date.edtf ?? "on an unknown day"));

/** The sentence with its time words and names marked. Spans count code points of the document. */
export function quoted({ sentence, timex, names = [] }) {
  const letters = [...sentence.text];
  const spans = [
    ...(timex ? [{ ...timex, kind: "time", label: timex.rule ? `time, read by ${timex.rule}` : "time" }] : []),
    ...names.map((name) => ({ ...name, kind: "name", label: name.role ? `${name.name}, ${name.role}` : name.name })),
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

/** Why the date was read so, and what else it might have been. */
function reading({ timex, why, alternatives = [], date }) {
  if (!why && !alternatives.length) return null;
  return h("details", { class: "reading" },
    h("summary", {}, timex ? h("span", {}, "Why “", timex.words, "” is ", date ? phrase(date).replace(/^on /, "") : "not dated") : "Why this date"),
    why ? h("p", {}, why) : null,
    alternatives.length ? h("div", {}, h("p", {}, "It might also have been:"),
      h("ul", {}, ...alternatives.map((other) => h("li", {}, other.display ?? "", other.display ? " " : "", h("code", {}, other.edtf), other.why ? ` – ${other.why}` : "")))) : null);
}

/** Tellings that do not agree stand side by side; none is hidden. */
function conflicts(found) {
  if (!Array.isArray(found) || !found.length) return [];
  return [h("section", { class: "conflicts" }, h("h3", {}, "Sources disagree"),
    h("div", { class: "sides" }, ...found.map((one) => h("div", { class: "side" }, ...side(one)))))];
}

function side(one) {
  if (typeof one === "string") return [h("p", {}, one)];
  const date = one.date ?? one;
  const words = date.display ?? date.edtf;
  return [
    h("p", { class: "side-value" }, words ? phrase(date.earliest ? date : { ...date, earliest: words, latest: words }) : (one.value ?? "")),
    one.why ? h("p", {}, one.why) : null,
    one.document || one.publisher ? h("p", { class: "side-source" }, one.publisher ?? one.document?.title ?? "") : null,
  ].filter(Boolean);
}

function together(reasons) {
  if (!reasons.length) return null;
  return h("details", { class: "reading together" }, h("summary", {}, "Why these are one event"),
    h("ul", {}, ...reasons.map((reason) => h("li", {}, typeof reason === "string" ? reason : (reason.why ?? reason.reasons?.join("; ") ?? JSON.stringify(reason))))));
}
