/** What lies outside the window: how many before and after it, and the way there when the window is empty. */

import { h } from "./dom.js";
import { orderOf, possiblyIn } from "./marks.js";
import { phrase, windowWords } from "./words.js";

export class Beyond {
  #go;
  #sides = { before: [], after: [] };

  /** @param {(entry: import("./layout.js").Entry) => void} go */
  constructor(go) {
    this.#go = go;
    const button = (side, find) => h("button", { class: `beyond ${side}`, type: "button", hidden: true, onclick: () => go(find()) });
    this.earlier = button("earlier", () => this.#sides.before.at(-1));
    this.later = button("later", () => this.#sides.after[0]);
    this.nothing = h("div", { class: "nothing", hidden: true });
    this.elements = [this.earlier, this.later, this.nothing];
  }

  /** @param {import("./layout.js").Entry[]} entries  in order of time */
  tell(entries, from, to, gutter) {
    const before = entries.filter(({ mark }) => orderOf(mark) < from && !possiblyIn(mark, from, to));
    const after = entries.filter(({ mark }) => orderOf(mark) >= from && !possiblyIn(mark, from, to));
    const within = entries.length - before.length - after.length;
    this.#sides = { before, after };
    this.earlier.hidden = !before.length || !within;
    this.later.hidden = !after.length || !within;
    this.earlier.style.insetInlineStart = `${gutter + 6}px`;
    this.earlier.textContent = `‹ ${before.length.toLocaleString("en")} earlier`;
    this.later.textContent = `${after.length.toLocaleString("en")} later ›`;
    this.#tellNothing(entries.length > 0 && !within, windowWords(from, to));
  }

  #tellNothing(empty, words) {
    this.nothing.hidden = !empty;
    if (!empty) return;
    const { before, after } = this.#sides;
    const said = [words, before.length, after.length].join();
    if (this.nothing.dataset.said === said) return;
    this.nothing.dataset.said = said;
    const way = (entry, word) => entry && h("button", { type: "button", onclick: () => this.#go(entry) },
      `The ${word} one: ${entry.event.title}, ${phrase(entry.event.date)}`);
    this.nothing.replaceChildren(h("p", {}, `Nothing in ${words}.`), ...[way(before.at(-1), "last earlier"), way(after[0], "first later")].filter(Boolean));
  }
}
