/** The same range as a list, in order of time under its years: it reaches every event, drawn or not. */

import { DAY, fields } from "./calendar.js";
import { overtaken } from "./data.js";
import { h } from "./dom.js";
import { mark } from "./marks.js";
import { row } from "./row.js";
import { yearWords } from "./words.js";

/** @typedef {(next: string | null) => Promise<{events: any[], next: string | null}>} Fetch  a page, and what asks for the one after it */

export class List {
  #open = null;
  #on;
  /** @type {Fetch | null} */
  #fetch = null;
  #next = null;
  #busy = false;
  /** In order, as far as they are here. */
  ids = [];

  /** @param {{open: (id: string) => void}} on */
  constructor(on) {
    this.#on = on;
    this.heading = h("p", { class: "list-range" });
    this.body = h("div", { class: "list-body" });
    this.more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#grow(true) }, "Show more");
    this.wrong = h("p", { class: "wrong", role: "alert", hidden: true });
    this.element = h("section", { class: "list", "aria-label": "Events as a list" }, this.heading, this.body, this.wrong, this.more);
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow(false), { rootMargin: "400px" }).observe(this.more);
  }

  /** What is shown stays until the first page is there. @param {Fetch} fetch  @param {(Node | string)[]} heading */
  async show(fetch, heading) {
    this.#fetch = fetch;
    this.#next = null;
    this.heading.replaceChildren(...heading);
    this.heading.hidden = !heading.length;
    await this.#page(true);
  }

  /** Marks the event whose details are open. */
  mark(id) {
    this.#open = id;
    for (const one of this.element.querySelectorAll(".row")) one.setAttribute("aria-expanded", String(one.dataset.id === id));
  }

  focusOn(id) {
    [...this.body.querySelectorAll(".row")].find((one) => one.dataset.id === id)?.focus();
  }

  async #grow(byHand) {
    const held = this.ids.length;
    if (this.#busy || !this.#next) return;
    await this.#page(false).catch((error) => this.#fail(error));
    if (byHand) this.body.querySelectorAll(".row")[held]?.focus();
  }

  async #page(first) {
    this.#busy = true;
    this.wrong.hidden = true;
    try {
      const { events, next } = await this.#fetch(this.#next);
      if (first) {
        this.body.replaceChildren();
        this.ids = [];
      }
      this.#next = next;
      this.#add(events);
      this.more.hidden = !next;
    } finally {
      this.#busy = false;
    }
  }

  #add(events) {
    let group = this.body.lastElementChild;
    for (const event of events) {
      const its = mark(event);
      const year = groupOf(event, its);
      if (group?.dataset.year !== year) {
        group = h("section", { class: "year", "data-year": year }, h("h3", {}, year), h("ol", {}));
        this.body.append(group);
      }
      group.lastChild.append(row(event, its, event.id === this.#open, this.#on.open));
      this.ids.push(event.id);
    }
  }

  #fail(error) {
    if (overtaken(error)) return;
    this.wrong.hidden = false;
    this.wrong.textContent = `The rest could not be fetched: ${error.message}`;
  }
}

/** Its year; what lies within a longer stretch is not put into one year of it. */
function groupOf(event, { kind, from, to }) {
  const vague = kind === "open-start" || (kind === "within" && to - from > 367 * DAY);
  return vague && event.date.display ? event.date.display : yearWords(fields(from ?? to).year);
}
