/** The same range as a list, in order of time under its years: it reaches every event, drawn or not. */

import { DAY, fields } from "./calendar.js";
import { overtaken } from "./data.js";
import { h } from "./dom.js";
import { endOf, mark, orderOf } from "./marks.js";
import { row } from "./row.js";
import { yearWords } from "./words.js";

/** @import { Brief, Fetch, Mark } from "./shapes.d.ts" */

export class List {
  /** @type {string | null} */
  #open = null;
  #on;
  /** @type {Fetch | null} */
  #fetch = null;
  /** @type {string | null} */
  #next = null;
  #busy = false;
  /** In order, as far as they are here. @type {string[]} */
  ids = [];

  /** @param {{open: (id: string) => void, whole: () => void}} on  `whole`: to the whole range */
  constructor(on) {
    this.#on = on;
    this.heading = h("p", { class: "list-range", hidden: true }, h("button", { type: "button", class: "quiet", onclick: () => on.whole() }, "Show the whole range"));
    this.body = h("div", { class: "list-body" });
    this.more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#grow(true) }, "Show more");
    this.wrong = h("p", { class: "wrong", role: "alert", hidden: true });
    this.element = h("section", { class: "list", "aria-label": "Events as a list" }, this.heading, this.body, this.wrong, this.more);
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow(false), { rootMargin: "400px" }).observe(this.more);
  }

  /** What is shown stays until the first page is there. @param {Fetch} fetch  @param {boolean} partly  there is more beyond the window */
  async show(fetch, partly) {
    this.#fetch = fetch;
    this.#next = null;
    this.heading.hidden = !partly;
    await this.#page(true);
  }

  /** @returns {NodeListOf<HTMLElement>} */
  get #rows() {
    return this.body.querySelectorAll(".row");
  }

  /** Marks the event whose details are open. @param {string | null} id */
  mark(id) {
    this.#open = id;
    for (const one of this.#rows) one.setAttribute("aria-expanded", String(one.dataset.id === id));
  }

  /** @param {string} id */
  focusOn(id) {
    [...this.#rows].find((one) => one.dataset.id === id)?.focus();
  }

  /** @param {boolean} byHand */
  async #grow(byHand) {
    const held = this.ids.length;
    if (this.#busy || !this.#next) return;
    await this.#page(false).catch((error) => this.#fail(error));
    if (byHand) this.#rows[held]?.focus();
  }

  /** @param {boolean} first */
  async #page(first) {
    if (!this.#fetch) return;
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

  /** @param {Brief[]} events */
  #add(events) {
    let group = /** @type {HTMLElement | null} */ (this.body.lastElementChild);
    for (const event of events) {
      const its = mark(event);
      const year = groupOf(event, its);
      if (group?.dataset.year !== year) {
        group = h("section", { class: "year", "data-year": year }, h("h3", {}, year), h("ol", {}));
        this.body.append(group);
      }
      group.lastElementChild?.append(row(event, its, event.id === this.#open, this.#on.open));
      this.ids.push(event.id);
    }
  }

  /** @param {Error} error */
  #fail(error) {
    if (overtaken(error)) return;
    this.wrong.hidden = false;
    this.wrong.textContent = `The rest could not be fetched: ${error.message}`;
  }
}

/** Its year; what lies within a longer stretch is not put into one year of it. @param {Brief} event  @param {Mark} its */
function groupOf(event, its) {
  const vague = its.kind === "open-start" || (its.kind === "within" && endOf(its) - orderOf(its) > 367 * DAY);
  return vague && event.date.display ? event.date.display : yearWords(fields(orderOf(its)).year);
}
