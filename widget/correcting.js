/** The place of corrections in the opened event. Their code is fetched only where the server takes them. */

import { h } from "./dom.js";

/**
 * @import * as api from "./api.d.ts"
 * @import { Correct } from "./correct.js"
 * @import { Source } from "./data.js"
 * @typedef {{source: () => Source, changed: (id: string) => Promise<void>, open: (id: string) => void}} Hands
 *   `changed`: something was said, so that all is to be loaded again, and this event opened
 */

export class Correcting {
  #on;
  #shown = "";
  /** @type {Source | null} */
  #source = null;
  /** @type {Promise<Correct | null>} */
  #correct = Promise.resolve(null);

  /** @param {Hands} on */
  constructor(on) {
    this.#on = on;
    /** What was done, above the event; what can be said, below it. */
    this.report = h("div");
    this.element = h("div");
  }

  /** An event is opened, of which nothing can be said before it is known whole. @param {string} id */
  await(id) {
    this.element.hidden = id !== this.#shown;
  }

  /** @param {api.WholeEvent} event */
  async show(event) {
    this.#shown = event.id;
    if (this.#source !== this.#on.source()) {
      this.#source = this.#on.source();
      this.#correct = this.#made(this.#source);
    }
    const correct = await this.#correct.catch((error) => {
      this.#source = null; // the next event may have it
      console.error(error);
    });
    if (this.#shown !== event.id) return;
    correct?.show(event);
    this.element.hidden = false;
  }

  /** @param {Source} source */
  async #made(source) {
    this.report.replaceChildren();
    this.element.replaceChildren();
    if (!(await source.editable())) return null;
    const { Correct } = await import("./correct.js");
    const correct = new Correct(source, this.#on);
    const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (this.element.getRootNode());
    if (!adoptedStyleSheets.includes(correct.sheet)) adoptedStyleSheets.push(correct.sheet);
    if (source === this.#source) {
      this.report.append(correct.report.element);
      this.element.append(correct.element);
    }
    return correct;
  }
}
