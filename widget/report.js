/** What a correction came to, above the event that it was about, until another one is opened. */

import { h } from "./dom.js";

export class Report {
  /** @type {string[]} */
  #about = [];

  constructor() {
    this.words = h("p", { tabindex: "-1", dir: "auto" });
    this.wrong = h("p", { class: "correct-wrong", role: "alert" });
    this.acts = h("div", { class: "correct-acts" });
    this.element = h("div", { class: "correct-report", role: "group", "aria-label": "What was corrected", hidden: true }, this.words, this.wrong, this.acts);
  }

  /** @param {string} words  @param {string[]} about  ids of events  @param {[string, () => unknown][]} acts  what can be done now */
  tell(words, about, acts = []) {
    this.#about = about;
    this.words.textContent = words;
    this.wrong.textContent = "";
    this.acts.replaceChildren(...acts.map(([name, onclick]) => h("button", { type: "button", onclick }, name)));
    this.element.hidden = false;
    this.words.focus();
  }

  /** @param {string} message */
  blame(message) {
    this.wrong.textContent = message;
  }

  /** @param {string} id  of the event that is opened */
  keep(id) {
    if (!this.#about.includes(id)) this.element.hidden = true;
  }
}
