/** What lies outside the window: how many before and after it, and the way there when the window is empty. */

import { nearest, outside } from "./density.js";
import { h } from "./dom.js";
import { endOf, orderOf, possiblyIn } from "./marks.js";
import { phrase, windowWords } from "./words.js";

/** @import { Entry, Sides, Strip, Way, Window } from "./shapes.d.ts" */

/**
 * @param {Entry[]} entries  all that there are, in order of time
 * @param {number} from  @param {number} to
 * @returns {Sides}
 */
export function sidesOf(entries, from, to) {
  const outer = entries.filter(({ mark }) => !possiblyIn(mark, from, to));
  const before = outer.filter(({ mark }) => orderOf(mark) < from);
  const after = outer.filter(({ mark }) => orderOf(mark) >= from);
  /** @param {Entry | undefined} entry  @param {string} word */
  const way = (entry, word) => (entry ? {
    from: orderOf(entry.mark), to: endOf(entry.mark), words: `The ${word} one: ${entry.event.title}, ${phrase(entry.event.date)}`,
  } : null);
  return {
    before: before.length, after: after.length, within: outer.length < entries.length, about: "",
    earlier: way(before.at(-1), "last earlier"), later: way(after[0], "first later"),
  };
}

/** The same where only counts are known. @param {Strip} strip  @param {number} from  @param {number} to  @param {boolean} within  @returns {Sides} */
export function sidesOfStrip(strip, from, to, within) {
  const { before, after } = outside(strip, from, to);
  const near = nearest(strip, from, to);
  /** @param {Window | null} stretch  @param {string} word */
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
    /** @param {"earlier" | "later"} side */
    const button = (side) => h("button", { class: `beyond ${side}`, type: "button", hidden: true, onclick: () => {
      const way = this.#sides?.[side];
      if (way) go(way);
    } });
    this.earlier = button("earlier");
    this.later = button("later");
    this.nothing = h("div", { class: "nothing", hidden: true });
    this.elements = [this.earlier, this.later, this.nothing];
  }

  /** @param {Sides} sides  @param {string} words  the window's  @param {number} gutter */
  tell(sides, words, gutter) {
    this.#sides = sides;
    const { before, after, within, about } = sides;
    this.#say(this.earlier, Boolean(before && within && sides.earlier), `‹ ${about}${before.toLocaleString("en")} earlier`);
    this.#say(this.later, Boolean(after && within && sides.later), `${about}${after.toLocaleString("en")} later ›`);
    this.earlier.style.insetInlineStart = `${gutter + 6}px`;
    this.#tellNothing(within ? [] : [sides.earlier, sides.later].filter((way) => way !== null), words);
  }

  /** @param {HTMLElement} button  @param {boolean} shown  @param {string} words */
  #say(button, shown, words) {
    button.hidden = !shown;
    if (button.textContent !== words) button.textContent = words;
  }

  /** @param {Way[]} ways  @param {string} words */
  #tellNothing(ways, words) {
    this.nothing.hidden = !ways.length;
    if (!ways.length) return;
    const said = [words, ...ways.map((way) => way.words)].join();
    if (this.nothing.dataset.said === said) return;
    this.nothing.dataset.said = said;
    this.nothing.replaceChildren(h("p", {}, `Nothing in ${words}.`), ...ways.map((way) =>
      h("button", { type: "button", onclick: () => this.#go(way) }, way.words)));
  }
}
