/** Dates in words. A mark, its row in the list and its accessible name all speak these. */

import { DAY, fields, unit } from "./calendar.js";
import { senseOf, typeWords } from "./kinds.js";
import { lasting } from "./marks.js";

export const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

/** Astronomical 0 is 1 BC. */
export const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

/** "4 April 2019" */
export function dayWords(instant) {
  const { year, month, day } = fields(Math.floor(instant));
  return `${day} ${MONTHS[month - 1]} ${yearWords(year)}`;
}

/** What is in view, no finer than the window shows: "2011 – 2020", "April – June 2019", "4 – 19 April 2019". */
export function windowWords(from, to) {
  const a = fields(Math.floor(from));
  const b = fields(Math.floor(to) - 1);
  const span = to - from;
  if (span > 4 * 366 * DAY) return a.year === b.year ? yearWords(a.year) : `${yearWords(a.year)} – ${yearWords(b.year)}`;
  const [left, right] = span > 70 * DAY ? [monthYear(a), monthYear(b)] : [dayWords(from), dayWords(to - 1)];
  if (left === right) return left;
  const year = ` ${yearWords(a.year)}`;
  return `${a.year === b.year && left.endsWith(year) ? left.slice(0, -year.length) : left} – ${right}`;
}

const monthYear = ({ year, month }) => `${MONTHS[month - 1]} ${yearWords(year)}`;

/**
 * The long form: "on 4 April 2019", "some day in June 2020", "some time in 2014", "lasted from May to July 2019",
 * "since 2011". `display` is the server's short form and has the words that were said ("early April 2019").
 */
export function phrase(date) {
  if (!date || (!date.earliest && !date.latest)) return "date not known";
  if (date.phrase) return date.phrase;
  const words = date.display || date.edtf;
  if (!date.earliest || !date.latest) return words;
  if (lasting(date)) return /^(lasted|from|since|until)\b/.test(words) ? words : `lasted from ${words}`;
  if (/^(some|on|at|in|between|about|before|after)\b/.test(words)) return words;
  const precision = date.precision ?? unit(date.edtf)?.grain;
  if (["second", "minute", "hour", "day"].includes(precision)) return `on ${words}`;
  const article = /^(week|summer|spring|autumn|winter|\d+s\b|\d+(st|nd|rd|th)\b|first|second|third|fourth|early|mid|late)/i;
  const the = ["week", "decade", "century", "millennium"].includes(precision) && article.test(words) ? "the " : "";
  const some = ["week", "month"].includes(precision) ? "some day in" : "some time in";
  return `${some} ${the}${words}`;
}

/** The accessible name of an event: title, sense, date, what it is and who took part. */
export function eventWords(event) {
  const sense = senseOf(event);
  const actors = (event.actors ?? []).map((actor) => actor.name).slice(0, 3).join(", ");
  return [`${sense ? `${sense}: ` : ""}${event.title}`, phrase(event.date), typeWords(event.type), actors].filter(Boolean).join("; ");
}

/** "1 event", "2,300 events" */
export const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
