/** What is the matter, in words, and the way out: loading, nothing, an error, no connection. */

import { REPEATED } from "./data.js";
import { h } from "./dom.js";
import { unit } from "./calendar.js";
import { count, dayWords } from "./words.js";

/**
 * @import { Filters, Trouble } from "./shapes.d.ts"
 * @typedef {[words: string, act: () => void]} Way
 */

const WHISPER = 8_000;

export class State {
  failed = false;
  #on;

  /** @param {{filter: (filters: Filters) => void, again: () => void}} on */
  constructor(on) {
    this.#on = on;
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
    if (["loading", "working", "stumbled"].includes(this.element.dataset.state ?? "")) this.element.hidden = true;
  }

  /** @param {Partial<import("./api.d.ts").Coverage>} coverage  @param {number} undated  @param {Filters} filters */
  empty(coverage, undated, filters) {
    /** @type {Way[]} */
    const ways = filters.from || filters.to ? [["Show all dates", () => this.#on.filter({ ...filters, from: "", to: "" })]] : [];
    ways.push(...this.#cleared(filters));
    const reach = coverage.from || coverage.to
      ? `What was imported reaches from ${day(coverage.from)} to ${day(coverage.to)}, told by ${count(coverage.documents ?? 0, "document")}.`
      : "Nothing has been imported yet. Import articles with: dateline import";
    this.#show("empty", h("h3", {}, ways.length ? "No event fits these filters." : "No events yet."), h("p", {}, reach),
      undated ? h("p", {}, `${count(undated, "event")} without a date stand${undated === 1 ? "s" : ""} on the shelf below.`) : null,
      exits(ways));
  }

  /** @param {Trouble} error  @param {Filters} filters  those that were asked for */
  fail({ headline = "This page has a fault.", message, passing = true, near = [], errors = [] }, filters) {
    this.failed = true;
    const wrong = errors[0]?.parameter ?? "actor";
    /** @type {Way[]} */
    const ways = near.map((name) => [`Show ${name}`, () => this.#on.filter({ ...filters, [wrong]: REPEATED.has(wrong) ? [name] : name })]);
    if (passing) ways.push(["Try again", () => this.#on.again()]);
    ways.push(...this.#cleared(filters));
    this.#show("failed", h("div", { role: "alert" }, h("h3", {}, headline), h("p", {}, message)), exits(ways));
  }

  /** @param {Filters} filters  @returns {Way[]} */
  #cleared(filters) {
    return Object.values(filters).some((value) => value?.length) ? [["Clear the filters", () => this.#on.filter({})]] : [];
  }

  /** What is shown stays; what was asked for last is not there. @param {string} detail  @param {() => unknown} again */
  stumble(detail, again) {
    this.failed = true;
    this.#show("stumbled", h("p", { role: "alert" }, detail, " ", h("button", { type: "button", onclick: again }, "Try again")));
  }

  /** @param {string} words */
  whisper(words) {
    this.aside.textContent = words;
    setTimeout(() => this.aside.textContent === words && (this.aside.textContent = ""), WHISPER);
  }

  /** @param {string} state  @param {(HTMLElement | null)[]} parts */
  #show(state, ...parts) {
    this.element.dataset.state = state;
    this.element.hidden = false;
    this.element.replaceChildren(...parts.filter((part) => part !== null));
  }
}

/** @param {Way[]} ways */
const exits = (ways) => h("p", {}, ...ways.map(([words, act]) => h("button", { type: "button", onclick: act }, words)));

/** @param {string | null | undefined} text */
function day(text) {
  const known = unit(text);
  return known ? dayWords(known.from) : "an unknown day";
}
