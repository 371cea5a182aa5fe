/**
 * `<event-timeline src="https://host/" actor="Turkey" from="2019" to="2020" lanes="actor">`
 *
 * Attributes: `src`; every filter but `role`, which HTML has for itself (several names joined by "|"); `lanes` (actor, type,
 * none) and their `order` (events, name, time); `view` (graph, list); `map`; `at`, the window to begin with ("2019/2020-06");
 * `event`, the one to open; `theme` (light, dark); `still`, not to look for new events; `linked`, to keep what is shown in the
 * page's address.
 * Events: `select` with {id}, null when closed; `viewchange` with {from, to} in seconds since 1970 and {words}.
 */

import * as address from "./address.js";
import { headline } from "./asked.js";
import * as attributes from "./attributes.js";
import { ATTRIBUTES, HERE, Source, overtaken, parameters } from "./data.js";
import { Details } from "./details.js";
import { h, settled } from "./dom.js";
import { Graph } from "./graph.js";
import { Holding } from "./holding.js";
import { key, legend, repaint } from "./legend.js";
import { Link } from "./link.js";
import { List } from "./list.js";
import { Live } from "./live.js";
import { MapPane } from "./map-pane.js";
import { Overview } from "./overview.js";
import { Paper } from "./paper.js";
import { sheet as printed } from "./print-style.js";
import { copy, offers } from "./share.js";
import { Shelf } from "./shelf.js";
import { State } from "./state.js";
import { sheet } from "./style.js";
import { Theme } from "./theme.js";
import { Filters } from "./filters.js";
import { Tools } from "./tools.js";
import { minutes, opening } from "./windows.js";
import { count, windowWords } from "./words.js";

/** @import { By, Filters as Asked, Pictured, Shown, Trouble, View } from "./shapes.d.ts" */

const NARROW = 560;
/** Pixels that a picture is wide at least and at most. */
const PICTURE = /** @type {const} */ ([960, 1600]);
/** Milliseconds without a change of the window, after which it is asked for. */
const SETTLED = 150;
const SCHEMES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));

export class EventTimeline extends HTMLElement {
  static observedAttributes = ["src", "theme", "still", ...address.LOOKS, ...ATTRIBUTES];

  #root = this.attachShadow({ mode: "open" });
  #link = new Link(this, () => this.#source);
  #shown = this.#link.read();
  #holding = new Holding(new Source(HERE), {});
  #source = new Source(HERE);
  #built = false;
  #narrow = false;
  /** Questions on the way; a window that was moved and not yet asked for counts as one. */
  #pending = 0;
  #moved = false;
  #reload = settled(() => this.isConnected && this.#load(), 0);
  #asked = settled(() => this.isConnected && this.#fill().catch((error) => this.#stumble(error)), SETTLED);
  #relink = settled(() => this.#link.write(this.#shown, false), 400);

  /** Put back where it was, or elsewhere, it shows what it showed. */
  connectedCallback() {
    if (!this.#built) {
      this.#narrow = this.clientWidth < NARROW;
      this.#built = true;
      this.#restore();
      if (!this.hasAttribute("theme")) this.theme.recall();
    }
    for (const [target, name, act] of this.#heard) target.addEventListener(name, act);
    this.paper.watch();
    this.#retheme();
    this.#arrange();
    this.#load({ keep: this.#holding.n > 0 });
  }

  disconnectedCallback() {
    for (const [target, name, act] of this.#heard) target.removeEventListener(name, act);
    this.live.stop();
    this.paper.stop();
    this.#source.stop();
  }

  /** @param {string} name  @param {string | null} before  @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#built || before === now) return;
    if (name === "theme") return this.#retheme();
    if (name === "still") return now === null && this.isConnected ? this.live.watch() : this.live.stop();
    const given = attributes.read(this);
    if (name === "src") {
      this.#point();
      this.map.forget();
      Object.assign(this.#shown, { window: given.window, open: given.open });
      return this.#reload();
    }
    if (name === "lanes" || name === "order") return this.#setLanes({ [name]: given[name] });
    if (name === "view" || name === "map") return this.#setView({ [name]: given[name] });
    if (name === "at") return given.window && this.graph.look(...given.window, { smooth: true });
    if (name === "event") return given.open ? this.open(given.open) : this.close();
    this.#shown.filters = { ...this.#shown.filters, [name]: attributes.valueOf(name, now) };
    this.#shown.window = given.window;
    this.filters.value = this.#shown.filters;
    return this.#reload();
  }

  /** What was drawn, as JSON: kinds, boxes, labels, densities. Tests read this and not pixels. */
  debugLayout() {
    const { n, total, complete } = this.#holding;
    return {
      ...this.graph.debug(), ready: !this.#pending && !this.#moved, n, total, complete, listed: this.list.ids,
      undated: this.shelf.events.map((event) => event.id), filters: this.#shown.filters, narrow: this.#narrow,
    };
  }

  // Building

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet, printed];
    const open = (/** @type {string} */ id) => this.open(id);
    this.filters = new Filters(() => this.#source, (filters) => this.#filter(filters));
    this.tools = new Tools({
      view: (view) => this.#setView({ view }, true), lanes: (lanes) => this.#setLanes({ lanes }), order: (order) => this.#setLanes({ order }),
      in: () => this.graph.zoom(0.6), out: () => this.graph.zoom(1 / 0.6), fit: () => this.graph.fit(), map: () => this.#setView({ map: !this.#shown.map }, true), theme: () => this.theme.toggle(),
    });
    this.graph = new Graph({ open, view: (from, to) => this.#viewed(from, to) });
    this.overview = new Overview({ look: (from, to) => this.graph.look(from, to) });
    this.list = new List({ open, whole: () => this.graph.fit(false) });
    this.shelf = new Shelf({ open, fetch: (next) => this.#source.rows({}, next) });
    this.details = new Details({
      close: () => this.close(), actor: (name) => this.#filter({ ...this.#shown.filters, actor: [name] }), step: (by) => this.#step(by), open,
      copy: () => copy(this.#link.to(this.#shown)), address: (path) => this.#source.address(path), related: (event) => this.#source.related(event),
      source: () => this.#source, changed: (id) => this.#load({ keep: true, open: id }),
    });
    this.state = new State({ filter: (filters) => this.#filter(filters), again: () => this.#load() });
    this.live = new Live({ newest: () => this.#source.newest(this.#shown.filters), changed: (more) => this.#renew(more) });
    this.map = new MapPane({
      ask: (filters) => this.#source.places(filters), adopt: (style) => this.#root.adoptedStyleSheets.push(style),
      place: (name) => this.#filter({ ...this.#shown.filters, place: [name] }, { keep: true }),
      brush: (bbox) => this.#filter({ ...this.#shown.filters, bbox: bbox ? bbox.map((side) => side.toFixed(2)).join(",") : "" }, { keep: true }),
    });
    this.theme = new Theme(this);
    this.paper = new Paper(this.#root, (width) => (this.#holding.n ? { ...this.#pictured(width, width), graph: this.view === "graph" } : null));
    this.timeline = h("div", { class: "timeline" }, this.graph.element, key());
    this.main = h("div", { class: "main" }, h("h2", { class: "unseen" }, "Timeline"), this.state.element, this.state.aside, this.overview.element, this.paper.top,
      h("div", { class: "pair" }, this.map.element, h("div", { class: "told" }, this.timeline, this.list.element)), this.paper.foot, this.shelf.element, legend());
    const frame = h("div", { class: "frame", dir: "ltr", lang: "en" }, this.filters.element, this.tools.element, h("div", { class: "split" }, this.main, this.details.element));
    this.#root.append(frame);
    new ResizeObserver(() => this.#resized(frame.clientWidth)).observe(frame);
  }

  #point() {
    this.#source.stop();
    this.#source = new Source(this.getAttribute("src") || HERE, document.baseURI);
  }

  /** From the attributes, then from the address where this element owns it. */
  #restore() {
    this.#point();
    this.#shown = this.#link.read();
    this.filters.value = this.#shown.filters;
  }

  /** Back and forward: asks the server again only where the question is another. */
  #back = () => {
    if (!this.#link.owned) return;
    const before = parameters(this.#shown.filters).toString();
    this.#restore();
    if (parameters(this.#shown.filters).toString() !== before) return void this.#load();
    if (this.#shown.window) this.graph.look(...this.#shown.window, { quiet: true });
    this.#arrange();
    this.#refill();
    this.#mark(this.#shown.open);
    if (this.#shown.open) this.open(this.#shown.open, { quiet: true });
    else this.details.hide();
  };

  #online = () => this.state.failed && this.#load();

  #recoloured = () => this.#retheme();

  /** What is listened to outside, while this stands in a page. @type {[EventTarget, string, () => unknown][]} */
  #heard = [
    [window, "popstate", this.#back], [window, "online", this.#online], [document.fonts, "loadingdone", this.#recoloured],
    ...SCHEMES.map((query) => /** @type {[EventTarget, string, () => void]} */ ([query, "change", this.#recoloured])),
  ];

  // Loading

  /** @param {{keep?: boolean, open?: string | null}} how  `keep`: the window stays, whatever has come; `open`: another event than now */
  async #load({ keep = false, open = null } = {}) {
    const { filters } = this.#shown;
    const holding = new Holding(this.#source, filters);
    this.state.loading(this.#holding.n > 0);
    this.filters.blame(null);
    this.tools.offer(offers(this.#source, filters, {
      link: () => this.#link.to(this.#shown), shown: () => this.#pictured(...PICTURE),
      publishers: () => this.#source.publishers(this.#holding.asking(...this.graph.view, minutes)),
    }));
    this.#pending += 1;
    try {
      await holding.open();
      const [from, to] = (keep ? this.graph.view : this.#shown.window) ?? opening(holding.overview);
      this.#holding = holding;
      this.overview.show(holding.overview);
      this.overview.look(from, to);
      this.graph.look(from, to, { quiet: true });
      await Promise.all([this.#fill(), this.shelf.fill(this.#source.undated(filters, 20))]);
      if (!holding.n) this.state.empty(holding.coverage, this.shelf.total, filters);
      this.#count(filters);
      if (this.isConnected && !this.hasAttribute("still")) this.live.watch();
    } catch (error) {
      if (!overtaken(error)) this.#fail(/** @type {Trouble} */ (error));
      return;
    } finally {
      this.#pending -= 1;
    }
    const opened = open ?? this.#shown.open;
    if (opened) this.open(opened, { quiet: true });
    else this.details.hide();
    performance.mark("event-timeline-ready");
    this.paper.prepare();
  }

  /** What the window holds, as graph or as list. */
  async #fill() {
    const [from, to] = this.graph.view;
    const holding = this.#holding;
    this.#pending += 1;
    try {
      if (this.view === "graph" || holding.complete) await holding.look(from, to, this.#lanes, () => holding === this.#holding && this.#draw());
      if (holding !== this.#holding) return;
      const map = this.map.show(holding.asking(from, to), { open: this.#shown.map && holding.n > 0 }).catch((error) => error);
      if (this.view === "list" && holding.n) await this.#list(from, to);
      if (holding !== this.#holding) return;
      this.#tell();
      this.#moved = false;
      this.state.done();
      const error = await map; // the timeline stands without it
      if (error) this.#stumble(error);
    } finally {
      this.#pending -= 1;
    }
  }

  /** What is shown now is asked for, as soon as nothing changes any more. */
  #refill() {
    this.#moved = true;
    this.#asked();
  }

  #draw() {
    this.graph.show(this.#holding, { by: this.#lanes, order: this.#shown.order ?? "events" });
    this.#mark(this.#shown.open);
    this.#tell();
  }

  /** @param {number} from  @param {number} to */
  #list(from, to) {
    const holding = this.#holding;
    return this.list.show((next) => holding.page(from, to, next), !holding.covers(from, to));
  }

  /** Figures beside the choices are a help; without them the choices stand all the same. @param {Asked} filters */
  #count(filters) {
    this.#source.facets({ ...filters, type: [] }).then((facets) => this.filters.count(facets), () => {});
  }

  /** Something was written meanwhile: it is shown, and the window stays. @param {number} more */
  async #renew(more) {
    await this.#load({ keep: true });
    this.state.whisper(more > 0 ? `There ${more === 1 ? "is" : "are"} ${count(more, "new event")}.` : "The timeline has changed.");
  }

  /** @param {Trouble} error */
  #fail(error) {
    if (!error.headline) console.error(error);
    for (const { parameter, detail } of error.errors ?? []) this.filters.blame(parameter, detail);
    this.state.fail(error, this.#shown.filters);
    this.#holding = new Holding(this.#source, this.#shown.filters);
    this.map.forget();
    this.shelf.show([]);
    this.#draw();
  }

  /** What is shown stays; only the window that was moved to is not there yet. @param {Trouble} error */
  #stumble(error) {
    if (overtaken(error)) return;
    if (!error.headline) console.error(error);
    this.state.stumble(error.message, () => this.#fill().catch((again) => this.#stumble(again)));
  }

  // Showing

  /** @returns {By} */
  get #lanes() {
    return this.#shown.lanes ?? "actor";
  }

  /** The window, and how many of all events are in it, in words. @returns {[when: string, counted: string]} */
  get #said() {
    const { n } = this.#holding;
    const { number, filled } = this.#holding.seen(...this.graph.view);
    return [windowWords(...filled), `${number < n ? `${number.toLocaleString("en")} of ` : ""}${count(n, "event")}`];
  }

  #tell() {
    this.#arrange();
    if (this.#holding.n) this.tools.tell(...this.#said);
    else this.tools.tell("", "");
  }

  /** What the graph shows and what it is, for a picture. @param {number} narrowest  @param {number} widest  @returns {Pictured} */
  #pictured(narrowest, widest) {
    const [when, counted] = this.#said;
    return {
      ...this.graph.laidOut(narrowest, widest), title: headline(this.#shown.filters), when, counted, link: this.#link.to(this.#shown), made: Date.now() / 1000, publishers: [],
    };
  }

  #retell = settled(() => this.#tell(), 60);

  /** @param {number} from  @param {number} to */
  #viewed(from, to) {
    this.#shown.window = [from, to];
    this.overview.look(from, to);
    this.#refill();
    if (this.#holding.complete) this.#retell();
    this.#relink();
    this.dispatchEvent(new CustomEvent("viewchange", { detail: { from, to, words: windowWords(from, to) } }));
  }

  /** On a phone the list comes first; whoever asks for the graph gets it. @returns {View} */
  get view() {
    return this.#shown.view ?? (this.#narrow ? "list" : "graph");
  }

  /** @param {Partial<Pick<Shown, "view" | "map">>} how */
  #setView(how, byHand = false) {
    Object.assign(this.#shown, how);
    this.#arrange();
    this.#refill();
    if (byHand) this.#link.write(this.#shown, false);
  }

  /** @param {Partial<Pick<Shown, "lanes" | "order">>} how */
  #setLanes(how) {
    Object.assign(this.#shown, how);
    this.#arrange();
    if (how.lanes && !this.#holding.complete) this.#refill();
    else this.#draw();
    this.#link.write(this.#shown, false);
  }

  #arrange() {
    const has = this.#holding.n > 0;
    this.overview.element.hidden = !has;
    this.timeline.hidden = !has || this.view !== "graph";
    this.list.element.hidden = !has || this.view !== "list";
    this.tools.arrange({ has, view: this.view, lanes: this.#lanes, order: this.#shown.order ?? "events", map: this.#shown.map });
  }

  /** @param {number} width */
  #resized(width) {
    const narrow = width > 0 && width < NARROW;
    if (narrow === this.#narrow || !width) return;
    this.#narrow = narrow;
    this.#arrange();
    this.#refill();
  }

  // Acting

  /** @param {Asked} filters  @param {{keep?: boolean}} how  `keep`: the window stays */
  #filter(filters, { keep = false } = {}) {
    const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value?.length));
    this.#shown = { ...this.#shown, filters: set, window: keep ? this.#shown.window : null, open: null };
    this.filters.value = this.#shown.filters;
    this.#link.write(this.#shown, true);
    this.#load();
  }

  /** Opens an event: what is known of it at once, its sources as they come. @param {string} id */
  async open(id, { quiet = false, step = true } = {}) {
    const changed = this.#shown.open !== id;
    this.#shown.open = id;
    const known = this.#holding.entries.find((entry) => entry.event.id === id)?.event ?? this.shelf.events.find((event) => event.id === id);
    this.details.preview(id, known);
    this.#mark(id);
    this.graph.reveal(id);
    if (!quiet) this.details.focus();
    if (changed) {
      this.#link.write(this.#shown, step);
      this.dispatchEvent(new CustomEvent("select", { detail: { id } }));
    }
    try {
      const event = await this.#source.event(id);
      if (this.#shown.open !== id) return;
      if (event.id !== id) return void this.open(event.id, { quiet: true, step: false }); // it was merged into this one
      if (this.#holding.pin(event)) this.#draw();
      this.details.show(event);
      this.map.mark(event.places ?? []);
    } catch (error) {
      if (!overtaken(error) && this.#shown.open === id) this.details.fail(/** @type {Trouble} */ (error).message, () => this.open(id, { quiet: true }));
    }
  }

  close() {
    const id = this.#shown.open;
    if (!id) return;
    this.#shown.open = null;
    const held = this.details.element.contains(this.#root.activeElement);
    this.details.hide();
    this.map.mark([]);
    this.#mark(null);
    if (held && this.view === "graph") this.graph.focus();
    else if (held) this.list.focusOn(id);
    this.#link.write(this.#shown, true);
    this.dispatchEvent(new CustomEvent("select", { detail: { id: null } }));
  }

  /** @param {string | null} id */
  #mark(id) {
    this.graph.mark(id);
    this.list.mark(id);
  }

  /** To the event before or after, in the order that is shown. @param {number} by */
  #step(by) {
    const ids = this.view === "list" ? this.list.ids : this.#holding.entries.map((entry) => entry.event.id);
    const at = ids.indexOf(this.#shown.open ?? "");
    if (at < 0 || !ids[at + by]) return;
    this.open(ids[at + by], { quiet: true });
  }

  #retheme() {
    this.tools.retheme(this.theme.dark);
    this.graph.restyle();
    this.overview.draw();
    this.map.restyle();
    repaint(this.#root);
  }
}

// A page that takes the element from two servers has it twice; the first one serves both.
if (!customElements.get("event-timeline")) customElements.define("event-timeline", EventTimeline);
