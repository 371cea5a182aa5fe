/** What a picture is put together from: each block knows its height and draws itself from 0, 0. */

import { brush } from "./draw.js";
import { directionOf } from "./words.js";
import { wrapped } from "./wrap.js";

/**
 * @import { Context } from "./shapes.d.ts"
 * @typedef {{height: number, paint: (c: Context) => void}} Part
 * @typedef {{width: number, paint: (c: Context) => void}} Item  in a line with others
 */

/** Words in as many lines as they need. @param {string} words  @param {{font: string, line: number, width: number, colour: string}} how  @returns {Part} */
export function text(words, { font, line, width, colour }) {
  const lines = wrapped(words, width, (one) => measured(one, font));
  return {
    height: lines.length * line,
    paint(c) {
      c.textBaseline = "middle";
      lines.forEach((one, index) => say(c, one, 0, (index + 0.5) * line, font, colour));
    },
  };
}

/** @param {number} height  @returns {Part} */
export const space = (height) => ({ height, paint() {} });

/** One under the other. @param {...Part} all  @returns {Part} */
export function stack(...all) {
  return {
    height: all.reduce((sum, part) => sum + part.height, 0),
    paint(c) {
      c.save();
      for (const part of all) {
        c.save();
        part.paint(c);
        c.restore();
        c.translate(0, part.height);
      }
      c.restore();
    },
  };
}

/** Beside each other, in as many lines as they need. @param {Item[]} items  @param {{width: number, line: number, gap: number}} how  @returns {Part} */
export function flow(items, { width, line, gap }) {
  let [x, y] = [0, 0];
  const placed = items.map((item) => {
    if (x && x + item.width > width) [x, y] = [0, y + line];
    x += item.width + gap;
    return { item, left: x - item.width - gap, top: y };
  });
  return {
    height: items.length ? y + line : 0,
    paint(c) {
      for (const { item, left, top } of placed) {
        c.save();
        c.translate(left, top);
        item.paint(c);
        c.restore();
      }
    },
  };
}

/** @param {Context} c  @param {string} words  @param {number} x  @param {number} y  @param {string} font  @param {string} colour */
export function say(c, words, x, y, font, colour) {
  c.font = font;
  c.fillStyle = colour;
  c.direction = directionOf(words);
  c.fillText(words, x, y);
}

const ruler = brush(document.createElement("canvas"));

/** @param {string} words  @param {string} font */
export function measured(words, font) {
  ruler.font = font;
  return ruler.measureText(words).width;
}
