/** What the marks mean, in words beside the marks themselves, drawn by the hand that draws the graph. */

import { h } from "./dom.js";
import { drawDensity, drawMark, fresh, palette } from "./draw.js";
import { CLASSES } from "./kinds.js";
import { LEGEND } from "./marks.js";

const KEYS = [
  ["← →", "event before, event after"], ["↑ ↓", "row above, row below"], ["Enter", "open"], ["Esc", "close"],
  ["+ −", "zoom"], ["Shift ← →", "move the window"], ["Home End", "first, last event"], ["0", "the whole range"],
];

/** A small canvas that shows a mark; it is painted once it stands in the page. */
export function swatch(mark, kind, width = 30) {
  const canvas = h("canvas", { class: "swatch", "aria-hidden": "true", width, height: 22, "data-kind": kind, "data-class": mark.class });
  if (mark.outlined) canvas.dataset.outlined = "";
  canvas.dataset.disagree = mark.disagree || "";
  queueMicrotask(() => canvas.isConnected && paint(canvas));
  return canvas;
}

export function repaint(root) {
  const colours = root.querySelector(".swatch") && palette(root.querySelector(".probe"));
  for (const canvas of root.querySelectorAll(".swatch")) paint(canvas, colours);
}

function paint(canvas, colours = palette(canvas.getRootNode().querySelector(".probe"))) {
  const width = Number(canvas.dataset.width ??= canvas.getAttribute("width"));
  const c = fresh(canvas, width, 22);
  c.textBaseline = "middle";
  const { kind } = canvas.dataset;
  if (kind === "density") {
    const strip = { edges: [0, 1, 2, 3, 4, 5, 6], certain: [0.2, 0.5, 0.9, 0.4, 0.6, 0.2], possible: [0.4, 0.3, 0.5, 0.5, 0.2, 0.3], n: 5 };
    return drawDensity(c, strip, { x: (bin) => 2 + (bin * (width - 8)) / 6, width }, { foot: 19, height: 16, peak: 1.5 }, colours);
  }
  const shape = CLASSES[canvas.dataset.class].shape;
  const dot = kind === "day" || kind === "small" || kind === "short" || kind === "conflict" || kind === "outlined";
  const centre = width > 30 ? width / 2 : 11;
  const half = kind === "small" || kind === "short" ? 9 : 5;
  const [left, right] = dot ? [centre - half, centre + half] : [2, width - 6];
  const mark = {
    kind: dot ? "day" : kind, class: canvas.dataset.class, outlined: kind === "outlined" || "outlined" in canvas.dataset,
    disagree: kind === "conflict" ? 2 : Number(canvas.dataset.disagree || 0), lasts: kind !== "within" && kind !== "small",
    from: kind === "open-start" ? null : 0, to: kind === "open-end" ? null : 1,
  };
  const sure = { lasting: [left, right - width * 0.3], "open-end": [left + width / 3, right], "open-start": [left, right - width / 3] }[kind] ?? null;
  return drawMark(c, mark, { left, right, y: 11, small: kind === "small" || kind === "short", sure }, colours, shape);
}

export function legend() {
  const example = { class: "verbal-cooperation", outlined: false, disagree: 0 };
  const entries = (rows) => h("ul", {}, ...rows);
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
