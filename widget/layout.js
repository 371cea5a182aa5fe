/** Where everything stands at one zoom: lanes, rows, labels, strips. A calculation; text is measured by whoever asks. */

import { density, peakOf } from "./density.js";
import { lanes } from "./lanes.js";
import { endOf, extent, orderOf, ringRoom } from "./marks.js";
import { pack, slide } from "./pack.js";
import { massIn } from "./windows.js";

/**
 * @import { Scale } from "./scale.js"
 * @import { Box, Described, Entry, Laid, Lane, Manner, Piece, Place, Placed, Strip, Window } from "./shapes.d.ts"
 */

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


export class Layout {
  /**
   * @param {Entry[]} entries  the weightiest first
   * @param {Scale} scale
   * @param {Manner} how
   */
  constructor(entries, scale, how) {
    this.perPixel = scale.perPixel;
    this.origin = scale.from;
    this.how = how;
    const margin = (scale.to - scale.from) * NEAR;
    this.near = /** @type {Window} */ ([scale.from - margin, scale.to + margin]);
    this.bins = Math.max(1, Math.round((scale.width * (1 + 2 * NEAR)) / BIN));
    /** @type {Entry[]} */
    const inView = [];
    /** @type {Entry[]} */
    const besides = [];
    for (const entry of entries) {
      const { left, right } = extent(entry.mark, scale.x);
      if (right > 0 && left < scale.width) inView.push(entry);
      else if (right > -NEAR * scale.width && left < (1 + NEAR) * scale.width) besides.push(entry);
    }
    const totals = how.totals && new Map([...how.totals].map(([key, strip]) => [key, { name: strip.name, within: Math.round(massIn(strip, scale.from, scale.to)) }]));
    const shown = lanes(inView, { ...how, totals, limit: how.all ? Infinity : LANES });
    const beside = new Map(lanes(besides).map((lane) => [lane.key, lane.entries]));
    const share = Math.floor(how.tallest / ROW / Math.max(1, shown.length / 1.4));
    const rows = Math.max(3, Math.min(how.named ? 8 : 19, share));
    const end = Math.min(scale.width - FADE, scale.x(how.last));
    this.height = 0;
    this.lanes = shown.map((lane) => this.#lane(lane, beside.get(lane.key) ?? [], scale.x, rows, end));
  }

  /** @param {Lane<Entry>} lane  @param {Entry[]} besides  @param {Scale["x"]} x  @param {number} most  @param {number} end  @returns {Laid} */
  #lane(lane, besides, x, most, end) {
    const itemsOf = (/** @type {Entry[]} */ entries) => entries.map((entry) => {
      const at = extent(entry.mark, x);
      return { entry, ...at, ...ringRoom(entry.mark, at.small), label: this.how.label(entry).width };
    });
    const closed = this.how.collapsed.has(lane.key);
    const items = itemsOf(lane.entries);
    const { placed, drawn, rest, rows } = closed ? { placed: [], drawn: 0, rest: items, rows: 0 } : fill(items, most, end, itemsOf(besides));
    const strip = this.#strip(lane, drawn);
    const head = this.how.phone && this.how.named ? HEAD : 0;
    const height = head + (rows ? 2 : 1) * PAD + rows * ROW + (strip ? STRIP + 4 : 0);
    const top = this.height;
    this.height += Math.max(height, closed || !rows ? 42 : 0);
    return { ...lane, top, head, height: this.height - top, placed, drawn, rest, rows, closed, strip, peak: strip ? peakOf(strip) : 0 };
  }

  /** All that the lane holds, where some of it is not drawn one by one. @param {Lane<Entry>} lane  @param {number} drawn  @returns {Strip | null} */
  #strip({ key, n, entries }, drawn) {
    if ((n ?? entries.length) <= drawn) return null;
    return this.how.totals?.get(key) ?? density(entries.map((entry) => entry.mark), ...this.near, this.bins);
  }

  /** @param {Laid} lane  @param {Placed<Piece>} placed  @param {Scale} scale  @returns {Box} */
  box(lane, { item, row, labelAt, inside }, scale) {
    const shift = (this.origin - scale.from) / scale.perPixel;
    const { mark } = item.entry;
    const [left, right] = [item.left + shift, item.right + shift];
    const text = this.how.label(item.entry);
    // A label that has lost its mark to the left edge would speak for nothing.
    const gone = labelAt === null || right + item.after < 0;
    const label = gone ? null : { left: inside ? slide(labelAt + shift, text.width, left, right, 0) : labelAt + shift, width: text.width, text: text.text };
    return {
      left,
      right,
      y: lane.top + lane.head + PAD + row * ROW + ROW / 2,
      small: item.small,
      sure: mark.lasts ? [scale.x(mark.sureFrom ?? orderOf(mark)), scale.x(mark.sureTo ?? endOf(mark))] : null,
      label,
      outer: [Math.min(left - item.before, label?.left ?? left), Math.max(right + item.after, label ? label.left + label.width : right)],
    };
  }

  /** What is drawn at this spot: an event, a lane's strip, or only the lane. @param {number} x  @param {number} y  @param {Scale} scale */
  at(x, y, scale) {
    const lane = this.lanes.find(({ top, height }) => y >= top && y <= top + height);
    if (!lane) return { entry: null, lane: null, strip: false };
    const hit = lane.placed.find((placed) => {
      const box = this.box(lane, placed, scale);
      return Math.abs(y - box.y) <= ROW / 2 && x >= box.outer[0] - 3 && x <= box.outer[1] + 3;
    });
    return { entry: hit?.item.entry ?? null, lane, strip: Boolean(lane.strip) && y > lane.top + lane.height - STRIP - 6 };
  }

  /** Where an event is first drawn; one that is only in a strip has its place there. @param {Entry} entry  @param {Scale} scale  @returns {Place | null} */
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

  /** Everything that is drawn, as data. @param {Scale} scale  @param {(date: Entry["event"]["date"]) => string} phrase */
  describe(scale, phrase) {
    /** @type {Described} */
    const found = { marks: [], labels: [], density: [], lanes: [] };
    for (const lane of this.lanes) {
      const { key, name, n, drawn, rows, closed, top, height, strip } = lane;
      found.lanes.push({ key, name, n, drawn, rows, closed, top, height });
      for (const placed of lane.placed) {
        const { mark, event } = placed.item.entry;
        const { left, right, y, sure, small, label } = this.box(lane, placed, scale);
        const kind = small && mark.kind !== "day" ? "small" : mark.kind;
        const solid = !mark.outlined && (kind === "day" || (sure !== null && !small && sure[1] > sure[0]));
        found.marks.push({ id: event.id, lane: key, kind, imprecise: mark.imprecise, lasts: mark.lasts, outlined: mark.outlined,
          solid, left, right, y, sure, words: phrase(event.date) });
        if (label) found.labels.push({ id: event.id, text: label.text, left: label.left, right: label.left + label.width, top: y - 8, bottom: y + 8 });
      }
      if (strip) {
        found.density.push({
          lane: key, n: strip.n, certain: sum(strip.certain), possible: sum(strip.possible), events: lane.entries.map((entry) => entry.event.id),
        });
      }
    }
    return found;
  }
}

/** Rows as allowed, or two more where that spares the strip for a few. @param {Piece[]} items  @param {number} rows  @param {number} end  @param {Piece[]} besides */
function fill(items, rows, end, besides) {
  const packed = pack(items, rows, end, besides);
  if (!packed.rest.length || packed.rest.length > 4) return packed;
  const taller = pack(items, rows + 2, end, besides);
  return taller.rest.length ? packed : taller;
}

/** @param {ArrayLike<number>} numbers */
const sum = (numbers) => Array.from(numbers).reduce((total, number) => total + number, 0);
