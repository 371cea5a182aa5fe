/**
 * Seconds on the proleptic Gregorian calendar, as the server counts them: integers from 1970-01-01T00:00, astronomical
 * years (0 is 1 BC). The day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** @import { Fields, Unit } from "./shapes.d.ts" */

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86400;

/** Units of the calendar, finest first. */
export const GRAINS = [
  "second", "minute", "hour", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "millennium",
];

const LENGTHS = { second: 1, minute: MINUTE, hour: HOUR, day: DAY };

/** @param {number} year */
export function seconds(year, month = 1, day = 1, hour = 0, minute = 0, second = 0) {
  return daysTo(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second;
}

/** @param {number} instant  @returns {Fields} */
export function fields(instant) {
  const days = Math.floor(instant / DAY);
  const rest = instant - days * DAY;
  const shiftedDays = days + 719468;
  const era = Math.floor(shiftedDays / 146097);
  const ofEra = shiftedDays - era * 146097;
  const yearOfEra = div(ofEra - div(ofEra, 1460) + div(ofEra, 36524) - div(ofEra, 146096), 365);
  const ofYear = ofEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100));
  const shifted = div(5 * ofYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - div(153 * shifted + 2, 5) + 1,
    hour: div(rest, HOUR),
    minute: div(rest % HOUR, MINUTE),
    second: rest % MINUTE,
  };
}

/** The first instant of a month; one beyond the year is of another year. @param {number} year  @param {number} month */
export function monthStart(year, month) {
  const months = year * 12 + month - 1;
  return seconds(Math.floor(months / 12), mod(months, 12) + 1);
}

/** Monday is 0. @param {number} instant */
export function weekday(instant) {
  return mod(Math.floor(instant / DAY) + 3, 7);
}

const SPOKEN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?$/;
const MASKED = /^(-?)(\d{1,3})(X{1,3})$/;
/** EDTF level 2 puts seasons, quarters and halves where the month stands. @type {Record<number, [first: number, months: number, grain: string]>} */
const SUBYEARS = {
  21: [3, 3, "season"], 22: [6, 3, "season"], 23: [9, 3, "season"], 24: [12, 3, "season"],
  33: [1, 3, "quarter"], 34: [4, 3, "quarter"], 35: [7, 3, "quarter"], 36: [10, 3, "quarter"],
  40: [1, 6, "half"], 41: [7, 6, "half"],
};

/**
 * The stretch that one EDTF date means, null where it is none: "2019-04-04", "2019-21", "201X", "-0043-03-15T05:30".
 * @param {string | null | undefined} text
 * @returns {Unit | null}
 */
export function unit(text) {
  const bare = (text ?? "").replace(/[?~%Z]/g, "");
  const masked = MASKED.exec(bare);
  if (masked && masked[2].length + masked[3].length === 4) return maskedUnit(masked);
  const said = SPOKEN.exec(bare);
  if (!said) return null;
  const [year, month, day, hour, minute, second] = said.slice(1).map((part) => (part === undefined ? NaN : Number(part)));
  if (Number.isNaN(month)) return { from: seconds(year), to: seconds(year + 1), grain: "year" };
  if (month > 12) {
    if (!(month in SUBYEARS)) return null;
    const [first, months, grain] = SUBYEARS[month];
    return { from: monthStart(year, first), to: monthStart(year, first + months), grain };
  }
  if (Number.isNaN(day)) return { from: seconds(year, month), to: monthStart(year, month + 1), grain: "month" };
  const grain = Number.isNaN(hour) ? "day" : Number.isNaN(minute) ? "hour" : Number.isNaN(second) ? "minute" : "second";
  const from = seconds(year, month, day, hour || 0, minute || 0, second || 0);
  return { from, to: from + LENGTHS[grain], grain };
}

/** @param {RegExpExecArray} masked */
function maskedUnit([, sign, known, unknown]) {
  const years = 10 ** unknown.length;
  const magnitude = Number(known) * years;
  const first = sign ? -magnitude - years + 1 : magnitude;
  return { from: seconds(first), to: seconds(first + years), grain: ["decade", "century", "millennium"][unknown.length - 1] };
}

/** As the server writes a day: "2019-04-04", "-0043-03-15"; with the time where it is not midnight. @param {number} instant */
export function iso(instant) {
  const at = fields(Math.round(instant));
  const pad = (/** @type {number} */ number, width = 2) => String(Math.abs(number)).padStart(width, "0");
  const day = `${at.year < 0 ? "-" : ""}${pad(at.year, 4)}-${pad(at.month)}-${pad(at.day)}`;
  return at.hour || at.minute ? `${day}T${pad(at.hour)}:${pad(at.minute)}` : day;
}

/** @param {number} year  @param {number} month  @param {number} day */
function daysTo(year, month, day) {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = div(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + div(yearOfEra, 4) - div(yearOfEra, 100) + ofYear - 719468;
}

/** @param {number} a  @param {number} b */
const div = (a, b) => Math.floor(a / b);
/** @param {number} a  @param {number} b */
const mod = (a, b) => ((a % b) + b) % b;
