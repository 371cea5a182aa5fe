/** "Correct this": one thing is said against an event, with who says so and why; then what came of it, and a way back. */

import { sheet } from "./correct-style.js";
import { h, stored } from "./dom.js";
import { Report } from "./report.js";
import { Missing, SAYINGS, look } from "./sayings.js";

/**
 * @import * as api from "./api.d.ts"
 * @import { Hands } from "./correcting.js"
 * @import { Source } from "./data.js"
 * @import { About, Form, Saying } from "./sayings.js"
 */

const KEY = "event-timeline-by";
const LONGEST = 500;

export class Correct {
  sheet = sheet;
  report = new Report();
  #on;
  #source;
  /** @type {api.WholeEvent | null} */
  #event = null;
  /** @type {About | null} */
  #about = null;
  /** @type {Saying[]} */
  #sayings = [];
  /** @type {Form | null} */
  #form = null;

  /** @param {Source} source  @param {Hands} on */
  constructor(source, on) {
    this.#source = source;
    this.#on = on;
    this.select = h("select", { onchange: () => this.#choose() });
    this.fields = h("div", { class: "correct-fields" });
    this.by = h("input", { type: "text", required: true, maxlength: LONGEST, autocomplete: "name", spellcheck: "false" });
    this.why = h("textarea", { required: true, maxlength: LONGEST, rows: 2 });
    this.wrong = h("p", { class: "correct-wrong", role: "alert" });
    this.act = h("button", { type: "submit", class: "act" });
    this.form = h("form", { novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      h("label", {}, "What is wrong", this.select), this.fields, h("label", {}, "Who says so", this.by), h("label", {}, "Why", this.why), this.wrong,
      h("div", { class: "correct-acts" }, this.act, h("button", { type: "button", class: "quiet", onclick: () => this.#close() }, "Cancel")));
    this.summary = h("summary", {}, "Correct this");
    this.element = h("details", { class: "correct", ontoggle: () => this.#toggled() }, this.summary, this.form);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.element.open) return;
      event.stopPropagation(); // it closes the form and not the event
      this.#close();
    });
  }

  /** What is being written stays while it is the same event. @param {api.WholeEvent} event */
  show(event) {
    if (this.#event?.id !== event.id) this.element.open = false;
    this.#event = event;
    this.report.keep(event.id);
  }

  async #toggled() {
    const event = this.#event;
    this.form.hidden = true; // until it is known what can be said now
    if (!event || !this.element.open) return;
    this.by.value ||= stored(() => localStorage.getItem(KEY)) ?? "";
    this.why.value = "";
    const about = await look(event, this.#source);
    if (this.#event?.id !== event.id) return;
    this.form.hidden = false;
    this.#about = about;
    this.#sayings = SAYINGS.filter((saying) => saying.fits(about));
    this.select.replaceChildren(...this.#sayings.map((saying) => h("option", {}, saying.words)));
    this.#choose();
  }

  #choose() {
    const saying = this.#sayings[this.select.selectedIndex];
    if (!saying || !this.#about) return;
    this.#form = saying.form(this.#about);
    this.fields.replaceChildren(...this.#form.fields);
    this.act.textContent = saying.act;
    this.wrong.textContent = "";
  }

  #close() {
    this.element.open = false;
    this.summary.focus();
  }

  /** @param {Event} submission */
  async #submit(submission) {
    submission.preventDefault();
    const [event, form] = [this.#event, this.#form];
    if (!event || !form || this.act.disabled) return;
    this.wrong.textContent = "";
    this.act.disabled = true;
    try {
      const { path, body, done } = form.read();
      const [by, why] = [filled(this.by, "Say who says so."), filled(this.why, "Say why.")];
      const said = await this.#source.say(path, { ...body, by, why });
      stored(() => localStorage.setItem(KEY, by));
      this.element.open = false;
      this.#tell(done(said.events), said, by, event.id);
      await this.#on.changed(event.id);
    } catch (error) {
      this.wrong.textContent = /** @type {Error} */ (error).message;
      if (error instanceof Missing) error.field.focus();
    } finally {
      this.act.disabled = false;
    }
  }

  /** @param {string} words  @param {api.Corrected} said  @param {string} by  @param {string} id  of the event that was shown */
  #tell(words, said, by, id) {
    const others = said.events.filter((other) => other !== id);
    const parted = said.events.length === 2 && others.length === 1;
    this.report.tell(words, [id, ...said.events], [
      ["Undo", () => this.#undo(said, by, id)],
      ...(parted ? /** @type {[string, () => void][]} */ ([["Open the other one", () => this.#on.open(others[0] ?? id)]]) : []),
    ]);
  }

  /** @param {api.Corrected} said  @param {string} by  @param {string} id */
  async #undo(said, by, id) {
    this.report.blame("");
    try {
      const { events } = await this.#source.say(said.links.undo.slice(1), { by, why: "taken back" });
      this.report.tell("Undone: it is as it was before.", [id, ...events]);
      await this.#on.changed(id);
    } catch (error) {
      this.report.blame(/** @type {Error} */ (error).message);
    }
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field  @param {string} otherwise */
function filled(field, otherwise) {
  const words = field.value.trim();
  if (!words) throw new Missing(otherwise, field);
  return words;
}
