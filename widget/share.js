/** What can be taken away: the same question in other formats, and the timeline for one's own page. */

import { ATTRIBUTES, parameters } from "./data.js";

/**
 * @import { Source } from "./data.js"
 * @import { Filters, Pictured } from "./shapes.d.ts"
 */

const FORMATS = [["CSV", "csv"], ["JSON", "json"], ["GeoJSON, for maps", "geojson"], ["iCalendar", "ics"], ["TimelineJS", "timelinejs"], ["vis-timeline", "vis"], ["Atom", "atom"], ["JSON Feed", "jsonfeed"], ["JSON-LD", "jsonld"]];

/**
 * @param {Source} source  @param {Filters} filters
 * @param {{link: () => string, shown: () => Pictured, publishers: () => Promise<string[]>}} view
 * @returns {{downloads: [string, string][], copies: Act[], pictures: Act[]}}
 * @typedef {[string, () => Promise<boolean>]} Act  its words, and whether it could be done
 */
export function offers(source, filters, { link, shown, publishers }) {
  const query = parameters(filters);
  return {
    downloads: FORMATS.map(([words, suffix]) => [words, source.address(`events.${suffix}`, query)]),
    copies: [
      ["Copy link to this view", () => copy(link())],
      ["Copy tag for your own page", () => copy(tag(source, filters))],
      ["Copy frame for your own page", () => copy(`<iframe src="${escaped(source.address("embed", query))}" title="Timeline" width="100%" height="720" allow="clipboard-write"></iframe>`)],
    ],
    pictures: [
      ["PNG image", () => picture("png", shown(), publishers())],
      ["SVG image", () => picture("svg", shown(), publishers())],
    ],
  };
}

/** @param {Source} source  @param {Filters} filters */
function tag(source, filters) {
  const attributes = ATTRIBUTES.map((name) => ({ name, value: [filters[name] ?? []].flat().join("|") })).filter(({ value }) => value);
  const written = attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
  const module = escaped(new URL("event-timeline.js", import.meta.url).href);
  return `<script type="module" src="${module}"></script>\n<event-timeline src="${escaped(source.address(""))}"${written}></event-timeline>`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * What draws pictures is fetched once someone wants one.
 * @param {"png" | "svg"} suffix
 * @param {Pictured} shown
 * @param {Promise<string[]>} publishers
 * @returns {Promise<boolean>} whether there is one
 */
async function picture(suffix, shown, publishers) {
  const [pictures, names] = await Promise.all([import("./picture.js"), publishers.catch(() => [])]);
  const blob = await pictures[suffix]({ ...shown, publishers: names });
  if (blob) pictures.save(blob, shown, suffix);
  return Boolean(blob);
}

/** @param {string} text  @returns {Promise<boolean>} whether it could be copied */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
