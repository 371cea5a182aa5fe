/** The outline of the land as rings of longitudes and latitudes, and as paths for a canvas. */

import { LAND, LETTERS, UNIT } from "./land.js";

/** @typedef {[x: number, y: number]} Point */

const ZERO = Math.floor(LETTERS.length / 2);
const STEP = /!(-?\d+)!|(.)/g;

/** @returns {Point[][]}  in degrees; a ring does not repeat its first point */
export function rings() {
  return LAND.split(" ").map((text) => {
    const start = text.indexOf("~");
    const [x, y] = text.slice(0, start).split(",").map(Number);
    const steps = [...text.slice(start + 1).matchAll(STEP)].map(([, far, letter]) => (far ? Number(far) : LETTERS.indexOf(letter) - ZERO));
    const here = [x, y];
    /** @type {Point[]} */
    const ring = [[x * UNIT, y * UNIT]];
    for (let at = 0; at < steps.length; at += 2) {
      here[0] += steps[at];
      here[1] += steps[at + 1];
      ring.push([here[0] * UNIT, here[1] * UNIT]);
    }
    return ring;
  });
}

/** To the pole and back leads no coast. @param {Point} from  @param {Point} to */
const isCut = ([, y1], [, y2]) => Math.min(y1, y2) < -89;

/** @param {Point[][]} all  @returns {{land: Path2D, coast: Path2D}}  in degrees; the land to be filled, its coast to be drawn */
export function paths(all) {
  const [land, coast] = [new Path2D(), new Path2D()];
  for (const ring of all) {
    ring.forEach(([x, y], at) => (at ? land.lineTo(x, y) : land.moveTo(x, y)));
    land.closePath();
    let drawing = false;
    [...ring, ring[0]].forEach((to, at, closed) => {
      const cut = at === 0 || isCut(closed[at - 1], to);
      if (cut) drawing = false;
      else {
        if (!drawing) coast.moveTo(...closed[at - 1]);
        coast.lineTo(...to);
        drawing = true;
      }
    });
  }
  return { land, coast };
}
