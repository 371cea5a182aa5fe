/** The places beside the map, as buttons: one stop of the tab key, arrows go on, Enter asks for the place. */

import { isSpot } from "./bubbles.js";
import { h } from "./dom.js";
import { count } from "./words.js";

/** @import { PlaceCount, PlaceCounts } from "./api.d.ts" */

/** How many events, and whether the place is known no closer. @param {PlaceCount} place */
export const words = (place) => `${count(place.n, "event")}${isSpot(place) ? "" : ", somewhere within"}`;

/** All of them, and what is not on the map. @param {PlaceCounts} found */
export function summary({ places, total, placed, n }) {
  if (!placed) return count(n, "event");
  const all = n > placed ? `${placed.toLocaleString("en")} of ` : "";
  const others = n > placed ? "; of the others none is known" : "";
  const rest = total > places.length ? `; shown are the ${places.length} with the most` : "";
  return `${all}${count(n, "event")} at ${count(total, "place")}${others}${rest}`;
}

export class PlaceList {
  #on;

  /** @param {{place: (place: PlaceCount) => void, stand: (place: PlaceCount | null) => void}} on  `stand`: the keyboard or the pointer is on it; null: on none */
  constructor(on) {
    this.#on = on;
    this.element = h("ol", {
      class: "map-places", "aria-label": "Places, by number of events", onkeydown: (event) => this.#key(event),
      onfocusout: () => on.stand(null), onpointerleave: () => on.stand(null),
    });
  }

  /** Whoever stands on a place with the keyboard stays on it. @param {PlaceCount[]} places */
  show(places) {
    const held = this.#held?.dataset.key;
    this.element.replaceChildren(...places.map((place) => this.#row(place)));
    const at = held === undefined ? -1 : places.findIndex((place) => place.key === held);
    this.#reach(Math.max(0, at));
    if (held !== undefined) this.#buttons[Math.max(0, at)]?.focus({ preventScroll: true });
  }

  get #buttons() {
    return [...this.element.querySelectorAll("button")];
  }

  /** The one that the keyboard is on. */
  get #held() {
    return this.#buttons.find((button) => button.matches(":focus"));
  }

  /** @param {PlaceCount} place */
  #row(place) {
    return h("li", {}, h("button", {
      type: "button", "data-key": place.key, "aria-label": `${place.name}, ${words(place)}`, title: "Only events there",
      onclick: () => this.#on.place(place), onfocus: () => this.#on.stand(place), onpointerenter: () => this.#on.stand(place),
    },
    h("span", { class: isSpot(place) ? "map-dot" : "map-ring" }), h("span", { class: "map-name", dir: "auto" }, place.name),
    h("span", { class: "map-n" }, place.n.toLocaleString("en"))));
  }

  /** @param {number} index */
  #reach(index) {
    this.#buttons.forEach((button, at) => { button.tabIndex = at === index ? 0 : -1; });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons;
    const here = buttons.findIndex((button) => button === this.#held);
    /** @type {Record<string, number | undefined>} */
    const ways = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 };
    const there = ways[event.key];
    if (there === undefined || here < 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(buttons.length - 1, there));
    this.#reach(next);
    buttons[next].focus();
  }
}
