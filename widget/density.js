/** More than can be drawn: how much of it lies where. Each event weighs one, so that the masses sum to n. */

/**
 * `certain` counts the events that lie in one bin whole; `possible` spreads each of the others over the bins it may lie in.
 * @param {import("./marks.js").Mark[]} marks
 */
export function density(marks, from, to, bins) {
  const certain = new Float64Array(bins);
  const possible = new Float64Array(bins);
  const width = (to - from) / bins;
  const clamp = (index) => Math.min(bins - 1, Math.max(0, index));
  let n = 0;
  for (const mark of marks) {
    if (mark.kind === "undated") continue;
    // An open end says nothing of how far it reaches: its weight stays at the bound that is known.
    const start = mark.from ?? mark.to - 1;
    const end = mark.to ?? mark.from + 1;
    if (end <= from || start >= to) continue;
    n += 1;
    const first = clamp(Math.floor((start - from) / width));
    const last = clamp(Math.ceil((end - from) / width) - 1);
    if (first === last) certain[first] += 1;
    else for (let bin = first; bin <= last; bin += 1) possible[bin] += 1 / (last - first + 1);
  }
  return { n, certain, possible };
}
