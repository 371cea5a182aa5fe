/** Which lanes there are, in which order, and which events stand in them. */

import { orderOf } from "./marks.js";

const OTHERS = "\u0000others";
const NOBODY = "\u0000nobody";

/**
 * The lanes an event stands in, each with its key and name: one for each of its actors, or the one of its type.
 * @param {"actor" | "type" | "none"} by
 * @param {(type: string | null) => string} typeWords
 * @returns {[string, string][]}
 */
export function keysOf(event, by, typeWords) {
  if (by === "none") return [["", ""]];
  if (by === "type") return [[event.type ?? NOBODY, event.type ? typeWords(event.type) : "kind not known"]];
  const named = new Map((event.actors ?? []).map((actor) => [actor.key, actor.name]));
  return named.size ? [...named] : [[NOBODY, "nobody named"]];
}

/** Ways to order lanes: compares two of them. `weight` is what they had when they were first seen. */
const ORDERS = {
  events: (a, b) => b.weight - a.weight,
  name: (a, b) => a.name.localeCompare(b.name),
  time: (a, b) => startOf(a) - startOf(b),
};

/**
 * @template T
 * @typedef {object} Lane
 * @property {string} key @property {string} name
 * @property {T[]} entries  the weightiest first
 * @property {number | null} n  how many there are, those beside `entries` too; null where that is not known
 * @property {number} gathered  so many lanes share this one
 */

/**
 * The first ones by `order`; those beyond `limit` share one lane, so that no event is lost.
 * @template {{keys: [string, string][], mark: import("./marks.js").Mark}} T
 * @param {T[]} entries
 * @param {{limit?: number, weights?: Map<string, number>, totals?: Map<string, {within: number, name: string}> | null, order?: string,
 *   nameOf?: (key: string, name: string) => string}} how  `totals`: how many each lane has in all, where `entries` are not all
 * @returns {Lane<T>[]}
 */
export function lanes(entries, { limit = Infinity, weights = new Map(), totals = null, order = "events", nameOf = (_, name) => name } = {}) {
  const found = new Map();
  const lane = (key, name) => {
    if (!found.has(key)) found.set(key, { key, name, entries: [], gathered: 0 });
    return found.get(key);
  };
  for (const entry of entries) for (const [key, name] of entry.keys) lane(key, name).entries.push(entry);
  for (const [key, { name }] of totals ?? []) lane(key, nameOf(key, name));
  for (const one of found.values()) {
    one.n = totals ? (totals.get(one.key)?.within ?? null) : one.entries.length;
    one.weight = weights.get(one.key) ?? one.n ?? one.entries.length;
  }
  const last = ({ key }) => (key === NOBODY ? 1 : 0);
  const by = ORDERS[order] ?? ORDERS.events;
  const all = [...found.values()].sort((a, b) => last(a) - last(b) || by(a, b) || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  if (all.length <= limit + 1) return all;
  const shown = new Set([...all].sort((a, b) => last(a) - last(b) || b.weight - a.weight).slice(0, limit));
  return [...all.filter((one) => shown.has(one)), gather(shown, all.filter((one) => !shown.has(one)), !totals)];
}

function gather(shown, rest, known) {
  const seen = new Set([...shown].flatMap((lane) => lane.entries));
  const entries = [...new Set(rest.flatMap((lane) => lane.entries))].filter((entry) => !seen.has(entry));
  return { key: OTHERS, name: "others", entries, n: known ? entries.length : null, weight: 0, gathered: rest.length };
}

const startOf = (lane) => lane.entries.reduce((first, { mark }) => Math.min(first, orderOf(mark)), Infinity);
