/** What lies outside the window: how many before and after it, and the way there when the window is empty. */

import { nearest, outside } from "./density.js";
import { h } from "./dom.js";
import { orderOf, possiblyIn } from "./marks.js";
import { phrase, windowWords } from "./words.js";

/**
 * A way out of the window: where it leads, and what it is called.
 * @typedef {{from: number, to: number, words: string}} Way
 * @typedef {{before: number, after: number, within: boolean, earlier: Way | null, later: Way | null, about: string}} Sides
 */

/**
 * @param {import("./layout.js").Entry[]} entries  all that there are, in order of time
 * @returns {Sides}
 */
export function sidesOf(entries, from, to) {
  const outer = entries.filter(({ mark }) => !possiblyIn(mark, from, to));
  const before = outer.filter(({ mark }) => orderOf(mark) < from);
  const after = outer.filter(({ mark }) => orderOf(mark) >= from);
  const way = (entry, word) => entry && {
    from: entry.mark.from ?? entry.mark.to, to: entry.mark.to ?? entry.mark.from, words: `The ${word} one: ${entry.event.title}, ${phrase(entry.event.date)}`,
  };
  return {
    before: before.length, after: after.length, within: outer.length < entries.length, about: "",
    earlier: way(before.at(-1), "last earlier") ?? null, later: way(after[0], "first later") ?? null,
  };
}

/** The same where only counts are known. @returns {Sides} */
export function sidesOfStrip(strip, from, to, within) {
  const { before, after } = outside(strip, from, to);
  const near = nearest(strip, from, to);
  const way = (stretch, word) => stretch && { from: stretch[0], to: stretch[1], words: `The ${word} ones, in ${windowWords(...stretch)}` };
  return {
    before: Math.round(before), after: Math.round(after), within, about: "about ",
    earlier: way(near.before, "nearest earlier"), later: way(near.after, "nearest later"),
  };
}

export class Beyond {
  #go;
  /** @type {Sides | null} */
  #sides = null;

  /** @param {(way: Way) => void} go */
  constructor(go) {
    this.#go = go;
    const button = (side) => h("button", { class: `beyond ${side}`, type: "button", hidden: true, onclick: () => this.#sides?.[side] && go(this.#sides[side]) });
    this.earlier = button("earlier");
    this.later = button("later");
    this.nothing = h("div", { class: "nothing", hidden: true });
    this.elements = [this.earlier, this.later, this.nothing];
  }

  /** @param {Sides} sides  @param {string} words  the window's */
  tell(sides, words, gutter) {
    this.#sides = sides;
    const { before, after, within, about } = sides;
    this.#say(this.earlier, before && within && sides.earlier, `‹ ${about}${before.toLocaleString("en")} earlier`);
    this.#say(this.later, after && within && sides.later, `${about}${after.toLocaleString("en")} later ›`);
    this.earlier.style.insetInlineStart = `${gutter + 6}px`;
    this.#tellNothing(!within && Boolean(sides.earlier || sides.later), words);
  }

  #say(button, shown, words) {
    button.hidden = !shown;
    if (button.textContent !== words) button.textContent = words;
  }

  #tellNothing(empty, words) {
    this.nothing.hidden = !empty;
    if (!empty) return;
    const { earlier, later } = this.#sides;
    const said = [words, earlier?.words, later?.words].join();
    if (this.nothing.dataset.said === said) return;
    this.nothing.dataset.said = said;
    this.nothing.replaceChildren(h("p", {}, `Nothing in ${words}.`), ...[earlier, later].filter(Boolean).map((way) =>
      h("button", { type: "button", onclick: () => this.#go(way) }, way.words)));
  }
}
