/** The graph by keyboard and to a screen reader: a list box whose options are the events, in order of time. */

import { h } from "./dom.js";
import { ROW } from "./layout.js";
import { eventWords } from "./words.js";

/**
 * @import { Entry, Place } from "./shapes.d.ts"
 * @typedef {{open: (id: string) => void, pan: (share: number) => void, zoom: (factor: number, entry?: Entry) => void, fit: () => void,
 *   bring: (entry: Entry) => void, visible: (entry: Entry) => boolean, neighbour: (entry: Entry, side: number) => Entry | null,
 *   redraw: () => void}} Ground
 */

/** How much of the window a step of a key moves it. */
const STEP = 0.25;
const PAGE = 0.9;

export class Walk {
  /** @type {Entry[]} */
  #entries = [];
  #cursor = -1;
  /** @type {Entry | null | undefined} */
  #placed = null;
  #graph;

  /** @param {Ground} graph */
  constructor(graph) {
    this.#graph = graph;
    this.element = h("div", {
      class: "events", role: "listbox", tabindex: "0", "aria-label": "Events on the timeline, in order of time", "aria-describedby": "keys",
      onkeydown: (event) => this.#key(event), onfocus: () => this.#begin(), onblur: () => graph.redraw(),
    });
  }

  /** Whoever stands on an event stays on it, where it is still there. @param {Entry[]} entries */
  show(entries) {
    const id = this.entry?.event.id;
    this.#entries = entries;
    this.#placed = null;
    const at = entries.findIndex((entry) => entry.event.id === id);
    this.#cursor = at >= 0 ? at : Math.min(this.#cursor, entries.length - 1);
  }

  /** The event one stands on. @returns {Entry | undefined} */
  get entry() {
    return this.#entries[this.#cursor];
  }

  set entry(entry) {
    this.#cursor = entry ? this.#entries.indexOf(entry) : -1;
  }

  #begin() {
    if (!this.entry) this.#cursor = Math.max(0, this.#entries.findIndex((entry) => this.#graph.visible(entry)));
    this.#graph.redraw();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = this.entry;
    const along = (/** @type {number} */ by) => (event.shiftKey ? this.#graph.pan(by * STEP) : this.#to(this.#cursor + by));
    const across = (/** @type {number} */ side) => {
      const next = here ? this.#graph.neighbour(here, side) : this.#entries[0];
      if (next) this.#to(next.index);
    };
    /** @type {Record<string, () => unknown>} */
    const acts = {
      ArrowRight: () => along(1),
      ArrowLeft: () => along(-1),
      ArrowDown: () => across(1),
      ArrowUp: () => across(-1),
      PageDown: () => this.#graph.pan(PAGE),
      PageUp: () => this.#graph.pan(-PAGE),
      Home: () => this.#to(0),
      End: () => this.#to(this.#entries.length - 1),
      "+": () => this.#graph.zoom(0.6, here),
      "=": () => this.#graph.zoom(0.6, here),
      "-": () => this.#graph.zoom(1 / 0.6, here),
      0: () => this.#graph.fit(),
      Enter: () => here && this.#graph.open(here.event.id),
      " ": () => here && this.#graph.open(here.event.id),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** @param {number} index */
  #to(index) {
    this.#cursor = Math.min(this.#entries.length - 1, Math.max(0, index));
    if (this.entry) this.#graph.bring(this.entry);
  }

  /**
   * Three options are enough for a screen reader to walk: this one and its neighbours. Where nobody stands on them they need
   * not follow every frame of a gesture.
   * @param {(entry: Entry) => Place | null} spot  where an event is drawn
   * @param {number} width  of the graph
   */
  place(spot, width) {
    const current = this.entry;
    const held = this.element.matches(":focus");
    if (!held && this.#placed === current && this.element.childElementCount) return;
    this.#placed = current;
    const around = current ? this.#entries.slice(Math.max(0, this.#cursor - 1), this.#cursor + 2) : this.#entries.slice(0, 1);
    this.element.replaceChildren(...around.map((entry) => {
      const option = h("div", {
        role: "option", id: `event-${entry.index}`, "aria-selected": String(entry === current), "aria-posinset": entry.index + 1,
        "aria-setsize": this.#entries.length, "aria-label": eventWords(entry.event),
      });
      const at = entry === current ? spot(entry) : null;
      if (at) {
        const left = Math.max(0, at.outer[0] - 3);
        option.style.left = `${left}px`;
        option.style.width = `${Math.max(8, Math.min(width, at.outer[1] + 3) - left)}px`;
        option.style.top = `${at.y - ROW / 2}px`;
      }
      return option;
    }));
    if (current) this.element.setAttribute("aria-activedescendant", `event-${this.#cursor}`);
    else this.element.removeAttribute("aria-activedescendant");
  }
}
