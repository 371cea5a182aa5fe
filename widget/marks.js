/**
 * An event's date as a mark. The one rule: nothing is drawn more precise than it was said. Solid means known.
 */

import { DAY, GRAINS, unit } from "./calendar.js";
import { classOf, isSure } from "./kinds.js";

/**
 * @import { Brief, Extent, Mark, Window } from "./shapes.d.ts"
 * @typedef {Partial<import("./api.d.ts").Date>} When
 * @typedef {(time: number) => number} X
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

/** @param {Pick<Brief, "date" | "type" | "modality" | "conflicts">} event  @returns {Mark} */
export function mark(event) {
  /** @type {When} */
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

/** @param {number | null} from  @param {number | null} to  @param {boolean} lasts  @param {boolean} known */
function kindOf(from, to, lasts, known) {
  if (from === null && to === null) return "undated";
  if (to === null) return "open-end";
  if (from === null) return "open-start";
  if (lasts) return "lasting";
  return known ? "day" : "within";
}

/** Known to the day or finer, and one day: "2019-04-04", "2019-04-04T05:30". @param {When} date */
function precise(date) {
  const day = date.earliest?.split("T")[0];
  return rank(date.precision ?? unit(date.edtf)?.grain) <= rank("day") && Boolean(day) && day === date.latest?.split("T")[0];
}

/** Did it last, or did it happen at some time within? Only what lasted has bounds for its start and its end. @param {When} date */
export const lasting = (date) => Boolean(date.latest_start || date.earliest_end);

/** @param {string | undefined} grain */
const rank = (grain) => (grain && GRAINS.includes(grain) ? GRAINS.indexOf(grain) : GRAINS.length);

/** @param {Pick<Brief, "conflicts">} event */
function versions(event) {
  const others = Array.isArray(event.conflicts) ? event.conflicts.length : (event.conflicts ?? 0);
  return others ? others + 1 : 0;
}

/** Where it stands in the order of the timeline: its first known bound. @param {Pick<Mark, "from" | "to">} mark */
export const orderOf = (mark) => mark.from ?? mark.to ?? Infinity;

/** Its last known bound. @param {Pick<Mark, "from" | "to">} mark */
export const endOf = (mark) => mark.to ?? mark.from ?? -Infinity;

/** Could any of it lie in the window? @param {Mark} mark  @param {number} from  @param {number} to */
export const possiblyIn = (mark, from, to) => (mark.from ?? -Infinity) < to && (mark.to ?? Infinity) > from && mark.kind !== "undated";

/**
 * The pixels a mark takes, before its label: open ends are tails of one fixed length, never a band to the edge.
 * @param {Mark} mark
 * @param {X} x
 * @returns {Extent}
 */
export function extent(mark, x) {
  const from = orderOf(mark);
  const to = endOf(mark);
  if (mark.kind === "day") return dot(x((from + to) / 2));
  if (mark.kind === "open-end") {
    const bound = x(from);
    return { left: bound - 2, right: Math.max(bound, mark.lasts ? x(mark.sureFrom ?? from) : bound) + TAIL, small: false };
  }
  if (mark.kind === "open-start") {
    const bound = x(to);
    return { left: Math.min(bound, mark.lasts ? x(mark.sureTo ?? to) : bound) - TAIL, right: bound + 2, small: false };
  }
  const left = x(from);
  const right = x(to);
  if (right - left >= SMALL) return { left, right, small: false };
  const centre = (left + right) / 2;
  return { left: centre - SMALL / 2, right: centre + SMALL / 2, small: true };
}

/** @param {number} centre */
const dot = (centre) => ({ left: centre - RADIUS - 1, right: centre + RADIUS + 1, small: false });

/** Room for the ring about a dot or after a band, and for its number. @param {Mark} mark  @param {boolean} small */
export const ringRoom = ({ disagree, kind }, small) =>
  (disagree ? (kind === "day" || small ? { before: 4, after: 11 } : { before: 0, after: 19 }) : { before: 0, after: 0 });

export const RADIUS = 5;
export const TAIL = 44;
/** Brackets nearer than this have no room for a label or a line: a hollow dot stands between them. */
export const SMALL = 18;

/** From the first to the last bound that is known. @param {Mark[]} marks  @returns {Window} */
export function ends(marks) {
  let [from, to] = [Infinity, -Infinity];
  for (const mark of marks) {
    from = Math.min(from, orderOf(mark));
    to = Math.max(to, endOf(mark));
  }
  return [from, to];
}

/** The window that holds them all, with some air. @param {Mark[]} marks  @returns {Window} */
export function bounds(marks) {
  const [from, to] = ends(marks);
  const span = Math.max(to - from, 3 * DAY);
  return [from - span * 0.04, to + span * 0.06];
}
