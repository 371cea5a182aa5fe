/** A mark as the legend shows it, drawn by the hand that draws the graph. */

import { drawDensity, drawMark } from "./draw.js";
import { CLASSES } from "./kinds.js";

export const HIGH = 22;
const STRIP = { edges: [0, 1, 2, 3, 4, 5, 6], certain: [0.2, 0.5, 0.9, 0.4, 0.6, 0.2], possible: [0.4, 0.3, 0.5, 0.5, 0.2, 0.3], n: 5 };

/** @import { Colours, Context, Painted } from "./shapes.d.ts" */

/**
 * @param {Context} c
 * @param {{kind: string, class: string, outlined?: boolean, disagree?: number}} what  its kind is one of LEGEND's
 * @param {number} width  @param {Colours} colours
 */
export function drawSample(c, { kind, class: named, outlined = false, disagree = 0 }, width, colours) {
  c.textBaseline = "middle";
  if (kind === "density") {
    return drawDensity(c, STRIP, { x: (/** @type {number} */ bin) => 2 + (bin * (width - 8)) / 6, width }, { foot: HIGH - 3, height: 16, peak: 1.5 }, colours);
  }
  const small = kind === "small" || kind === "short";
  const dot = small || ["day", "conflict", "outlined"].includes(kind);
  const centre = width > 30 ? width / 2 : 11;
  const half = small ? 9 : 5;
  const [left, right] = dot ? [centre - half, centre + half] : [2, width - 6];
  const mark = {
    kind: /** @type {Painted["kind"]} */ (dot ? "day" : kind), class: named, outlined: outlined || kind === "outlined", disagree: kind === "conflict" ? 2 : disagree,
    lasts: kind !== "within" && kind !== "small", from: kind === "open-start" ? null : 0, to: kind === "open-end" ? null : 1,
  };
  /** @type {Record<string, [number, number]>} */
  const known = { lasting: [left, right - width * 0.3], "open-end": [left + width / 3, right], "open-start": [left, right - width / 3] };
  const sure = known[kind] ?? null;
  return drawMark(c, mark, { left, right, y: HIGH / 2, small, sure }, colours, CLASSES[named].shape);
}
