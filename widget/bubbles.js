/** Places as bubbles: how large, which is meant, and which have room for a name. */

import { spot } from "./projection.js";

/** These are spots; of all other kinds the coordinates are but the middle. */
const SPOTS = new Set(["city", "site", "town"]);
const LEAST = 3.5;
const LEAST_RING = 9;
/** Never less than a few, so that a single event is not as large as a crowd. */
const FEW = 12;
/** How far beside a small bubble a press may be. */
const NEAR = 9;
const MOST_LABELS = 40;
const LINE = 15;

/**
 * @import { PlaceCount } from "./api.d.ts"
 * @import { View } from "./projection.js"
 * @typedef {{place: PlaceCount, x: number, y: number, r: number, solid: boolean}} Bubble
 * @typedef {{key: string, text: string, solid: boolean, left: number, right: number, top: number, bottom: number}} Name
 */

/** @param {PlaceCount} place */
export const isSpot = (place) => SPOTS.has(place.kind);

/**
 * The area is as the number of events; the large ones first, so that the small ones lie on top.
 * @param {PlaceCount[]} places  @param {View} view
 * @returns {Bubble[]}
 */
export function bubbles(places, view) {
  const most = Math.max(FEW, ...places.map((place) => place.n));
  const largest = Math.max(12, Math.min(24, Math.min(view.width, view.height) / 16));
  return places.map((place) => {
    const [x, y] = spot(view, place.lon, place.lat);
    const solid = isSpot(place);
    return { place, x, y, solid, r: Math.max(solid ? LEAST : LEAST_RING, largest * Math.sqrt(place.n / most)) };
  }).sort((a, b) => Number(a.solid) - Number(b.solid) || b.r - a.r);
}

/** The topmost there, else the nearest that is near. @param {Bubble[]} drawn  @param {number} x  @param {number} y */
export function hit(drawn, x, y) {
  /** @type {[Bubble | null, number]} */
  let [best, least] = [null, NEAR];
  for (const bubble of drawn) {
    const off = Math.hypot(bubble.x - x, bubble.y - y) - bubble.r;
    if (off <= 0 || off < least) [best, least] = [bubble, Math.max(0, off)];
  }
  return best;
}

/**
 * Names beside the bubbles of most events, none on another and none on a bubble.
 * @param {Bubble[]} drawn  @param {View} view  @param {(name: string, solid: boolean) => number} measure
 */
export function labels(drawn, view, measure) {
  const taken = drawn.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  /** @type {Name[]} */
  const found = [];
  for (const { place, x, y, r, solid } of [...drawn].sort((a, b) => b.place.n - a.place.n)) {
    if (found.length >= MOST_LABELS) break;
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const wide = measure(place.name, solid);
    const sides = [[x + r + 4, y], [x - r - 4 - wide, y], [x - wide / 2, y + r + LINE / 2 + 2], [x - wide / 2, y - r - LINE / 2 - 2]];
    for (const [left, middle] of sides) {
      const box = { left, right: left + wide, top: middle - LINE / 2, bottom: middle + LINE / 2 };
      const inside = box.left >= 2 && box.right <= view.width - 2 && box.top >= 2 && box.bottom <= view.height - 2;
      if (!inside || taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) continue;
      taken.push(box);
      found.push({ key: place.key, text: place.name, solid, ...box });
      break;
    }
  }
  return found;
}
