/** What a picture is put together from: each block knows its height and draws itself from 0, 0. */

import { directionOf } from "./words.js";
import { wrapped } from "./wrap.js";

/**
 * @typedef {{height: number, paint: (c: CanvasRenderingContext2D) => void}} Part
 * @typedef {{width: number, paint: (c: CanvasRenderingContext2D) => void}} Item  in a line with others
 */

/** Words in as many lines as they need. @returns {Part} */
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

/** @returns {Part} */
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

/** Beside each other, in as many lines as they need. @param {Item[]} items  @returns {Part} */
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

export function say(c, words, x, y, font, colour) {
  c.font = font;
  c.fillStyle = colour;
  c.direction = directionOf(words);
  c.fillText(words, x, y);
}

const ruler = document.createElement("canvas").getContext("2d");

export function measured(words, font) {
  ruler.font = font;
  return ruler.measureText(words).width;
}
