/**
 * An event's date as a mark. The one rule: nothing is drawn more precise than it was said. Solid means known.
 */

import { DAY, GRAINS, unit } from "./calendar.js";
import { classOf, isSure } from "./kinds.js";

/**
 * `from` and `to` bound the whole of it (half-open seconds, null where open). `sureFrom` to `sureTo` is the stretch
 * during which it certainly was going on, null for what only happened at some time within.
 * @typedef {object} Mark
 * @property {"day" | "lasting" | "within" | "open-end" | "open-start" | "undated"} kind
 * @property {number | null} from
 * @property {number | null} to
 * @property {number | null} sureFrom
 * @property {number | null} sureTo
 * @property {boolean} lasts
 * @property {boolean} imprecise  not known to the day
 * @property {boolean} outlined   planned, claimed, denied: told, but not as having happened
 * @property {string} class       PLOVER's quad class, for colour and shape
 * @property {number} disagree     so many versions where sources disagree, else 0
 */

/** The marks in words, for the legend. The first column is a kind `sample` can draw. */
export const LEGEND = [
  ["day", "the day is known"],
  ["lasting", "lasted; an end not known to the day fades"],
  ["short", "lasted, but too short to show at this zoom"],
  ["within", "some day within: it is not known which"],
  ["small", "some day within, too short to show at this zoom"],
  ["open-end", "since or after: the end is open"],
  ["open-start", "until or before: the beginning is open"],
  ["conflict", "sources disagree, with the number of versions told"],
  ["outlined", "planned, claimed or denied"],
  ["density", "more than can be drawn: dark where the time is certain, pale where it is possible"],
];

/** @returns {Mark} */
export function mark(event) {
  const date = event.date ?? {};
  const from = unit(date.earliest)?.from ?? null;
  const to = unit(date.latest)?.to ?? null;
  const lasts = lasting(date);
  const known = precise(date);
  return {
    kind: kindOf(from, to, lasts, known),
    from,
    to,
    sureFrom: lasts ? (unit(date.latest_start)?.to ?? from) : null,
    sureTo: lasts ? (unit(date.earliest_end)?.from ?? to) : null,
    lasts,
    imprecise: !known,
    outlined: !isSure(event),
    class: classOf(event.type),
    disagree: versions(event),
  };
}

function kindOf(from, to, lasts, known) {
  if (from === null && to === null) return "undated";
  if (to === null) return "open-end";
  if (from === null) return "open-start";
  if (lasts) return "lasting";
  return known ? "day" : "within";
}

/** Known to the day or finer, and one day: "2019-04-04", "2019-04-04T05:30". */
function precise(date) {
  const day = date.earliest?.split("T")[0];
  return rank(date.precision ?? unit(date.edtf)?.grain) <= rank("day") && Boolean(day) && day === date.latest?.split("T")[0];
}

/** Did it last, or did it happen at some time within? Only what lasted has bounds for its start and its end. */
export const lasting = (date) => Boolean(date.latest_start || date.earliest_end);

const rank = (grain) => (GRAINS.includes(grain) ? GRAINS.indexOf(grain) : GRAINS.length);

function versions(event) {
  const others = Array.isArray(event.conflicts) ? event.conflicts.length : (event.conflicts ?? 0);
  return others ? others + 1 : 0;
}

/** Where it stands in the order of the timeline. */
export const orderOf = (mark) => mark.from ?? mark.to ?? Infinity;

/** Could any of it lie in the window? */
export const possiblyIn = (mark, from, to) => (mark.from ?? -Infinity) < to && (mark.to ?? Infinity) > from && mark.kind !== "undated";

/**
 * The pixels a mark takes, before its label: open ends are tails of one fixed length, never a band to the edge.
 * @param {Mark} mark
 * @param {(t: number) => number} x
 */
export function extent(mark, x) {
  if (mark.kind === "day") {
    const centre = x((mark.from + mark.to) / 2);
    return dot(centre);
  }
  if (mark.kind === "open-end") {
    const bound = x(mark.from);
    return { left: bound - 2, right: Math.max(bound, mark.lasts ? x(mark.sureFrom) : bound) + TAIL, small: false };
  }
  if (mark.kind === "open-start") {
    const bound = x(mark.to);
    return { left: Math.min(bound, mark.lasts ? x(mark.sureTo) : bound) - TAIL, right: bound + 2, small: false };
  }
  const left = x(mark.from);
  const right = x(mark.to);
  if (right - left >= SMALL) return { left, right, small: false };
  const centre = (left + right) / 2;
  return { left: centre - SMALL / 2, right: centre + SMALL / 2, small: true };
}

const dot = (centre) => ({ left: centre - RADIUS - 1, right: centre + RADIUS + 1, small: false });

/** Room for the ring about a dot or after a band, and for its number. */
export const ringRoom = ({ disagree, kind }, small) =>
  (disagree ? (kind === "day" || small ? { before: 4, after: 11 } : { before: 0, after: 19 }) : { before: 0, after: 0 });

export const RADIUS = 5;
export const TAIL = 44;
/** Brackets nearer than this have no room for a label or a line: a hollow dot stands between them. */
export const SMALL = 18;

/** From the first to the last bound that is known. */
export function ends(marks) {
  let [from, to] = [Infinity, -Infinity];
  for (const mark of marks) {
    from = Math.min(from, mark.from ?? mark.to);
    to = Math.max(to, mark.to ?? mark.from);
  }
  return [from, to];
}

/** The window that holds them all, with some air. */
export function bounds(marks) {
  const [from, to] = ends(marks);
  const span = Math.max(to - from, 3 * DAY);
  return [from - span * 0.04, to + span * 0.06];
}
