/** The names of the lanes beside the canvas: each folds its lane to a strip and back. */

import { h } from "./dom.js";

/** @import { Laid } from "./shapes.d.ts" */
/** What stands beside a lane. @param {Laid} lane */
export const wordsOf = (lane) => ({
  name: lane.gathered ? `${lane.gathered} others` : lane.name,
  count: lane.n === null ? `${lane.entries.length.toLocaleString("en")}+` : lane.n.toLocaleString("en"),
  rest: lane.strip && lane.n !== null && lane.n > lane.drawn && !lane.closed ? `+ ${(lane.n - lane.drawn).toLocaleString("en")} in the strip` : "",
});

export class LaneNames {
  #on;
  #said = "";

  /** @param {{fold: (key: string) => void, all: () => void}} on */
  constructor(on) {
    this.#on = on;
    this.element = h("ul", { class: "lane-names", "aria-label": "Lanes" });
  }

  /** Built anew only where something is another; whoever stands on a name with the keyboard stays on it. @param {Laid[]} lanes  @param {boolean} phone */
  show(lanes, phone) {
    const named = lanes.filter((lane) => lane.name);
    const said = JSON.stringify([phone, named.map(({ key, name, n, drawn, closed, gathered, top, height, head, strip }) => [key, name, n, drawn, closed, gathered, top, height, head, !strip])]);
    if (said === this.#said) return;
    this.#said = said;
    const held = this.#items.find((item) => item.matches(":focus-within"))?.dataset.key;
    this.element.hidden = !named.length;
    this.element.replaceChildren(...named.map((lane) => this.#name(lane, phone)));
    if (held !== undefined) this.#items.find((item) => item.dataset.key === held)?.querySelector("button")?.focus({ preventScroll: true });
  }

  get #items() {
    return [...this.element.querySelectorAll("li")];
  }

  /** @param {Laid} lane  @param {boolean} phone */
  #name(lane, phone) {
    const { name, count, rest } = wordsOf(lane);
    const button = h("button", {
      type: "button", "aria-expanded": String(!lane.closed), title: lane.closed ? "Open this lane" : "Fold this lane to a strip",
      onclick: () => this.#on.fold(lane.key),
    }, h("span", { class: "lane-name", dir: "auto" }, name),
    h("span", { class: "lane-count" }, count, h("span", { class: "unseen" }, lane.n === 1 ? " event" : " events")));
    const item = h("li", { "data-key": lane.key }, button,
      lane.gathered ? h("button", { class: "more-lanes", type: "button", onclick: () => this.#on.all() }, "Show each") : null,
      rest && !phone ? h("span", { class: "lane-rest" }, rest) : null);
    item.style.top = `${lane.top}px`;
    item.style.height = `${lane.head || lane.height}px`;
    return item;
  }
}
