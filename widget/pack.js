/** Which row of its lane an event stands in: marks never over marks, labels never over anything. */

/** @import { Home, Packable, Packed, Window } from "./shapes.d.ts" */

/** Stretches of one row that are taken, kept in order. */
class Row {
  /** @type {Window[]} */
  #taken = [];

  /** Index to insert at, or -1 where something is in the way. @param {number} left  @param {number} right */
  #gap(left, right) {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#taken[middle][1] <= left) low = middle + 1;
      else high = middle;
    }
    return low < this.#taken.length && this.#taken[low][0] < right ? -1 : low;
  }

  /** @param {number} left  @param {number} right */
  take(left, right) {
    const index = this.#gap(left, right);
    if (index >= 0) this.#taken.splice(index, 0, [left, right]);
    return index >= 0;
  }
}

const GAP = 6;
/** Between one event and the next: wider than between a mark and its label, so that it is plain what belongs together. */
const APART = 14;
const INSET = 7;

/**
 * Rows for one lane, the weightiest first, so that what matters keeps its label. A label stands within the mark where that
 * is wide enough, else to its right, to its left only at the end of the range; else there is none. What finds no row at
 * all is left to the density strip.
 * @template {Packable} T
 * @param {T[]} items  in order of weight
 * @param {number} rows
 * @param {number} end  where the range ends
 * @param {T[]} besides  what may fill the room that is left, and makes none
 * @returns {Packed<T>}
 */
export function pack(items, rows, end = Infinity, besides = []) {
  const taken = Array.from({ length: rows }, () => new Row());
  /** @type {Packed<T>["placed"]} */
  const placed = [];
  /** @type {T[]} */
  const rest = [];
  let used = 0;
  for (const item of items) {
    const home = settle(taken, item, end);
    if (!home) rest.push(item);
    else {
      placed.push({ item, ...home });
      used = Math.max(used, home.row + 1);
    }
  }
  const drawn = placed.length;
  const filled = taken.slice(0, used);
  for (const item of besides) {
    const home = settle(filled, item, end);
    if (home) placed.push({ item, ...home });
  }
  return { placed, drawn, rest, rows: used };
}

/** @param {Row[]} taken  @param {Packable} item  @param {number} end  @returns {Home | null} */
function settle(taken, item, end) {
  for (const { left, right, labelAt, inside } of ways(item, end)) {
    const apart = (labelAt === null ? GAP : APART) / 2;
    const row = taken.findIndex((candidate) => candidate.take(left - apart, right + apart));
    if (row >= 0) return { row, labelAt, inside };
  }
  return null;
}

/** @param {Packable} item  @param {number} end  @returns {({left: number, right: number} & Omit<Home, "row">)[]} */
function ways({ left: from, right: to, before: ahead = 0, after = 0, label }, end) {
  const [left, right] = [from - ahead, to + after];
  const bare = { left, right, labelAt: null, inside: false };
  if (!label) return [bare];
  if (to - from >= label + 2 * INSET) return [{ left, right, labelAt: from + INSET, inside: true }, bare];
  if (right + GAP + label <= end) return [{ left, right: right + GAP + label, labelAt: right + GAP, inside: false }, bare];
  const before = left - GAP - label;
  // One that would be cut off on this side too is left away; what stands left of the window keeps to its own right.
  return before < 0 && left >= 0 ? [bare] : [{ left: before, right, labelAt: before, inside: false }, bare];
}

/** A label within a wide mark slides along it, so that it is read while any of the mark is in view.
 * @param {number} labelAt  @param {number} width  @param {number} left  @param {number} right  @param {number} viewLeft */
export function slide(labelAt, width, left, right, viewLeft) {
  return Math.max(labelAt, Math.min(viewLeft + INSET, right - width - INSET));
}
