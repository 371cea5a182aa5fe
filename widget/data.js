/** What is asked of the server. A newer question of the same kind aborts the older one. */

/**
 * @import * as api from "./api.d.ts"
 * @import { Filters, Related } from "./shapes.d.ts"
 * @typedef {Record<string, string | number>} Extra
 */

/** The filters, by the names they have everywhere. */
export const FILTERS = [
  "actor", "actor_match", "affiliates", "role", "from", "to", "date_match", "precision", "type", "mode", "modality", "place", "bbox",
  "q", "source", "min_sources", "min_confidence", "importance", "updated_since",
];
/** As attributes of the element; a role is what HTML means by it. */
export const ATTRIBUTES = FILTERS.filter((name) => name !== "role");
/** Filters that may be given several times. */
export const REPEATED = new Set(["actor", "type", "mode", "place", "source"]);

/** Of one page of a list. */
const ROWS = 100;

/** On the map: more than can be told apart. */
const PLACES = 300;

/** The server answered, and would not: `problem` is its RFC 9457 body. */
export class Refused extends Error {
  /** @param {number} status  @param {Partial<api.Problem>} problem */
  constructor(status, problem) {
    super(problem.detail || problem.title || `the server answered ${status}`);
    this.headline = status < 500 ? "The server cannot answer this question." : "The server has a fault.";
    /** Asking the same again may help. */
    this.passing = status >= 500 || status === 429;
    /** Names that exist, for one that does not. */
    this.near = problem.near ?? [];
    /** The filters that are wrong: [{parameter, detail}]. */
    this.errors = problem.errors ?? [];
  }
}

/** No answer came, or none that is one. */
export class Unreachable extends Error {
  passing = true;

  /** @param {string} headline  @param {string} message */
  constructor(headline, message) {
    super(message);
    this.headline = headline;
  }
}

/** True for a question that a newer one has overtaken: nothing to tell anyone. @param {unknown} error */
export const overtaken = (error) => error instanceof Error && error.name === "AbortError";

/** @param {Filters} filters  @param {Extra} extra */
export function parameters(filters, extra = {}) {
  const query = new URLSearchParams();
  for (const name of FILTERS) for (const value of [filters[name] ?? []].flat()) if (value) query.append(name, value);
  for (const [name, value] of Object.entries(extra)) query.set(name, String(value));
  return query;
}

/** The server that this file came from. */
export const HERE = new URL("../../", import.meta.url).href;

export class Source {
  #base;
  /** What was given, where it is no address. */
  #wrong = "";
  /** @type {Map<string, AbortController>} */
  #asking = new Map();
  /** @type {Promise<boolean> | null} */
  #editable = null;

  /** @param {string} src  address under which /events is found  @param {string} [page]  whose address it may be relative to */
  constructor(src, page) {
    const base = resolved(src, page);
    if (!base) this.#wrong = src;
    this.#base = base ?? HERE;
  }

  /** What was asked is awaited no more. */
  stop() {
    for (const controller of this.#asking.values()) controller.abort();
  }

  /** @param {string} path  @param {URLSearchParams | null} [query] */
  address(path, query) {
    const url = new URL(path, this.#base);
    if (query) url.search = query.toString();
    return url.href;
  }

  /**
   * How many there are in each part of the range, in one lane or in those of `lanes`.
   * @param {Filters} filters  @param {{bins: number, lanes?: string}} how  @returns {Promise<api.Histogram>}
   */
  async histogram(filters, { bins, lanes }) {
    const query = parameters(filters, { bins, ...(lanes && lanes !== "none" && { lanes }) });
    const found = await this.#get("timeline/histogram", query, this.#renew(lanes ? "lanes" : "overview"));
    if (!Array.isArray(found.lanes)) throw this.#stranger();
    return found;
  }

  /** The rows that matter most. @param {Filters} filters  @param {number} limit  @returns {Promise<api.Items>} */
  items(filters, limit) {
    return this.#get("timeline/items", parameters(filters, { limit }), this.#renew("items"));
  }

  /** Where they were. @param {Filters} filters  @returns {Promise<api.PlaceCounts>} */
  places(filters) {
    return this.#get("timeline/places", parameters(filters, { limit: PLACES }), this.#renew("places"));
  }

  /** A page in order of time, the first with its total. @param {Filters} filters  @param {string | null} next  what the page before it said  @returns {Promise<api.Page>} */
  async rows(filters, next = null) {
    const query = next ? new URL(next, this.#base).searchParams : parameters(filters, { limit: ROWS, count: "true" });
    return this.#get("events", query, this.#renew("rows"));
  }

  /**
   * Events without a date: a window cannot hold them, the other filters do. Like rows, with their total.
   * @param {Filters} filters  @returns {Promise<api.Page>}
   */
  undated(filters, limit = ROWS) {
    const query = parameters({ ...filters, from: "", to: "", date_match: "" }, { undated: "true", limit, count: "true" });
    return this.#get("events", query, this.#renew("undated"));
  }

  /** The event that was written last, and how many there are. @param {Filters} filters  @returns {Promise<api.Page>} */
  newest(filters) {
    return this.#get("events", parameters(filters, { sort: "updated", limit: 1, count: "true" }), this.#renew("newest"));
  }

  /** Others in which the same two took part; where there are none, one of them. @param {api.Event} event  @returns {Promise<Related>} */
  async related(event, limit = 6) {
    const actors = (event.actors ?? []).slice(0, 2);
    for (const some of actors.length > 1 ? [actors, actors.slice(1)] : actors.length ? [actors] : []) {
      const query = parameters({ actor: some.map((actor) => actor.key), actor_match: "all" }, { limit: limit + 1 });
      /** @type {api.Items} */
      const { items } = await this.#get("timeline/items", query, this.#renew("related"));
      const others = items.filter((item) => item.id !== event.id).slice(0, limit);
      if (others.length) return { with: some.map((actor) => actor.name), items: others };
    }
    return { with: [], items: [] };
  }

  /** @param {string} id  @returns {Promise<api.WholeEvent>} */
  event(id) {
    return this.#get(`events/${encodeURIComponent(id)}`, null, this.#renew("event"));
  }

  /** Names for a filter box. @param {"actors" | "places"} kind  @param {string} q  @returns {Promise<api.NameFound[]>} */
  async names(kind, q) {
    return (await this.#get(kind, new URLSearchParams({ q, limit: "8" }), this.#renew(kind)))[kind];
  }

  /** @param {Filters} filters  @returns {Promise<api.Facets>} */
  facets(filters) {
    return this.#get("facets", parameters(filters), this.#renew("facets"));
  }

  /** Who tells of what fits, the most first. @param {Filters} filters  @returns {Promise<string[]>} */
  async publishers(filters) {
    /** @type {api.Facets} */
    const { source } = await this.#get("facets", parameters(filters), this.#renew("publishers"));
    return source.map(({ name, value }) => name ?? value);
  }

  /** Whether it takes corrections from here. Nothing is written across origins. @returns {Promise<boolean>} */
  async editable() {
    if (new URL(this.#base).origin !== location.origin) return false;
    this.#editable ??= this.ask("health").then(({ editable }) => editable === true);
    return this.#editable.catch(() => {
      this.#editable = null; // it may be known the next time
      return false;
    });
  }

  /** Anything else. @param {string} path  @param {URLSearchParams | null} query  @param {string} kind */
  ask(path, query = null, kind = path) {
    return this.#get(path, query, this.#renew(kind));
  }

  /** What a person says. It is never aborted: it may have been heard. @param {string} path  @param {object} said  @returns {Promise<api.Corrected>} */
  say(path, said) {
    return this.#get(path, null, null, { method: "POST", body: JSON.stringify(said), headers: { Accept: "application/json", "Content-Type": "application/json" } });
  }

  /** @param {string} kind */
  #renew(kind) {
    this.#asking.get(kind)?.abort();
    const controller = new AbortController();
    this.#asking.set(kind, controller);
    return controller.signal;
  }

  /**
   * What the caller says the server sends: its description and api.d.ts agree.
   * @param {string} path  @param {URLSearchParams | null} query  @param {AbortSignal | null} signal  @param {RequestInit} how  @returns {Promise<any>}
   */
  async #get(path, query, signal, how = { headers: { Accept: "application/json" } }) {
    if (this.#wrong) throw new Unreachable("No timeline there.", `“${this.#wrong}” is no address of a server.`);
    let response;
    try {
      response = await fetch(this.address(path, query), { signal, ...how });
    } catch (error) {
      if (overtaken(error)) throw error;
      throw new Unreachable("No answer.", navigator.onLine === false ? "You are offline." : `${this.#name} does not answer.`);
    }
    const body = await response.json().catch((error) => {
      if (overtaken(error)) throw error;
      return null;
    });
    if (response.ok && body) return body;
    const strange = !body && response.status < 500 && response.status !== 429;
    throw strange ? this.#stranger() : new Refused(response.status, body ?? {});
  }

  #stranger() {
    return new Unreachable("No timeline there.", `${this.#name} answers, but not with events.`);
  }

  /** Who embeds a timeline wants to know which server is meant. */
  get #name() {
    const { origin, host } = new URL(this.#base);
    return origin === location.origin ? "The server" : host;
  }
}

/** @param {string} src  @param {string} [page]  @returns {string | null} with its slash */
function resolved(src, page) {
  try {
    const { protocol, origin, pathname } = new URL(src, page);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/?$/, "/") : null;
  } catch {
    return null;
  }
}
