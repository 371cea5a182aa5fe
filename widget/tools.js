/** How to look: graph or list, lanes and their order, zoom, theme, and what to take away. */

import { h } from "./dom.js";

/**
 * @import { By, Order, View } from "./shapes.d.ts"
 * @typedef {{view: (view: View) => void, lanes: (by: By) => void, order: (order: Order) => void, in: () => void, out: () => void,
 *   fit: () => void, map: () => void, theme: () => void}} Hands
 */

/** @type {[By, string][]} */
const LANES = [["actor", "Actor"], ["type", "Type"], ["none", "None"]];
/** @type {[Order, string][]} */
const ORDERS = [["events", "Most events"], ["name", "Name"], ["time", "First event"]];
/** @type {[View, string][]} */
const VIEWS = [["graph", "Timeline"], ["list", "List"]];

/** A row of choices of which one holds. @template {string} T */
class Choice {
  /** @param {string} label  @param {[T, string][]} choices  @param {(value: T) => void} on */
  constructor(label, choices, on) {
    this.buttons = choices.map(([value, words]) => h("button", { type: "button", "data-value": value, onclick: () => on(value) }, words));
    this.element = h("div", { class: "choice", role: "group", "aria-label": label }, h("span", { class: "choice-label", "aria-hidden": "true" }, label), ...this.buttons);
  }

  /** @param {T} value */
  set value(value) {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.value === value));
  }
}

export class Tools {
  /** @param {Hands} on */
  constructor(on) {
    this.status = h("p", { class: "status", role: "status" });
    this.view = new Choice("Show as", VIEWS, on.view);
    this.lanes = new Choice("Lanes by", LANES, on.lanes);
    this.order = h("select", { "aria-label": "Order of the lanes", title: "Order of the lanes", onchange: () => { on.order(/** @type {Order} */ (this.order.value)); } },
      ORDERS.map(([value, words]) => h("option", { value }, words)));
    /** @param {"in" | "out" | "fit"} name  @param {string} words  @param {string} sign */
    const button = (name, words, sign) => h("button", { type: "button", "aria-label": words, title: words, onclick: () => on[name]() }, sign);
    this.zoom = h("div", { class: "choice zoom", role: "group", "aria-label": "Zoom" },
      button("out", "Zoom out", "−"), button("in", "Zoom in", "+"), button("fit", "Show the whole range", "All"));
    this.map = h("button", { type: "button", class: "toggle", "aria-pressed": "false", onclick: () => on.map() }, "Map");
    this.theme = h("button", { type: "button", class: "quiet theme", onclick: () => on.theme() });
    const share = h("summary", { class: "quiet" }, "Share");
    this.menu = h("div", { class: "menu" });
    this.take = h("details", { class: "take" }, share, this.menu);
    this.pictures = h("div", { class: "pictures" });
    this.take.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.take.open) return;
      this.take.open = false;
      share.focus();
      event.stopPropagation();
    });
    this.element = h("div", { class: "tools" }, this.status,
      h("div", { class: "controls" }, this.view.element, this.lanes.element, this.order, this.zoom, this.map, this.take, this.theme));
  }

  /** @param {{has: boolean, view: View, lanes: By, order: Order, map: boolean}} shown  `has`: whether there is anything to look at */
  arrange({ has, view, lanes, order, map }) {
    this.view.value = view;
    this.lanes.value = lanes;
    this.order.value = order;
    this.map.setAttribute("aria-pressed", String(map));
    this.view.element.hidden = this.map.hidden = !has;
    this.zoom.hidden = this.lanes.element.hidden = !has || view !== "graph";
    this.pictures.hidden = this.zoom.hidden;
    this.order.hidden = this.lanes.element.hidden || lanes === "none";
  }

  /** @param {boolean} dark  as it is now */
  retheme(dark) {
    this.theme.textContent = dark ? "Light" : "Dark";
    this.theme.setAttribute("aria-label", dark ? "Light colours" : "Dark colours");
  }

  /** What is in view, and how many of all. @param {string} when  @param {string} counted */
  tell(when, counted) {
    const said = when && `${when} ${counted}`;
    if (this.status.textContent !== said) this.status.replaceChildren(...(said ? [h("strong", {}, when), ` ${counted}`] : []));
  }

  /** @param {ReturnType<typeof import("./share.js").offers>} offers */
  offer({ downloads, copies, pictures }) {
    this.pictures.replaceChildren(...pictures.map((one) => act(one, "Saved", "Could not be made")));
    this.menu.replaceChildren(...copies.map((one) => act(one, "Copied", "Could not be copied")), this.pictures,
      ...downloads.map(([words, address]) => h("a", { href: address, download: true }, words)));
  }
}

/** A button that says for a moment what came of it. @param {import("./share.js").Act} act  @param {string} done  @param {string} failed */
function act([words, does], done, failed) {
  return h("button", { type: "button", onclick: async (event) => {
    const target = /** @type {HTMLButtonElement} */ (event.currentTarget);
    target.textContent = (await does().catch((/** @type {unknown} */ error) => console.error(error))) ? done : failed;
    setTimeout(() => { target.textContent = words; }, 1600);
  } }, words);
}
