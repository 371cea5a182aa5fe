/** More than can be drawn: how much of it lies where. Each event weighs one, so that the masses sum to n. */

/** @import { Mark, Strip, Window } from "./shapes.d.ts" */
import { endOf, orderOf } from "./marks.js";

/**
 * `certain` counts the events that lie in one bin whole; `possible` spreads each of the others over the bins it may lie in.
 * @param {Mark[]} marks  @param {number} from  @param {number} to  @param {number} bins
 * @returns {Strip}
 */
export function density(marks, from, to, bins) {
  const certain = new Float64Array(bins);
  const possible = new Float64Array(bins);
  const width = (to - from) / bins;
  const clamp = (/** @type {number} */ index) => Math.min(bins - 1, Math.max(0, index));
  let n = 0;
  for (const mark of marks) {
    if (mark.kind === "undated") continue;
    // An open end says nothing of how far it reaches: its weight stays at the bound that is known.
    const start = mark.from ?? endOf(mark) - 1;
    const end = mark.to ?? orderOf(mark) + 1;
    if (end <= from || start >= to) continue;
    n += 1;
    const first = clamp(Math.floor((start - from) / width));
    const last = clamp(Math.ceil((end - from) / width) - 1);
    if (first === last) certain[first] += 1;
    else for (let bin = first; bin <= last; bin += 1) possible[bin] += 1 / (last - first + 1);
  }
  return { n, certain, possible, edges: Array.from({ length: bins + 1 }, (_, bin) => from + bin * width) };
}

/**
 * What the tallest bar stands for: never less than a few, so that a single event does not stand as tall as a crowd. What began
 * before the window and has no end is counted at its edge; that heap must not press down all the others, and is cut off.
 * @param {Pick<Strip, "certain" | "possible">} strip
 */
export function peakOf({ certain, possible }) {
  const inner = certain.length > 4 ? 1 : 0;
  let peak = 3;
  for (let bin = inner; bin < certain.length - inner; bin += 1) peak = Math.max(peak, certain[bin] + possible[bin]);
  return peak;
}

/** How much of it lies before and after a window; bins that reach into the window count as in it. @param {Strip} strip  @param {number} from  @param {number} to */
export function outside({ edges, certain, possible }, from, to) {
  let [before, after] = [0, 0];
  for (let bin = 0; bin < certain.length; bin += 1) {
    if (edges[bin + 1] <= from) before += certain[bin] + possible[bin];
    else if (edges[bin] >= to) after += certain[bin] + possible[bin];
  }
  return { before, after };
}

/** The stretches nearest to a window in which there is anything: a bin before and one after. @param {Strip} strip  @param {number} from  @param {number} to */
export function nearest({ edges, certain, possible }, from, to) {
  const held = (/** @type {number} */ bin) => certain[bin] + possible[bin] > 0;
  const bins = Array.from(certain, (_, bin) => bin);
  /** @param {number | undefined} bin  @returns {Window | null} */
  const stretch = (bin) => (bin === undefined ? null : [edges[bin], edges[bin + 1]]);
  return {
    before: stretch(bins.findLast((bin) => edges[bin + 1] <= from && held(bin))),
    after: stretch(bins.find((bin) => edges[bin] >= to && held(bin))),
  };
}
