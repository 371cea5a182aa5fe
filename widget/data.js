/** What is asked of the server. A newer question of the same kind aborts the older one. */

/** The filters, by the names they have everywhere. */
export const FILTERS = [
  "actor", "actor_match", "affiliates", "role", "from", "to", "date_match", "precision", "type", "mode", "modality", "place", "bbox",
  "q", "source", "min_sources", "min_confidence", "importance", "updated_since",
];
/** As attributes of the element; a role is what HTML means by it. */
export const ATTRIBUTES = FILTERS.filter((name) => name !== "role");
/** Filters that may be given several times. */
export const REPEATED = new Set(["actor", "type", "mode", "place", "source"]);

const PAGE = 1000;
export const CAP = 4000;

/** The server answered, and would not: `problem` is its RFC 9457 body. */
export class Refused extends Error {
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

/** No answer came. */
export class Unreachable extends Error {
  headline = "No answer.";
  passing = true;
  near = [];
  errors = [];
}

/** True for a question that a newer one has overtaken: nothing to tell anyone. */
export const overtaken = (error) => error.name === "AbortError";

/** @param {Record<string, string | string[]>} filters */
export function parameters(filters, extra = {}) {
  const query = new URLSearchParams();
  for (const name of FILTERS) for (const value of [filters[name] ?? []].flat()) if (value) query.append(name, value);
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  return query;
}

export class Source {
  #base;
  #asking = new Map();

  /** @param {string} base  address under which /events is found */
  constructor(base) {
    this.#base = base.endsWith("/") ? base : `${base}/`;
  }

  /** @returns {string} */
  address(path, query) {
    const url = new URL(path, this.#base);
    if (query) url.search = query.toString();
    return url.href;
  }

  /**
   * Pages of the timeline, the weightiest first, until `cap` events: [{events, coverage, more}].
   * @returns {AsyncGenerator<{events: any[], coverage: any, more: boolean}>}
   */
  async *events(filters, cap = CAP) {
    const signal = this.#renew("events");
    let cursor = null;
    let got = 0;
    do {
      const query = parameters(filters, { sort: "importance", limit: PAGE, ...(cursor && { cursor }) });
      const page = await this.#get("events", query, signal);
      cursor = page.next && new URL(page.next, this.#base).searchParams.get("cursor");
      got += page.events.length;
      yield { events: page.events, coverage: page.coverage ?? {}, more: Boolean(cursor) };
    } while (cursor && got < cap);
  }

  /** Events without a date: the window cannot hold them, the other filters do. */
  async undated(filters) {
    const query = parameters({ ...filters, from: "", to: "" }, { undated: "true", limit: PAGE });
    const page = await this.#get("events", query, this.#renew("undated"));
    return page.events.filter((event) => !event.date?.earliest && !event.date?.latest);
  }

  event(id) {
    return this.#get(`events/${encodeURIComponent(id)}`, null, this.#renew("event"));
  }

  /** Names for a filter box. @param {"actors" | "places"} kind */
  async names(kind, q) {
    const page = await this.#get(kind, new URLSearchParams({ q, limit: "8" }), this.#renew(kind));
    return Array.isArray(page) ? page : (page[kind] ?? []);
  }

  facets(filters) {
    return this.#get("facets", parameters(filters), this.#renew("facets"));
  }

  #renew(kind) {
    this.#asking.get(kind)?.abort();
    const controller = new AbortController();
    this.#asking.set(kind, controller);
    return controller.signal;
  }

  async #get(path, query, signal) {
    let response;
    try {
      response = await fetch(this.address(path, query), { signal, headers: { Accept: "application/json" } });
    } catch (error) {
      if (overtaken(error)) throw error;
      throw new Unreachable(navigator.onLine === false ? "You are offline." : "The server does not answer.");
    }
    const body = await response.json().catch((error) => {
      if (overtaken(error)) throw error;
      return {};
    });
    if (!response.ok) throw new Refused(response.status, body);
    return body;
  }
}
