/** The same range as a list, in order of time under its years: it reaches every event, drawn or not. And the undated shelf. */

import { DAY, fields } from "./calendar.js";
import { h } from "./dom.js";
import { swatch } from "./legend.js";
import { isSure, senseOf, typeWords } from "./kinds.js";
import { mark } from "./marks.js";
import { title } from "./title.js";
import { count, phrase, yearWords } from "./words.js";

const CHUNK = 200;

export class List {
  #rows = [];
  #shown = 0;
  #open = null;
  #on;

  /** @param {{open: (id: string) => void}} on */
  constructor(on) {
    this.#on = on;
    this.heading = h("p", { class: "list-range" });
    this.body = h("div", { class: "list-body" });
    this.more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#grow(true) });
    this.element = h("section", { class: "list", "aria-label": "Events as a list" }, this.heading, this.body, this.more);
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow(false), { rootMargin: "400px" }).observe(this.more);
  }

  /** @param {{event: any, mark: import("./marks.js").Mark}[]} entries  @param {Node[]} heading */
  show(entries, heading) {
    this.heading.replaceChildren(...heading);
    this.#rows = entries;
    this.#shown = 0;
    this.body.replaceChildren();
    this.#grow(false);
  }

  /** Marks the event whose details are open. */
  mark(id) {
    this.#open = id;
    for (const row of this.element.querySelectorAll(".row")) row.setAttribute("aria-expanded", String(row.dataset.id === id));
  }

  focusOn(id) {
    [...this.body.querySelectorAll(".row")].find((row) => row.dataset.id === id)?.focus();
  }

  #grow(byHand) {
    const from = this.#shown;
    this.#shown = Math.min(this.#rows.length, from + CHUNK);
    let group = this.body.lastElementChild;
    for (const entry of this.#rows.slice(from, this.#shown)) {
      const year = groupOf(entry);
      if (group?.dataset.year !== year) {
        group = h("section", { class: "year", "data-year": year }, h("h3", {}, year), h("ol", {}));
        this.body.append(group);
      }
      group.lastChild.append(row(entry, this.#open, this.#on));
    }
    this.more.hidden = this.#shown >= this.#rows.length;
    this.more.textContent = `Show more: ${count(this.#rows.length - this.#shown, "event")} to come`;
    if (byHand) this.body.querySelectorAll(".row")[from]?.focus();
  }
}

/** Its year; what lies within a longer stretch is not put into one year of it. */
function groupOf({ event, mark: { kind, from, to } }) {
  const vague = kind === "open-start" || (kind === "within" && to - from > 367 * DAY);
  return vague && event.date.display ? event.date.display : yearWords(fields(from ?? to).year);
}

function row({ event, mark: its }, open, on) {
  const actors = (event.actors ?? []).map((actor) => actor.name);
  const shown = actors.slice(0, 4).join(", ") + (actors.length > 4 ? ` and ${actors.length - 4} more` : "");
  return h("li", {}, h("button", {
    type: "button", class: "row", "data-id": event.id, "aria-expanded": String(event.id === open), onclick: () => on.open(event.id),
  },
  swatch(its, its.kind === "within" || its.kind === "undated" ? "small" : its.kind),
  h("span", { class: "row-date" }, phrase(event.date)),
  h("span", { class: "row-title", dir: "auto" }, isSure(event) ? null : h("em", { class: "sense" }, senseOf(event)), ...title(event)),
  h("span", { class: "row-more" }, h("span", { class: "row-type" }, typeWords(event.type)),
    shown ? h("span", { class: "row-actors", dir: "auto" }, shown) : null,
    event.sources > 1 ? h("span", {}, `${event.sources} sources`) : null)));
}

/** Events whose date cannot be known yet: kept, shown, and not given a date they do not have. */
export class Shelf {
  #on;

  constructor(on) {
    this.#on = on;
    this.summary = h("summary", {});
    this.body = h("ol", {});
    this.element = h("details", { class: "shelf", hidden: true }, this.summary,
      h("p", { class: "shelf-why" }, "Told without a date, or with one that cannot be known without the date of publication. None is given to them here."), this.body);
  }

  show(events) {
    this.element.hidden = !events.length;
    this.summary.replaceChildren(`Undated: ${count(events.length, "event")}`);
    this.body.replaceChildren(...events.map((event) => row({ event, mark: mark(event) }, null, this.#on)));
  }
}
