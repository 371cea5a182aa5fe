/** Time to pixels and back, and where the ticks stand. */

import { DAY, HOUR, MINUTE, fields, monthStart, seconds, weekday } from "./calendar.js";
import { MONTHS, SHORT_MONTHS, yearWords } from "./words.js";

/** @import { Fields, Tick, Ticks } from "./shapes.d.ts" */

export const NARROWEST = 2 * HOUR;
export const WIDEST = 20_000 * 366 * DAY;

/** A window of time over so many pixels. */
export class Scale {
  /** @param {number} from  @param {number} to  @param {number} width */
  constructor(from, to, width) {
    this.from = from;
    this.to = to;
    this.width = Math.max(1, width);
    this.perPixel = (to - from) / this.width;
  }

  x = (/** @type {number} */ time) => (time - this.from) / this.perPixel;

  /** @param {number} x */
  time(x) {
    return this.from + x * this.perPixel;
  }

  /** The window around `time` that is `factor` times as long; `time` stays where it is on the screen. @param {number} factor */
  zoomed(factor, time = (this.from + this.to) / 2) {
    const span = Math.min(WIDEST, Math.max(NARROWEST, (this.to - this.from) * factor));
    const share = (time - this.from) / (this.to - this.from);
    const from = time - span * share;
    return new Scale(from, from + span, this.width);
  }

  /** @param {number} pixels */
  panned(pixels) {
    const by = pixels * this.perPixel;
    return new Scale(this.from + by, this.to + by, this.width);
  }
}

const YEAR = 365.2425 * DAY;
/** Steps of the axis: a unit, how many of it, the seconds of one. @type {[unit: string, count: number, about: number][]} */
const STEPS = /** @type {[string, number[], number][]} */ ([
  ["minute", [5, 15, 30], MINUTE],
  ["hour", [1, 3, 6, 12], HOUR],
  ["day", [1, 2], DAY],
  ["week", [1], 7 * DAY],
  ["month", [1, 3, 6], YEAR / 12],
  ["year", [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], YEAR],
]).flatMap(([unit, counts, about]) => counts.map((n) => [unit, n, n * about]));
/** What a step lies in. @type {Record<string, string>} */
const UPPER = { minute: "day", hour: "day", day: "month", week: "month", month: "year" };

/**
 * `minor` ticks carry the step, `major` ones what the step lies in: days in their month, months in their year.
 * @param {Scale} scale
 * @param {number} room  pixels a label needs
 * @returns {Ticks}
 */
export function ticks(scale, room = 56) {
  const [unit, count] = STEPS.find(([, , about]) => about / scale.perPixel >= room) ?? STEPS[STEPS.length - 1];
  const minor = along(scale, unit, count).map((time) => ({ time, label: tickWords(time, unit) }));
  const upper = UPPER[unit];
  const major = upper ? along(scale, upper, 1).map((time) => ({ time, label: majorWords(time, upper) })) : [];
  return { unit, minor, major };
}

/** @param {Scale} scale  @param {string} unit  @param {number} count */
function along(scale, unit, count) {
  const times = [];
  for (let time = floor(scale.from, unit, count); time <= scale.to && times.length < 500; time = next(time, unit, count)) times.push(time);
  return times;
}

/** The step that holds `instant`; days are counted from the first of the month, weeks from Monday. @param {number} instant  @param {string} unit */
export function floor(instant, unit, count = 1) {
  const at = fields(Math.floor(instant));
  const down = (/** @type {number} */ value) => Math.floor(value / count) * count;
  switch (unit) {
    case "minute": return seconds(at.year, at.month, at.day, at.hour, down(at.minute));
    case "hour": return seconds(at.year, at.month, at.day, down(at.hour));
    case "day": return seconds(at.year, at.month, down(at.day - 1) + 1);
    case "week": return seconds(at.year, at.month, at.day) - weekday(instant) * DAY;
    case "month": return monthStart(at.year, down(at.month - 1) + 1);
    default: return seconds(down(at.year));
  }
}

/** @param {number} time  @param {string} unit  @param {number} count */
function next(time, unit, count) {
  const at = fields(time);
  switch (unit) {
    case "minute": return time + count * MINUTE;
    case "hour": return time + count * HOUR;
    case "week": return time + 7 * DAY;
    case "month": return monthStart(at.year, at.month + count);
    case "year": return seconds(at.year + count);
    default: {
      // The 31st would stand next to the 1st: the last step of a month runs over to the next.
      const then = time + count * DAY;
      const month = monthStart(at.year, at.month + 1);
      return count > 1 && then + (count / 2) * DAY > month ? month : then;
    }
  }
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** @param {number} time  @param {string} unit */
function tickWords(time, unit) {
  const at = fields(time);
  if (unit === "minute" || unit === "hour") return `${two(at.hour)}:${two(at.minute)}`;
  if (unit === "day") return String(at.day);
  if (unit === "week") return `${at.day} ${SHORT_MONTHS[at.month - 1]}`;
  return unit === "month" ? SHORT_MONTHS[at.month - 1] : yearWords(at.year);
}

/** @param {number} time  @param {string} unit */
function majorWords(time, unit) {
  const at = fields(time);
  if (unit === "day") return `${at.day} ${MONTHS[at.month - 1]} ${yearWords(at.year)}`;
  return unit === "month" ? `${MONTHS[at.month - 1]} ${yearWords(at.year)}` : yearWords(at.year);
}
