/** A filter box for names, fed by the server as one types; several names stand in it as chips. */

import { overtaken } from "./data.js";
import { h, settled } from "./dom.js";

/** @typedef {{key: string, name: string, kind?: string, spelling?: string | null, events?: number}} Offer */

let boxes = 0;

export class Suggest {
  /** @type {string[]} */
  #names = [];
  /** @type {Offer[]} */
  #offers = [];
  #at = -1;
  /** Offered while nothing is typed. @type {Offer[]} */
  frequent = [];
  #id = `suggest-${(boxes += 1)}`;
  #find;
  #on;

  /**
   * @param {string} label  @param {string} placeholder
   * @param {(q: string) => Promise<Offer[]>} find
   * @param {(names: string[]) => void} on
   */
  constructor(label, placeholder, find, on) {
    this.#find = find;
    this.#on = on;
    this.options = h("ul", { class: "offers", role: "listbox", id: `${this.#id}-offers`, "aria-label": `${label}: names that fit`, hidden: true });
    this.input = h("input", {
      id: this.#id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder,
      "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": `${this.#id}-offers`,
      oninput: settled(() => this.#ask(), 150), onclick: () => this.#ask(), onkeydown: (event) => this.#key(event), onblur: () => this.#close(),
    });
    this.chips = h("span", { class: "chips" });
    this.element = h("div", { class: "field suggest" }, h("label", { for: this.#id }, label),
      h("div", { class: "box" }, this.chips, this.input), this.options);
  }

  get names() {
    return this.#names;
  }

  set names(names) {
    this.#names = [...names];
    this.chips.replaceChildren(...names.map((name) => h("button", {
      type: "button", class: "chip", "aria-label": `Remove ${name}`, onclick: () => this.#change(this.#names.filter((other) => other !== name)),
    }, h("span", { dir: "auto" }, name), h("span", { "aria-hidden": "true" }, "×"))));
    this.input.classList.toggle("after-chips", names.length > 0);
  }

  /** @param {string[]} names */
  #change(names) {
    this.names = names;
    this.input.value = "";
    this.#close();
    this.#on(this.#names);
    this.input.focus();
  }

  /** @param {string} name */
  #take(name) {
    if (name) this.#change(this.#names.includes(name) ? this.#names : [...this.#names, name]);
  }

  /** @returns {Promise<void>} */
  async #ask() {
    const q = this.input.value.trim();
    if (!q) return this.#offer(this.frequent);
    try {
      this.#offers = await this.#find(q);
    } catch (error) {
      if (overtaken(error)) return undefined;
      this.#offers = [];
    }
    return this.input.value.trim() === q ? this.#offer(this.#offers) : undefined;
  }

  /** @param {Offer[]} offers */
  #offer(offers) {
    this.#offers = offers.filter((offer) => !this.#names.includes(offer.name));
    this.#at = -1;
    this.#draw();
  }

  #draw() {
    this.options.replaceChildren(...this.#offers.map((offer, index) => h("li", {
      role: "option", id: `${this.#id}-${index}`, "aria-selected": String(index === this.#at),
      onpointerdown: (event) => { event.preventDefault(); this.#take(offer.name); },
    }, h("span", { dir: "auto" }, offer.name, offer.spelling && offer.spelling !== offer.name ? h("small", {}, ` ${offer.spelling}`) : null),
    h("small", {}, [offer.kind?.replaceAll("-", " "), offer.events?.toLocaleString("en")].filter(Boolean).join(" · ")))));
    this.options.hidden = !this.#offers.length;
    this.input.setAttribute("aria-expanded", String(Boolean(this.#offers.length)));
    if (this.#at >= 0) this.input.setAttribute("aria-activedescendant", `${this.#id}-${this.#at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #close() {
    this.#offer([]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const size = this.#offers.length;
    if (event.key === "ArrowDown" && !size) this.#ask();
    else if (event.key === "ArrowDown") this.#at = (this.#at + 1) % size;
    else if (event.key === "ArrowUp" && size) this.#at = (this.#at - 1 + size) % size;
    else if (event.key === "Enter") this.#take(this.#offers[this.#at]?.name ?? this.input.value.trim());
    else if (event.key === "Escape" && size) return this.#close();
    else if (event.key === "Backspace" && !this.input.value && this.#names.length) return this.#change(this.#names.slice(0, -1));
    else return undefined;
    event.preventDefault();
    if (size && event.key !== "Enter") this.#draw();
    return undefined;
  }
}
