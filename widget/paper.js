/** On paper: before a page is printed, pictures take the place of what only a screen can show. */

import { h } from "./dom.js";
import { repaint } from "./legend.js";
import { LIGHT } from "./style.js";

/** @import { Pictured } from "./shapes.d.ts" */

/** As wide as the words on it can still be read where a sheet of paper is narrower. */
const WIDTH = 900;

export class Paper {
  #root;
  #shown;
  #screen = matchMedia("print");
  #laid = false;
  /** @type {typeof import("./picture.js") | null} */
  #pictures = null;
  /** @type {Promise<void> | null} */
  #coming = null;
  /** What was closed on the screen and is open on paper. @type {HTMLDetailsElement[]} */
  #opened = [];

  /** @param {ShadowRoot} root  @param {(width: number) => (Pictured & {graph: boolean}) | null} shown  nothing to show: null */
  constructor(root, shown) {
    this.#root = root;
    this.#shown = shown;
    this.top = h("div", { class: "paper" });
    this.foot = h("div", { class: "paper" });
  }

  watch() {
    addEventListener("beforeprint", this.#lay);
    addEventListener("afterprint", this.#clear);
    this.#screen.addEventListener("change", this.#turn);
  }

  stop() {
    removeEventListener("beforeprint", this.#lay);
    removeEventListener("afterprint", this.#clear);
    this.#screen.removeEventListener("change", this.#turn);
  }

  /** Fetches what draws pictures once there is nothing else to do: a page that is being printed waits for nothing. */
  prepare() {
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.#fetch());
  }

  #fetch() {
    this.#coming ??= import("./picture.js").then((pictures) => {
      this.#pictures = pictures;
      if (this.#laid) this.#draw();
    }, () => {
      this.#coming = null;
    });
  }

  #turn = (/** @type {MediaQueryListEvent} */ { matches }) => (matches ? this.#lay() : this.#clear());

  #lay = () => {
    if (this.#laid) return;
    this.#laid = true;
    this.#opened = [...this.#root.querySelectorAll("details")].filter((one) => !one.open && one.matches(".details details"));
    for (const one of this.#opened) one.open = true;
    repaint(this.#root, LIGHT);
    if (this.#pictures) this.#draw();
    else this.#fetch();
  };

  #clear = () => {
    if (!this.#laid) return;
    this.#laid = false;
    for (const one of this.#opened) one.open = false;
    this.top.replaceChildren();
    this.foot.replaceChildren();
    repaint(this.#root);
  };

  #draw() {
    const shown = this.#shown(WIDTH);
    if (!shown || !this.#pictures) return;
    const { head, axis, lanes, key, source } = this.#pictures.papers(shown);
    const part = (/** @type {string} */ kind, /** @type {string} */ svg) => h("div", { class: kind }, parsed(svg));
    const graph = h("div", { class: "paper-graph" }, part("paper-axis", axis), ...lanes.map((lane) => part("paper-lane", lane)));
    this.top.replaceChildren(part("paper-part", head), ...(shown.graph ? [graph, part("paper-part", key)] : []));
    this.foot.replaceChildren(part("paper-part", source));
  }
}

/** @param {string} svg */
const parsed = (svg) => document.adoptNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
