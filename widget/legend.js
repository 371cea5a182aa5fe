/** What the marks mean, in words beside the marks themselves, drawn by the hand that draws the graph. */

import { h } from "./dom.js";
import { fresh, palette } from "./draw.js";
import { CLASSES } from "./kinds.js";
import { LEGEND } from "./marks.js";
import { HIGH, drawSample } from "./sample.js";

/** @import { Colours, Sample } from "./shapes.d.ts" */

const KEYS = [
  ["← →", "event before, event after"], ["↑ ↓", "row above, row below"], ["Enter", "open"], ["Esc", "close"],
  ["+ −", "zoom"], ["Shift ← →", "move the window"], ["Home End", "first, last event"], ["0", "the whole range"],
];

/** A small canvas that shows a mark; it is painted once it stands in the page. @param {Sample} mark  @param {string} kind */
export function swatch(mark, kind, width = 30) {
  const canvas = h("canvas", { class: "swatch", "aria-hidden": "true", width, height: HIGH, "data-kind": kind, "data-class": mark.class });
  if (mark.outlined) canvas.dataset.outlined = "";
  canvas.dataset.disagree = String(mark.disagree || "");
  queueMicrotask(() => canvas.isConnected && paint(canvas));
  return canvas;
}

/** @param {ParentNode} root  @param {Colours} [colours]  those that the page has now, or others */
export function repaint(root, colours) {
  /** @type {NodeListOf<HTMLCanvasElement>} */
  const canvases = root.querySelectorAll(".swatch");
  if (canvases.length) colours ??= coloursOf(root);
  for (const canvas of canvases) paint(canvas, colours);
}

/** @param {ParentNode} root */
const coloursOf = (root) => palette(/** @type {HTMLElement} */ (root.querySelector(".probe")));

/** @param {HTMLCanvasElement} canvas */
function paint(canvas, colours = coloursOf(/** @type {ShadowRoot} */ (canvas.getRootNode()))) {
  const width = Number(canvas.dataset.width ??= String(canvas.getAttribute("width")));
  const { kind = "day", class: named = "other", outlined, disagree } = canvas.dataset;
  drawSample(fresh(canvas, width, HIGH), { kind, class: named, outlined: outlined !== undefined, disagree: Number(disagree || 0) }, width, colours);
}

export function legend() {
  const example = { class: "verbal-cooperation", outlined: false, disagree: 0 };
  const entries = (/** @type {HTMLElement[]} */ rows) => h("ul", {}, ...rows);
  const help = h("dl", { class: "keys", id: "keys" }, ...KEYS.map(([key, words]) => h("div", {}, h("dt", {}, key), h("dd", {}, words))));
  return h("details", { class: "legend" }, h("summary", {}, "What the marks mean, and the keys"),
    h("div", { class: "legend-body" },
      h("section", {}, h("h3", {}, "When"), entries(LEGEND.map(([kind, words]) => h("li", {}, swatch(example, kind, 44), words)))),
      h("section", {}, h("h3", {}, "What"), entries(Object.entries(CLASSES).map(([name, { name: words, shape, types }]) =>
        h("li", {}, swatch({ ...example, class: name }, "day"), h("span", {}, words, h("small", {}, ` ${shape}; ${Object.values(types).slice(0, 5).join(", ")}`)))))),
      h("section", {}, h("h3", {}, "Keys on the timeline"), help,
        h("p", { class: "hint" }, "Drag to move, Ctrl and the wheel or two fingers to zoom; a plain wheel scrolls the page."))));
}

/** The classes in one line under the graph. */
export function key() {
  return h("ul", { class: "key", "aria-label": "Kinds of event by colour and shape" },
    ...Object.entries(CLASSES).map(([name, { name: words }]) => h("li", {}, swatch({ class: name, outlined: false, disagree: 0 }, "day"), words)));
}
