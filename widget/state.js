/** What is the matter, in words, and the way out: loading, nothing, an error, no connection. */

import { h } from "./dom.js";
import { unit } from "./calendar.js";
import { count, dayWords } from "./words.js";

const WHISPER = 8_000;

export class State {
  failed = false;

  constructor() {
    this.element = h("div", { class: "state", hidden: true });
    /** What is said in passing: it takes nothing away and goes by itself. */
    this.aside = h("p", { class: "aside", role: "status" });
  }

  /** @param {boolean} again  something is shown already: it stays, and only a line tells of the work */
  loading(again) {
    this.failed = false;
    this.#show(again ? "working" : "loading", h("p", { role: "status" }, again ? "Updating…" : "Loading the timeline…"));
  }

  done() {
    if (["loading", "working", "stumbled"].includes(this.element.dataset.state)) this.element.hidden = true;
  }

  /** @param {[string, () => void][]} ways */
  empty(coverage, undated, ways) {
    const reach = coverage.from || coverage.to
      ? `What was imported reaches from ${day(coverage.from)} to ${day(coverage.to)}, told by ${count(coverage.documents ?? 0, "document")}.`
      : "Nothing has been imported yet. Import articles with: dateline import";
    this.#show("empty", h("h3", {}, ways.length ? "No event fits these filters." : "No events yet."), h("p", {}, reach),
      undated ? h("p", {}, `${count(undated, "event")} without a date stand${undated === 1 ? "s" : ""} on the shelf below.`) : null,
      exits(ways));
  }

  /** @param {[string, () => void][]} ways */
  fail(title, detail, ways) {
    this.failed = true;
    this.#show("failed", h("div", { role: "alert" }, h("h3", {}, title), h("p", {}, detail)),
      exits(ways));
  }

  /** What is shown stays; what was asked for last is not there. */
  stumble(detail, again) {
    this.failed = true;
    this.#show("stumbled", h("p", { role: "alert" }, detail, " ", h("button", { type: "button", onclick: again }, "Try again")));
  }

  whisper(words) {
    this.aside.textContent = words;
    setTimeout(() => this.aside.textContent === words && (this.aside.textContent = ""), WHISPER);
  }

  #show(state, ...parts) {
    this.element.dataset.state = state;
    this.element.hidden = false;
    this.element.replaceChildren(...parts.filter(Boolean));
  }
}

const exits = (ways) => h("p", {}, ...ways.map(([words, act]) => h("button", { type: "button", onclick: act }, words)));

const day = (text) => (unit(text) ? dayWords(unit(text).from) : "an unknown day");
