/** Events whose date cannot be known yet: kept, shown, and not given a date they do not have. */

import { h } from "./dom.js";
import { mark } from "./marks.js";
import { row } from "./row.js";
import { count } from "./words.js";

export class Shelf {
  #on;
  #next = null;

  /** @param {{open: (id: string) => void, fetch: (next: string) => Promise<{events: any[], next: string | null}>}} on */
  constructor(on) {
    this.#on = on;
    this.summary = h("summary", {});
    this.body = h("ol", {});
    this.more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#grow() }, "Show more");
    this.element = h("details", { class: "shelf", hidden: true }, this.summary,
      h("p", { class: "shelf-why" }, "Told without a date, or with one that cannot be known without the date of publication. None is given to them here."),
      this.body, this.more);
  }

  /** @param {{events: any[], total: number, next: string | null}} page  the first of them */
  show({ events, total, next }) {
    this.element.hidden = !events.length;
    this.summary.replaceChildren(`Undated: ${count(total, "event")}`);
    this.body.replaceChildren();
    this.#add(events, next);
  }

  async #grow() {
    const { events, next } = await this.#on.fetch(this.#next);
    this.#add(events, next);
  }

  #add(events, next) {
    this.body.append(...events.map((event) => row(event, mark(event), false, this.#on.open)));
    this.#next = next;
    this.more.hidden = !next;
  }
}
