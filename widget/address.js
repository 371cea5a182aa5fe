/** What is shown, as a query string: filters, lanes, view, window, the open event. A link holds it all. */

import { iso, unit } from "./calendar.js";
import { FILTERS, REPEATED } from "./data.js";

/** How to look, besides the filters. */
export const LOOKS = ["lanes", "order", "view", "map", "at", "event"];

/** @import { By, Filters, Order, Shown, View } from "./shapes.d.ts" */

/** @type {By[]} */
const LANES = ["actor", "type", "none"];
/** @type {Order[]} */
const ORDERS = ["events", "name", "time"];
/** @type {View[]} */
const VIEWS = ["graph", "list"];

/** @param {string} search  @returns {Shown} */
export function read(search) {
  const query = new URLSearchParams(search);
  /** @type {Filters} */
  const filters = {};
  for (const name of FILTERS) {
    const values = query.getAll(name).filter(Boolean);
    if (values.length) filters[name] = REPEATED.has(name) ? values : values[0];
  }
  const [from, to] = (query.get("at") ?? "").split("/").map(unit);
  return {
    filters,
    lanes: oneOf(query.get("lanes"), LANES),
    order: oneOf(query.get("order"), ORDERS),
    view: oneOf(query.get("view"), VIEWS),
    map: query.has("map"),
    window: from && to && from.from < to.from ? [from.from, to.from] : null,
    open: query.get("event"),
  };
}

/** @param {Shown} shown  @param {string} search  whose other parameters stay  @returns {string} with its question mark, or empty */
export function write({ filters, lanes, order, view, map, window, open }, search = "") {
  const query = new URLSearchParams(search);
  for (const name of [...FILTERS, ...LOOKS]) query.delete(name);
  for (const name of FILTERS) for (const value of [filters[name] ?? []].flat()) if (value) query.append(name, value);
  if (lanes) query.set("lanes", lanes);
  if (order) query.set("order", order);
  if (view) query.set("view", view);
  if (map) query.set("map", "yes");
  if (window) query.set("at", window.map((time) => iso(Math.round(time / 60) * 60)).join("/"));
  if (open) query.set("event", open);
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** In a frame the way back is that of the page around it. @param {string} url  @param {boolean} step  to come back to */
export function keep(url, step) {
  if (url === location.href) return;
  try {
    history[step && window === window.top ? "pushState" : "replaceState"](null, "", url);
  } catch {
    // too often for this browser, or a frame without an origin: what is shown is shown all the same
  }
}

/** @template {string} T  @param {string | null} value  @param {T[]} values */
const oneOf = (value, values) => values.find((one) => one === value) ?? null;
