/** Where to look first. A coup of 1969 among the news of 2019 must not press the news into a sliver. */

import { bounds } from "./marks.js";

/**
 * All of it, unless the middle nine tenths fill less than a quarter of the range: then those, and the graph says how
 * many lie earlier and later.
 * @param {import("./marks.js").Mark[]} marks  in order of time
 */
export function opening(marks) {
  const whole = bounds(marks);
  if (marks.length < 8) return whole;
  const trim = Math.max(1, Math.floor(marks.length * 0.05));
  const middle = bounds(marks.slice(trim, -trim));
  return (middle[1] - middle[0]) * 4 < whole[1] - whole[0] ? middle : whole;
}
