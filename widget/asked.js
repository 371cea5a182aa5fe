/** What was asked for, in words: the headline of a picture or a printed page, and the name of its file. */

import { FILTERS } from "./data.js";
import { CLASSES, MODALITIES, capital, typeWords } from "./kinds.js";

/** @import { Filters } from "./shapes.d.ts" */

/** @type {Record<string, string>} */
const ROLES = { actor: "who did it", recipient: "on the receiving end", other: "also named", speaker: "who says so" };

/** A filter's words, of `any` sort: each knows its own; one without a row is said by its name. @type {Record<string, (value: any, filters: Filters) => string>} */
const WORDS = {
  actor: (names, { actor_match: match }) => listed([names].flat(), match === "all" ? "and" : "or"),
  actor_match: () => "",
  affiliates: (value) => (String(value) === "false" ? "without their members" : ""),
  role: (role) => ROLES[role] ?? role,
  from: (from, { to }) => (to ? `from ${from} to ${to}` : `from ${from}`),
  to: (to, { from }) => (from ? "" : `until ${to}`),
  date_match: (match) => (match === "certain" ? "surely in that time" : ""),
  type: typesWords,
  mode: (modes) => listed([modes].flat().map((/** @type {string} */ mode) => mode.replaceAll("-", " "))),
  modality: (senses) => (senses === "any" ? "in any sense" : listed([senses].flat().join().split(",").map((sense) => MODALITIES[sense]?.words ?? sense))),
  place: (names) => `in ${listed([names].flat())}`,
  q: (words) => `“${words}”`,
  source: (names) => `told by ${listed([names].flat())}`,
  min_sources: (number) => `with ${number} sources or more`,
};

/** "Turkey or Russia, talks, from 2019"; "Timeline" where nothing was asked for. @param {Filters} filters */
export function headline(filters) {
  const said = FILTERS.filter((name) => filters[name]?.length)
    .map((name) => (WORDS[name] ?? ((value) => `${name.replaceAll("_", " ")} ${value}`))(filters[name], filters)).filter(Boolean);
  return said.length ? capital(said.join(", ")) : "Timeline";
}

/** "turkey-or-russia-2011-2020": letters and figures of any script, no longer than a file's name should be. @param {string} words */
export const slug = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").slice(0, 80).replace(/^-+|-+$/g, "") || "timeline";

/** @param {string | string[]} types */
function typesWords(types) {
  const given = [types].flat();
  const whole = Object.values(CLASSES).find(({ types: own }) => Object.keys(own).join() === given.join());
  return whole ? whole.name.toLowerCase() : listed(given.map(typeWords));
}

/** "a", "a or b", "a, b or c" @param {string[]} words */
export const listed = (words, last = "or") => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`);
