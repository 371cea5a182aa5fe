/** Windows of time: where to look first, and what to ask of the server for what is in view. */

import { DAY, MINUTE, iso, monthStart, fields, seconds } from "./calendar.js";

/** @import { Fields, Filters, Strip, Window } from "./shapes.d.ts" */

/** The window with some air about it, at least three days long. @param {Window} window  @returns {Window} */
export function aired([from, to]) {
  const span = Math.max(to - from, 3 * DAY);
  return [from - span * 0.04, to + span * 0.06];
}

/**
 * Where to look first: a coup of 1969 among the news of 2019 must not press the news into a sliver. All of it, unless the
 * middle nine tenths fill less than a quarter of the range: then those, and the graph says how many lie earlier and later.
 * @param {Strip} strip
 * @returns {Window}
 */
export function opening({ edges, certain, possible, n }) {
  const bins = edges.length - 1;
  const held = Array.from({ length: bins }, (_, bin) => certain[bin] + possible[bin]);
  const first = held.findIndex((mass) => mass > 0);
  const last = held.findLastIndex((mass) => mass > 0);
  if (first < 0) return aired([edges[0], edges[bins]]);
  /** @type {Window} */
  const whole = [edges[first], edges[last + 1]];
  if (n < 8) return aired(whole);
  const trim = Math.max(1, n * 0.05);
  const from = edges[reached(held, trim)];
  const to = edges[bins - reached(held.reverse(), trim)];
  return aired((to - from) * 4 < whole[1] - whole[0] ? [from, to] : whole);
}

/** The bin in which the masses, added up, come to more than `least`. @param {number[]} masses  @param {number} least */
function reached(masses, least) {
  let sum = 0;
  return masses.findIndex((mass) => (sum += mass) > least);
}

const FEWEST = 60;
/**
 * Units a window is widened to, the coarsest first: which one an instant lies in, where that starts, so many on.
 * @type {[about: number, index: (at: Fields, instant: number) => number, start: (index: number) => number, step: number][]}
 */
const SNAPS = [
  [36525 * DAY, (at) => at.year - mod(at.year, 100), (year) => seconds(year), 100],
  [3652 * DAY, (at) => at.year - mod(at.year, 10), (year) => seconds(year), 10],
  [365 * DAY, (at) => at.year, (year) => seconds(year), 1],
  [30 * DAY, (at) => at.year * 12 + at.month - 1, (months) => monthStart(0, months + 1), 1],
  [DAY, (_, instant) => Math.floor(instant / DAY), (days) => days * DAY, 1],
  [3600, (_, instant) => Math.floor(instant / 3600), (hours) => hours * 3600, 1],
];

/**
 * Widened to whole units of the calendar, by about a sixtieth at most on either side, by an hour where that is more:
 * neighbours ask the same question, and what was answered once is answered again.
 * @param {number} from  @param {number} to  @returns {Window}
 */
export function snapped(from, to) {
  const [, index, start, step] = SNAPS.find(([about]) => (to - from) / about >= FEWEST) ?? SNAPS[SNAPS.length - 1];
  const down = (/** @type {number} */ instant) => index(fields(Math.floor(instant)), Math.floor(instant));
  const last = down(to);
  return [start(down(from)), start(last) < to ? start(last + step) : start(last)];
}

/** As it is, but that dates are written to the minute. @param {number} from  @param {number} to  @returns {Window} */
export const minutes = (from, to) => [Math.floor(from / MINUTE) * MINUTE, Math.ceil(to / MINUTE) * MINUTE];

/** Widened to whole years where it is longer than two: those of each lane are counted beforehand. @param {number} from  @param {number} to  @returns {Window} */
export function yearly(from, to) {
  if (to - from < 2 * 366 * DAY) return snapped(from, to);
  const last = fields(Math.ceil(to) - 1).year;
  return [seconds(fields(Math.floor(from)).year), seconds(last + 1)];
}

/** How much of a strip's mass lies in a window, as far as bins can tell. @param {Strip} strip  @param {number} from  @param {number} to */
export function massIn({ edges, certain, possible }, from, to) {
  let mass = 0;
  for (let bin = 0; bin < certain.length; bin += 1) {
    const share = (Math.min(to, edges[bin + 1]) - Math.max(from, edges[bin])) / (edges[bin + 1] - edges[bin]);
    if (share > 0) mass += (certain[bin] + possible[bin]) * share;
  }
  return mass;
}

/**
 * The filters for a window (seconds, half-open) of the `whole` range. Where the window reaches beyond the whole, the
 * filters' own dates stand.
 * @param {Filters} filters  @param {Window} window  @param {Window} whole  @returns {Filters}
 */
export function windowed(filters, [from, to], whole) {
  return {
    ...filters,
    from: from > whole[0] ? iso(from) : (filters.from ?? ""),
    to: to < whole[1] ? iso(to % DAY ? to - MINUTE : to - DAY) : (filters.to ?? ""),
  };
}

/** The window without the air beyond these ends; as it is where nothing is left. @param {Window} window  @param {Window} ends  @returns {Window} */
export function clipped([from, to], [first, last]) {
  const [start, end] = [Math.max(from, first), Math.min(to, last)];
  return start < end ? [start, end] : [from, to];
}

/** @param {number} a  @param {number} b */
const mod = (a, b) => ((a % b) + b) % b;
