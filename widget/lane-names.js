/** The names of the lanes beside the canvas: each folds its lane to a strip and back. */

import { h } from "./dom.js";

export class LaneNames {
  #on;
  #lanes = [];

  /** @param {{fold: (key: string) => void, all: () => void}} on */
  constructor(on) {
    this.#on = on;
    this.element = h("ul", { class: "lane-names", "aria-label": "Lanes" });
  }

  /** Whoever stands on a name with the keyboard stays on it. */
  show(lanes, phone) {
    const held = this.element.getRootNode().activeElement?.closest?.(".lane-names li")?.dataset.key;
    this.#lanes = lanes.filter((lane) => lane.name);
    this.element.hidden = !this.#lanes.length;
    this.element.replaceChildren(...this.#lanes.map((lane) => this.#name(lane, phone)));
    if (held !== undefined) [...this.element.children].find((item) => item.dataset.key === held)?.firstChild.focus({ preventScroll: true });
  }

  #name(lane, phone) {
    const button = h("button", {
      type: "button", "aria-expanded": String(!lane.closed), title: lane.closed ? "Open this lane" : "Fold this lane to a strip",
      onclick: () => this.#on.fold(lane.key),
    }, h("span", { class: "lane-name", dir: "auto" }, lane.gathered ? `${lane.gathered} others` : lane.name),
    h("span", { class: "lane-count" }, lane.entries.length.toLocaleString("en"), h("span", { class: "unseen" }, " events")));
    const unseen = lane.rest.length && !lane.closed && !phone;
    const item = h("li", { "data-key": lane.key }, button,
      lane.gathered ? h("button", { class: "more-lanes", type: "button", onclick: () => this.#on.all() }, "Show each") : null,
      unseen ? h("span", { class: "lane-rest" }, `${lane.rest.length.toLocaleString("en")} more, as a strip`) : null);
    item.style.top = `${lane.top}px`;
    item.style.height = `${lane.head || lane.height}px`;
    return item;
  }
}
