/** Events whose date cannot be known yet: kept, shown, and not given a date they do not have. */

import { overtaken } from "./data.js";
import { h } from "./dom.js";
import { mark } from "./marks.js";
import { row } from "./row.js";
import { count } from "./words.js";

/** @import { Brief, Fetch } from "./shapes.d.ts" */

export class Shelf {
  #on;
  /** @type {string | null} */
  #next = null;
  /** As far as they are here. @type {Brief[]} */
  events = [];
  total = 0;

  /** @param {{open: (id: string) => void, fetch: Fetch}} on */
  constructor(on) {
    this.#on = on;
    this.summary = h("summary", {});
    this.body = h("ol", {});
    this.more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#grow() }, "Show more");
    this.element = h("details", { class: "shelf", hidden: true }, this.summary,
      h("p", { class: "shelf-why" }, "Told without a date, or with one that cannot be known without the date of publication. None is given to them here."),
      this.body, this.more);
  }

  /** Without an answer it stays empty: the rest is worth showing. @param {Promise<import("./api.d.ts").Page>} asked */
  async fill(asked) {
    const { events, total = 0, next } = await asked.catch((error) => {
      if (overtaken(error)) throw error;
      return { events: [], total: 0, next: null };
    });
    this.show(events, total, next);
  }

  /** @param {Brief[]} events  the first of them  @param {number} total  @param {string | null} next */
  show(events, total = 0, next = null) {
    this.events = [];
    this.total = total;
    this.element.hidden = !events.length;
    this.summary.replaceChildren(`Undated: ${count(total, "event")}`);
    this.body.replaceChildren();
    this.#add(events, next);
  }

  async #grow() {
    const { events, next } = await this.#on.fetch(this.#next);
    this.#add(events, next);
  }

  /** @param {Brief[]} events  @param {string | null} next */
  #add(events, next) {
    this.events.push(...events);
    this.body.append(...events.map((event) => row(event, mark(event), false, this.#on.open)));
    this.#next = next;
    this.more.hidden = !next;
  }
}
