/** Dates in words. A mark, its row in the list and its accessible name all speak these. */

import { DAY, fields, unit } from "./calendar.js";
import { senseOf, typeWords } from "./kinds.js";
import { lasting } from "./marks.js";

/** @import { Brief, Fields } from "./shapes.d.ts" */

export const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

/** Astronomical 0 is 1 BC. @param {number} year */
export const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

/** "4 April 2019" @param {number} instant */
export function dayWords(instant) {
  const { year, month, day } = fields(Math.floor(instant));
  return `${day} ${MONTHS[month - 1]} ${yearWords(year)}`;
}

/** What is in view, no finer than the window shows: "2011 – 2020", "April – June 2019", "4 – 19 April 2019". @param {number} from  @param {number} to */
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

/** @param {Fields} at */
const monthYear = ({ year, month }) => `${MONTHS[month - 1]} ${yearWords(year)}`;

/** Names of stretches that English puts an article before: "some time in the 2010s", but "in June 2020". */
const WITH_ARTICLE = /^((early|late) )?(week|decade|millennium|first|second|third|fourth|\d+s\b|\d+(st|nd|rd|th)\b)/;

/**
 * The long form: "on 4 April 2019", "some day in June 2020", "some time in 2014", "lasted from May to July 2019",
 * "since 2011". `display` is the server's short form and has the words that were said ("early April 2019").
 * @param {import("./marks.js").When | null | undefined} date
 */
export function phrase(date) {
  if (!date?.earliest && !date?.latest) return "date not known";
  const words = date.display || date.edtf || "";
  if (!date.earliest || !date.latest) return words;
  const range = words.includes(" to ");
  if (lasting(date)) return range ? `lasted from ${words}` : `lasted through ${words}`;
  const days = ((unit(date.latest)?.to ?? Infinity) - (unit(date.earliest)?.from ?? 0)) / DAY;
  if (days <= 1) return `on ${words}`;
  return `some ${days <= 31 ? "day" : "time"} ${range ? "from" : WITH_ARTICLE.test(words) ? "in the" : "in"} ${words}`;
}

/** The accessible name of an event: title, sense, date, what it is and who took part. @param {Brief} event */
export function eventWords(event) {
  const sense = senseOf(event);
  const actors = (event.actors ?? []).map((actor) => actor.name).slice(0, 3).join(", ");
  return [`${sense ? `${sense}: ` : ""}${event.title}`, phrase(event.date), typeWords(event.type), actors].filter(Boolean).join("; ");
}

/** "1 event", "2,300 events" @param {number} number  @param {string} noun */
export const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** As `dir="auto"` has it: by the first letter that runs one way. @param {string} text  @returns {"ltr" | "rtl"} */
export const directionOf = (text) => (/^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text) ? "rtl" : "ltr");
