/** What is held of a timeline: all of it where that is little, else what matters most in the window, and counts of the rest. */

import { unit } from "./calendar.js";
import { ends, mark, orderOf, possiblyIn } from "./marks.js";
import { clipped, snapped, windowed, yearly } from "./windows.js";

/** Rows of one view: more than there is room for at 1920 pixels. */
const ROWS = 400;
/** Bins of a lane's strip: as many as there are years in a long window, for those are counted beforehand. */
const LANE_BINS = 60;
const MOST_BINS = 400;
/** Rows of other views that stay, so that a drag does not meet a void. */
const KEPT = 400;
const OVERVIEW_BINS = 240;

/**
 * @import * as api from "./api.d.ts"
 * @import { Source } from "./data.js"
 * @import { By, Brief, Filters, Held, NamedStrip, Strip, Window } from "./shapes.d.ts"
 */

export class Holding {
  /** Of everything that fits the filters, over the whole range. @type {Strip} */
  overview = { edges: [0, 1], certain: [], possible: [], n: 0 };
  /** In order of time. @type {Held[]} */
  entries = [];
  /** How many are possibly in the window that was looked at last. */
  total = 0;
  /** By key, as far as they are counted, where they hold more than `entries`. @type {Map<string, NamedStrip>} */
  lanes = new Map();
  /** How many each lane had when it was first seen, so that lanes keep their order. @type {Map<string, number>} */
  weights = new Map();
  /** @type {Partial<api.Coverage>} */
  coverage = {};
  #source;
  #filters;
  #asked = "";
  #counted = "";
  /** @type {By | null} */
  #by = null;

  /** @param {Source} source  @param {Filters} filters */
  constructor(source, filters) {
    this.#source = source;
    this.#filters = filters;
  }

  get n() {
    return this.overview.n;
  }

  /** @returns {Window} */
  get whole() {
    const { edges } = this.overview;
    return [edges[0], edges[edges.length - 1]];
  }

  /** Every event that fits the filters is here, so that no window need be asked for. */
  get complete() {
    return this.n <= ROWS;
  }

  /** How much there is, and when. */
  async open() {
    const found = await this.#source.histogram(this.#filters, { bins: OVERVIEW_BINS });
    if (found.lanes.length) this.overview = strip(found, found.lanes[0]);
  }

  /** The filters as a question about a window. @param {number} from  @param {number} to */
  asking(from, to, widened = snapped) {
    return this.#filters.date_match === "certain" ? this.#filters : windowed(this.#filters, widened(from, to), this.whole);
  }

  /** A window beyond which there is nothing. @param {number} from  @param {number} to */
  covers(from, to) {
    const [first, last] = this.whole;
    return from <= first && to >= last;
  }

  /** A page of what a window holds, in order of time. @param {number} from  @param {number} to  @param {string | null} next  what the one before said */
  async page(from, to, next) {
    const page = await this.#source.rows(this.asking(from, to), next);
    this.total = page.total ?? this.total;
    return page;
  }

  /**
   * Asks for what a window holds, where that is not here yet.
   * @param {number} from  @param {number} to  @param {By} by
   * @param {() => void} shown  called as soon as there is something new to show, and again when the lanes are counted
   */
  async look(from, to, by, shown) {
    if (this.complete) {
      if (!this.#asked) await this.#rows(this.#filters, [-Infinity, Infinity]);
      this.#asked = "all";
      return shown();
    }
    const filters = this.asking(from, to);
    const asked = JSON.stringify(filters);
    const lanes = this.#count(from, to, by);
    lanes.catch(() => {}); // the rows may fail first, and tell of it
    if (asked !== this.#asked) {
      await this.#rows(filters, snapped(from, to));
      this.#asked = asked;
    }
    shown();
    if (await lanes) shown();
  }

  /** @param {Filters} filters  @param {Window} window */
  async #rows(filters, window) {
    const rows = await this.#source.items(filters, ROWS);
    this.coverage = rows.coverage;
    this.#take(rows, window);
  }

  /** @param {number} from  @param {number} to  @param {By} by  @returns {Promise<boolean>} whether there is anything new */
  async #count(from, to, by) {
    const filters = this.asking(from, to, yearly);
    const asked = JSON.stringify([filters, by]);
    if (asked === this.#counted) return false;
    if (by !== this.#by) this.lanes = new Map(); // those of another kind tell nothing of these
    this.#by = by;
    const [start, end] = yearly(from, to);
    const years = Math.round((end - start) / (365.2425 * 86400));
    const found = await this.#source.histogram(filters, { bins: Math.min(MOST_BINS, years < 2 ? LANE_BINS : years + 1), lanes: by });
    this.#counted = asked;
    this.lanes = new Map(found.lanes.map((lane) => [lane.key ?? "", { ...strip(found, lane), name: lane.name ?? "" }]));
    for (const [key, { n }] of this.lanes) if (!this.weights.has(key)) this.weights.set(key, n);
    return true;
  }

  /**
   * How many of them are possibly in a window, and how much of it they fill.
   * @param {number} from  @param {number} to  @returns {{number: number, filled: Window}}
   */
  seen(from, to) {
    if (!this.complete) return { number: this.total, filled: clipped([from, to], this.whole) };
    const marks = this.entries.map((entry) => entry.mark).filter((its) => possiblyIn(its, from, to));
    return { number: marks.length, filled: clipped([from, to], marks.length ? ends(marks) : this.whole) };
  }

  /** An event that is shown whatever it weighs. @param {Brief} event */
  pin(event) {
    if (this.entries.some((entry) => entry.event.id === event.id)) return false;
    const added = { event, mark: mark(event) };
    if (added.mark.kind === "undated") return false;
    this.entries = inOrder([...this.entries, added]);
    return true;
  }

  /** @param {api.Items} rows  @param {Window} window */
  #take({ items, names, total }, window) {
    const fresh = items.map((item) => entryOf(item, names)).filter((entry) => entry.mark.kind !== "undated");
    const seen = new Set(fresh.map((entry) => entry.event.id));
    const beyond = this.complete ? [] : this.entries.filter((entry) => !seen.has(entry.event.id) && !possiblyIn(entry.mark, ...window));
    const heaviest = beyond.sort((a, b) => b.event.importance - a.event.importance).slice(0, KEPT);
    this.entries = inOrder([...fresh, ...heaviest]);
    this.total = total;
  }
}

/** @param {api.Item} item  @param {Record<string, string>} names  @returns {Held} */
function entryOf(item, names) {
  const event = { ...item, actors: item.actors.map((key) => ({ key, name: names[key] ?? key })) };
  return { event, mark: mark(event) };
}

/** @param {Held[]} entries */
const inOrder = (entries) => entries.sort((a, b) => orderOf(a.mark) - orderOf(b.mark) || (a.mark.to ?? Infinity) - (b.mark.to ?? Infinity));

/** @param {api.Histogram} histogram  @param {api.Lane} lane  @returns {Strip} */
function strip({ edges }, { certain, possible, n }) {
  return { edges: edges.map((edge) => unit(edge)?.from ?? 0), certain, possible, n };
}
