/** Where everything stands at one zoom: lanes, rows, labels, strips. A calculation; text is measured by whoever asks. */

import { density } from "./density.js";
import { extent, ringRoom } from "./marks.js";
import { lanes, pack, slide } from "./pack.js";

export const ROW = 26;
export const STRIP = 18;
const PAD = 8;
const HEAD = 22;
const LANES = 12;
/** So far about the window marks fill the room that is left, so that a drag meets them; only what is in it makes room. */
const NEAR = 0.5;
/** The edge over which what is cut off fades. */
export const FADE = 14;
/** Pixels a bin of the density strip is wide. */
const BIN = 6;

/**
 * @typedef {{event: any, mark: import("./marks.js").Mark, index: number, keys: [string, string][]}} Entry
 * @typedef {object} Box  pixels of the canvas, unscrolled
 * @property {number} left @property {number} right @property {number} y @property {boolean} small
 * @property {[number, number] | null} sure
 * @property {{left: number, width: number, text: string} | null} label
 * @property {[number, number]} outer  mark and label together
 */

export class Layout {
  /**
   * @param {Entry[]} entries  the weightiest first
   * @param {import("./scale.js").Scale} scale
   * @param {{named: boolean, weights: Map<string, number>, collapsed: Set<string>, all: boolean, phone: boolean, tallest: number,
   *   last: number, label: (entry: Entry) => {text: string, width: number}}} how  `last`: where the range of the data ends
   */
  constructor(entries, scale, how) {
    this.perPixel = scale.perPixel;
    this.origin = scale.from;
    this.how = how;
    const margin = (scale.to - scale.from) * NEAR;
    this.near = [scale.from - margin, scale.to + margin];
    const inView = [];
    const besides = [];
    for (const entry of entries) {
      const { left, right } = extent(entry.mark, scale.x);
      if (right > 0 && left < scale.width) inView.push(entry);
      else if (right > -NEAR * scale.width && left < (1 + NEAR) * scale.width) besides.push(entry);
    }
    const shown = lanes(inView, how.all ? Infinity : LANES, how.weights);
    const beside = new Map(lanes(besides, Infinity, how.weights).map((lane) => [lane.key, lane.entries]));
    const share = Math.floor(how.tallest / ROW / Math.max(1, shown.length / 1.4));
    const rows = Math.max(3, Math.min(how.named ? 8 : 19, share));
    const end = Math.min(scale.width - FADE, scale.x(how.last));
    this.height = 0;
    this.lanes = shown.map((lane) => this.#lane(lane, beside.get(lane.key) ?? [], scale.x, rows, end));
  }

  #lane(lane, besides, x, most, end) {
    const itemsOf = (entries) => entries.map((entry) => {
      const at = extent(entry.mark, x);
      return { entry, ...at, ...ringRoom(entry.mark, at.small), label: this.how.label(entry).width };
    });
    const closed = this.how.collapsed.has(lane.key);
    const items = itemsOf(lane.entries);
    const { placed, rest, rows } = closed ? { placed: [], rest: items, rows: 0 } : fill(items, most, end, itemsOf(besides));
    const head = this.how.phone && this.how.named ? HEAD : 0;
    const height = head + (rows ? 2 : 1) * PAD + rows * ROW + (rest.length ? STRIP + 4 : 0);
    const top = this.height;
    this.height += Math.max(height, closed ? 42 : 0);
    return { ...lane, top, head, height: this.height - top, placed, rest, rows, closed };
  }

  /** @returns {Box} */
  box(lane, { item, row, labelAt, inside }, scale) {
    const shift = (this.origin - scale.from) / scale.perPixel;
    const { mark } = item.entry;
    const [left, right] = [item.left + shift, item.right + shift];
    const text = this.how.label(item.entry);
    // A label that has lost its mark to the left edge would speak for nothing.
    const gone = labelAt === null || right + item.after < 0;
    const at = gone ? null : inside ? slide(labelAt + shift, text.width, left, right, 0) : labelAt + shift;
    return {
      left,
      right,
      y: lane.top + lane.head + PAD + row * ROW + ROW / 2,
      small: item.small,
      sure: mark.lasts ? [scale.x(mark.sureFrom ?? mark.from), scale.x(mark.sureTo ?? mark.to)] : null,
      label: gone ? null : { left: at, width: text.width, text: text.text },
      outer: [Math.min(left - item.before, at ?? left), Math.max(right + item.after, gone ? right : at + text.width)],
    };
  }

  /** What is drawn at this spot: an event, a lane's strip, or only the lane. */
  at(x, y, scale) {
    const lane = this.lanes.find(({ top, height }) => y >= top && y <= top + height);
    if (!lane) return { entry: null, lane: null, strip: false };
    const hit = lane.placed.find((placed) => {
      const box = this.box(lane, placed, scale);
      return Math.abs(y - box.y) <= ROW / 2 && x >= box.outer[0] - 3 && x <= box.outer[1] + 3;
    });
    return { entry: hit?.item.entry ?? null, lane, strip: lane.rest.length > 0 && y > lane.top + lane.height - STRIP - 6 };
  }

  /** Where an event is first drawn; one that is only in a strip has its place there. */
  spot(entry, scale) {
    for (const lane of this.lanes) {
      const placed = lane.placed.find(({ item }) => item.entry === entry);
      if (placed) return this.box(lane, placed, scale);
    }
    const lane = this.lanes.find(({ rest }) => rest.some((item) => item.entry === entry));
    if (!lane) return null;
    const { left, right } = extent(entry.mark, scale.x);
    return { left, right, y: lane.top + lane.height - 4 - STRIP / 2, outer: [left, right] };
  }

  bins(lane, scale) {
    const marks = lane.rest.map((item) => item.entry.mark);
    return density(marks, scale.from, scale.to, Math.max(1, Math.round(scale.width / BIN)));
  }

  /** Everything that is drawn, as data. */
  describe(scale, phrase) {
    const found = { marks: [], labels: [], density: [], lanes: [] };
    for (const lane of this.lanes) {
      const { key, name, entries, rows, closed, top, height } = lane;
      found.lanes.push({ key, name, n: entries.length, rows, closed, top, height });
      for (const placed of lane.placed) {
        const { mark, event } = placed.item.entry;
        const { left, right, y, sure, small, label } = this.box(lane, placed, scale);
        const kind = small && mark.kind !== "day" ? "small" : mark.kind;
        const solid = !mark.outlined && (kind === "day" || (mark.lasts && !small && sure[1] > sure[0]));
        found.marks.push({ id: event.id, lane: key, kind, imprecise: mark.imprecise, lasts: mark.lasts, outlined: mark.outlined,
          solid, left, right, y, sure, words: phrase(event.date) });
        if (label) found.labels.push({ id: event.id, text: label.text, left: label.left, right: label.left + label.width, top: y - 8, bottom: y + 8 });
      }
      if (lane.rest.length) {
        const { n, certain, possible } = this.bins(lane, scale);
        found.density.push({ lane: key, n, certain: sum(certain), possible: sum(possible), events: lane.rest.map((item) => item.entry.event.id) });
      }
    }
    return found;
  }
}

/** Rows as allowed, or two more where that spares the strip for a few. */
function fill(items, rows, end, besides) {
  const packed = pack(items, rows, end, besides);
  if (!packed.rest.length || packed.rest.length > 4) return packed;
  const taller = pack(items, rows + 2, end, besides);
  return taller.rest.length ? packed : taller;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
