/** One of those that fit what is typed: a box, and below it what was found, to choose from. */

import { overtaken } from "./data.js";
import { h, settled } from "./dom.js";

/** @typedef {{value: string, words: string, more: string}} Offer */

let boxes = 0;

export class Pick {
  #name = `pick-${(boxes += 1)}`;
  #find;
  #asked = "";
  /** @type {Offer | null} */
  chosen = null;

  /** @param {string} label  @param {string} hint  @param {(q: string) => Promise<Offer[]>} find */
  constructor(label, hint, find) {
    this.#find = find;
    this.input = h("input", {
      type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": `${this.#name}-hint`,
      oninput: settled(() => this.#ask(), 200), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.said = h("p", { class: "hint", role: "status" });
    this.offers = h("fieldset", { hidden: true });
    this.label = label;
    this.element = h("div", { class: "pick" }, h("label", {}, label, this.input), h("p", { class: "hint", id: `${this.#name}-hint` }, hint), this.said, this.offers);
  }

  /** @param {Offer[]} offers */
  offer(offers) {
    this.chosen = null;
    this.offers.replaceChildren(h("legend", { class: "unseen" }, this.label), ...offers.map((offer) => h("label", { class: "option" },
      h("input", { type: "radio", name: this.#name, value: offer.value, onchange: () => { this.chosen = offer; } }),
      h("span", { dir: "auto" }, offer.words, h("small", {}, ` ${offer.more}`)))));
    this.offers.hidden = !offers.length;
  }

  /** Enter asks, and sends nothing. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.#ask();
  }

  async #ask() {
    const q = this.input.value.trim();
    if (q === this.#asked) return;
    this.#asked = q;
    this.offer([]);
    this.said.textContent = "";
    if (!q) return;
    try {
      const offers = await this.#find(q);
      if (q !== this.#asked) return;
      this.offer(offers);
      this.said.textContent = offers.length ? `${offers.length} found.` : `Nothing fits “${q}”.`;
    } catch (error) {
      if (!overtaken(error) && q === this.#asked) this.said.textContent = /** @type {Error} */ (error).message;
    }
  }
}
