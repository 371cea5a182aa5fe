/** Which lanes there are, in which order, and which events stand in them. */

import { orderOf } from "./marks.js";

/** @import { Brief, By, Key, Lane, Mark, Order } from "./shapes.d.ts" */

const OTHERS = "\u0000others";
const NOBODY = "\u0000nobody";

/**
 * The lanes an event stands in, each with its key and name: one for each of its actors, or the one of its type.
 * @param {Pick<Brief, "type" | "actors">} event
 * @param {By} by
 * @param {(type: string) => string} typeWords
 * @returns {Key[]}
 */
export function keysOf(event, by, typeWords) {
  if (by === "none") return [["", ""]];
  if (by === "type") return [[event.type ?? NOBODY, event.type ? typeWords(event.type) : "kind not known"]];
  const named = new Map((event.actors ?? []).map((actor) => /** @type {Key} */ ([actor.key, actor.name])));
  return named.size ? [...named] : [[NOBODY, "nobody named"]];
}

/** Ways to order lanes. @type {Record<string, (a: Lane<{mark: Mark}>, b: Lane<{mark: Mark}>) => number>} */
const ORDERS = {
  events: (a, b) => b.weight - a.weight,
  name: (a, b) => a.name.localeCompare(b.name),
  time: (a, b) => startOf(a) - startOf(b),
};


/**
 * The first ones by `order`; those beyond `limit` share one lane, so that no event is lost.
 * @template {{keys: Key[], mark: Mark}} T
 * @param {T[]} entries
 * @param {{limit?: number, weights?: Map<string, number>, totals?: Map<string, {within: number, name: string}> | null, order?: Order,
 *   nameOf?: (key: string, name: string) => string}} how  `totals`: how many each lane has in all, where `entries` are not all
 * @returns {Lane<T>[]}
 */
export function lanes(entries, { limit = Infinity, weights = new Map(), totals = null, order = "events", nameOf = (_, name) => name } = {}) {
  /** @type {Map<string, Lane<T>>} */
  const found = new Map();
  /** @param {string} key  @param {string} name */
  const lane = (key, name) => {
    const one = found.get(key) ?? { key, name, entries: [], n: null, weight: 0, gathered: 0 };
    found.set(key, one);
    return one;
  };
  for (const entry of entries) for (const [key, name] of entry.keys) lane(key, name).entries.push(entry);
  for (const [key, { name }] of totals ?? []) lane(key, nameOf(key, name));
  for (const one of found.values()) {
    one.n = totals ? (totals.get(one.key)?.within ?? null) : one.entries.length;
    one.weight = weights.get(one.key) ?? one.n ?? one.entries.length;
  }
  const last = (/** @type {Lane<T>} */ { key }) => (key === NOBODY ? 1 : 0);
  const by = ORDERS[order] ?? ORDERS.events;
  const all = [...found.values()].sort((a, b) => last(a) - last(b) || by(a, b) || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  if (all.length <= limit + 1) return all;
  const shown = new Set([...all].sort((a, b) => last(a) - last(b) || b.weight - a.weight).slice(0, limit));
  return [...all.filter((one) => shown.has(one)), gather(shown, all.filter((one) => !shown.has(one)), !totals)];
}

/** @template T  @param {Set<Lane<T>>} shown  @param {Lane<T>[]} rest  @param {boolean} known  @returns {Lane<T>} */
function gather(shown, rest, known) {
  const seen = new Set([...shown].flatMap((lane) => lane.entries));
  const entries = [...new Set(rest.flatMap((lane) => lane.entries))].filter((entry) => !seen.has(entry));
  return { key: OTHERS, name: "others", entries, n: known ? entries.length : null, weight: 0, gathered: rest.length };
}

/** @param {Lane<{mark: Mark}>} lane */
const startOf = (lane) => lane.entries.reduce((first, { mark }) => Math.min(first, orderOf(mark)), Infinity);
