/**
 * `<event-timeline src="https://host/" actor="Turkey" from="2019" to="2020" lanes="actor">`
 *
 * Attributes: `src` and every filter but `role`, which HTML has for itself (several names joined by "|"), `lanes`
 * (actor, type, none), `view` (graph, list), `theme` (light, dark), `linked`: keep what is shown in the page's address.
 * Events: `select` with {id}, null when closed; `viewchange` with {from, to} in seconds since 1970 and {words}.
 */

import * as address from "./address.js";
import { ATTRIBUTES, CAP, REPEATED, Source, overtaken, parameters } from "./data.js";
import { Details } from "./details.js";
import { h, settled } from "./dom.js";
import { Graph } from "./graph.js";
import { key, legend, repaint } from "./legend.js";
import { List, Shelf } from "./list.js";
import { bounds, ends, mark, orderOf, possiblyIn } from "./marks.js";
import { Overview } from "./overview.js";
import { opening } from "./opening.js";
import { copy, offers } from "./share.js";
import { State } from "./state.js";
import { sheet } from "./style.js";
import { Theme } from "./theme.js";
import { Filters, Tools } from "./toolbar.js";
import { count, windowWords } from "./words.js";

const NARROW = 560;
/** Without `src`: the host that this file came from. */
const HERE = new URL("../../", import.meta.url).href;

export class EventTimeline extends HTMLElement {
  static observedAttributes = ["src", "lanes", "view", "theme", ...ATTRIBUTES];

  #filters = {};
  #lanes = "actor";
  #view = null;
  #open = null;
  #entries = [];
  #undated = [];
  #more = false;
  #coverage = {};
  #window = null;
  #source = new Source(HERE);
  #ready = false;
  #narrow = false;
  #reload = settled(() => this.#load(), 0);

  connectedCallback() {
    if (!this.#ready) this.#build();
    addEventListener("popstate", this.#back);
    addEventListener("online", this.#online);
    this.#restore();
    if (!this.hasAttribute("theme")) this.theme.recall();
    this.#retheme();
    this.#arrange();
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.#back);
    removeEventListener("online", this.#online);
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#ready || before === now) return;
    if (name === "theme") return this.#retheme();
    if (name === "lanes") return this.#setLanes(now);
    if (name === "view") return this.#setView(now);
    if (name === "src") this.#source = new Source(new URL(now || HERE, document.baseURI).href);
    else this.#filters = { ...this.#filters, [name]: valueOf(name, now) };
    this.filterBar.value = this.#filters;
    return this.#reload();
  }

  /** What was drawn, as JSON: kinds, boxes, labels, densities. Tests read this and not pixels. */
  debugLayout() {
    return { ...this.graph.debug(), undated: this.#undated.map((event) => event.id), filters: this.#filters, narrow: this.#narrow };
  }

  // Building

  #build() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.filterBar = new Filters(() => this.#source, (filters) => this.#filter(filters));
    this.tools = new Tools({
      view: (view) => this.#setView(view, true), lanes: (lanes) => this.#setLanes(lanes), in: () => this.graph.zoom(0.6), out: () => this.graph.zoom(1 / 0.6),
      fit: () => this.graph.fit(), theme: () => this.theme.toggle(),
    });
    this.graph = new Graph({ open: (id) => this.open(id), view: (from, to) => this.#viewed(from, to) });
    this.overview = new Overview({ look: (from, to) => this.graph.look(from, to) });
    this.list = new List({ open: (id) => this.open(id) });
    this.shelf = new Shelf({ open: (id) => this.open(id) });
    this.details = new Details({
      close: () => this.close(), actor: (name) => this.#filter({ ...this.#filters, actor: [name] }), step: (by) => this.#step(by),
      copy: () => copy(this.#link()), address: (path) => this.#source.address(path),
    });
    this.state = new State();
    this.theme = new Theme(this);
    this.timeline = h("div", { class: "timeline" }, this.graph.element, this.overview.element, key());
    this.main = h("div", { class: "main" }, h("h2", { class: "unseen" }, "Timeline"), this.state.element, this.timeline, this.list.element, this.shelf.element, legend());
    const frame = h("div", { class: "frame" }, this.filterBar.element, this.tools.element, h("div", { class: "split" }, this.main, this.details.element));
    root.append(frame);
    new ResizeObserver(() => this.#resized(frame.clientWidth)).observe(frame);
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(query).addEventListener("change", () => this.#retheme());
    }
    this.#narrow = this.clientWidth < NARROW;
    this.#ready = true;
  }

  /** From the attributes, then from the address where this element owns it. */
  #restore() {
    const linked = this.hasAttribute("linked") ? address.read(location.search) : null;
    this.#source = new Source(new URL(this.getAttribute("src") || HERE, document.baseURI).href);
    const given = Object.fromEntries(ATTRIBUTES.map((name) => [name, valueOf(name, this.getAttribute(name))]).filter(([, value]) => value.length));
    this.#filters = linked && Object.keys(linked.filters).length ? linked.filters : given;
    this.#lanes = linked?.lanes ?? this.getAttribute("lanes") ?? "actor";
    this.#view = linked?.view ?? this.getAttribute("view");
    this.#window = linked?.window ?? null;
    this.#open = linked?.open ?? null;
    this.filterBar.value = this.#filters;
  }

  /** Back and forward: asks the server again only where the question is another. */
  #back = () => {
    if (!this.hasAttribute("linked")) return;
    const before = parameters(this.#filters).toString();
    this.#restore();
    if (parameters(this.#filters).toString() !== before) this.#load();
    else this.#again();
  };

  #again() {
    this.#take(this.#entries.map((entry) => entry.event));
    if (this.#open) this.open(this.#open, { quiet: true });
    else this.details.hide();
    this.graph.mark(this.#open);
    this.list.mark(this.#open);
  }

  #online = () => this.state.failed && this.#load();

  // Loading

  async #load() {
    const filters = this.#filters;
    this.state.loading(this.#entries.length > 0);
    this.filterBar.blame(null);
    this.tools.offer(offers(this.#source, filters, () => this.#link()));
    try {
      const shelved = this.#source.undated(filters).catch((error) => {
        if (overtaken(error)) throw error;
        return [];
      });
      shelved.catch(() => {});
      const events = [];
      for await (const page of this.#source.events(filters)) {
        events.push(...page.events);
        this.#coverage = page.coverage;
        this.#more = page.more;
        if (events.length) this.#take(events);
      }
      this.#undated = await shelved;
      this.shelf.show(this.#undated);
      this.state.done();
      this.#count(filters);
      if (!events.length) this.#take([]);
      if (!this.#entries.length) this.#tellEmpty();
    } catch (error) {
      if (!overtaken(error)) this.#fail(error);
      return;
    }
    if (this.#open) this.open(this.#open, { quiet: true });
    else this.details.hide();
  }

  /** Figures beside the choices are a help; without them the choices stand all the same. */
  #count(filters) {
    this.#source.facets({ ...filters, type: [] }).then((facets) => this.filterBar.count(facets), () => {});
  }

  #take(events) {
    this.#entries = events.map((event) => ({ event, mark: mark(event) })).filter((entry) => entry.mark.kind !== "undated");
    this.#entries.sort((a, b) => orderOf(a.mark) - orderOf(b.mark) || (a.mark.to ?? Infinity) - (b.mark.to ?? Infinity));
    this.graph.show(this.#entries, this.#lanes);
    if (this.#entries.length) {
      const marks = this.#entries.map((entry) => entry.mark);
      const [from, to] = this.#window ?? opening(marks);
      this.overview.show(marks, bounds(marks));
      this.graph.look(from, to, { quiet: true });
      this.overview.look(from, to);
    }
    this.#fillList();
    this.#tell();
  }

  #fail(error) {
    const { headline = "This page has a fault.", passing = true, near = [], errors = [] } = error;
    if (!error.headline) console.error(error);
    for (const { parameter, detail } of errors) this.filterBar.blame(parameter, detail);
    const wrong = errors[0]?.parameter ?? "actor";
    this.state.fail(headline, error.message, [
      ...near.map((name) => [`Show ${name}`, () => this.#filter({ ...this.#filters, [wrong]: REPEATED.has(wrong) ? [name] : name })]),
      ...(passing ? [["Try again", () => this.#load()]] : []),
      ...(this.#filtered ? [["Clear the filters", () => this.#filter({})]] : []),
    ]);
    this.#undated = [];
    this.#take([]);
    this.shelf.show([]);
  }

  // Showing

  get #filtered() {
    return Object.values(this.#filters).some((value) => value?.length);
  }

  #tell() {
    this.#arrange();
    const dated = this.#entries.length;
    const within = this.#within;
    const some = within.length < dated ? `${within.length.toLocaleString("en")} of ${count(dated, "event")}` : count(dated, "event");
    const rest = this.#more ? `; the ${CAP.toLocaleString("en")} weightiest are here, filter to see the others` : "";
    this.tools.status.replaceChildren(...(dated ? [h("strong", {}, this.#words(within)), ` ${some}${rest}`] : []));
  }

  #tellEmpty() {
    const { from, to } = this.#filters;
    this.state.empty(this.#coverage, this.#undated.length, [
      ...(from || to ? [["Show all dates", () => this.#filter({ ...this.#filters, from: "", to: "" })]] : []),
      ...(this.#filtered ? [["Clear the filters", () => this.#filter({})]] : []),
    ]);
  }

  get #within() {
    const [from, to] = this.graph.view;
    return this.#entries.filter(({ mark: its }) => possiblyIn(its, from, to));
  }

  /** The window in words, without the air about the events in it. */
  #words(within) {
    const [from, to] = this.graph.view;
    if (!within.length) return windowWords(from, to);
    const [first, last] = ends(within.map((entry) => entry.mark));
    const [start, end] = [Math.max(from, first), Math.min(to, last)];
    return start < end ? windowWords(start, end) : windowWords(from, to);
  }

  /** The list holds what the window holds, so that both tell of the same range. */
  #fillList = () => {
    if (this.view !== "list") return;
    const within = this.#within;
    const beyond = this.#entries.length - within.length;
    const all = h("button", { type: "button", class: "quiet", onclick: () => { this.graph.fit(false); this.#fillList(); } }, `Show ${beyond.toLocaleString("en")} more outside it`);
    this.list.show(within, beyond ? [`${count(within.length, "event")} possibly in ${this.#words(within)}. `, all] : []);
    this.list.mark(this.#open);
  };

  #refill = settled(this.#fillList, 200);
  #retell = settled(() => this.#tell(), 120);
  #relink = settled(() => this.#write(false), 400);

  #viewed(from, to) {
    this.#window = [from, to];
    this.overview.look(from, to);
    this.#refill();
    this.#retell();
    this.#relink();
    this.dispatchEvent(new CustomEvent("viewchange", { detail: { from, to, words: windowWords(from, to) } }));
  }

  /** On a phone the list comes first; whoever asks for the graph gets it. */
  get view() {
    return this.#view ?? (this.#narrow ? "list" : "graph");
  }

  #setView(view, byHand = false) {
    this.#view = view;
    this.#arrange();
    this.#fillList();
    if (byHand) this.#write(false);
  }

  #setLanes(lanes) {
    this.#lanes = ["actor", "type", "none"].includes(lanes) ? lanes : "actor";
    this.graph.show(this.#entries, this.#lanes);
    this.#arrange();
    this.#write(false);
  }

  #arrange() {
    const has = this.#entries.length > 0;
    this.timeline.hidden = !has || this.view !== "graph";
    this.list.element.hidden = !has || this.view !== "list";
    this.tools.view.value = this.view;
    this.tools.lanes.value = this.#lanes;
    this.tools.view.element.hidden = !has;
    this.tools.zoom.hidden = this.tools.lanes.element.hidden = !has || this.view !== "graph";
  }

  #resized(width) {
    const narrow = width < NARROW;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#arrange();
    this.#fillList();
  }

  #filter(filters) {
    this.#filters = filters;
    this.filterBar.value = filters;
    this.#window = null;
    this.#open = null;
    this.#write(true);
    this.#load();
  }

  // One event

  /** Opens an event by its id, as a click on it does. */
  async open(id, { quiet = false } = {}) {
    const changed = this.#open !== id;
    this.#open = id;
    const known = [...this.#entries.map((entry) => entry.event), ...this.#undated].find((event) => event.id === id);
    this.details.preview(known);
    this.graph.mark(id);
    this.list.mark(id);
    if (!quiet) this.details.focus();
    else if (!this.#window) this.graph.reveal(id);
    if (changed) {
      this.#write(true);
      this.dispatchEvent(new CustomEvent("select", { detail: { id } }));
    }
    try {
      const event = await this.#source.event(id);
      if (this.#open === id) this.details.show(event);
    } catch (error) {
      if (!overtaken(error) && this.#open === id) this.details.fail(error.message, () => this.open(id, { quiet: true }));
    }
  }

  close() {
    const id = this.#open;
    if (!id) return;
    this.#open = null;
    this.details.hide();
    this.graph.mark(null);
    this.list.mark(null);
    if (this.view === "graph") this.graph.focus();
    else this.list.focusOn(id);
    this.#write(true);
    this.dispatchEvent(new CustomEvent("select", { detail: { id: null } }));
  }

  #step(by) {
    const at = this.#entries.findIndex((entry) => entry.event.id === this.#open);
    const next = this.#entries[at + by];
    if (at < 0 || !next) return;
    if (!possiblyIn(next.mark, ...this.graph.view)) this.graph.center(next);
    this.open(next.event.id, { quiet: true });
  }

  // Links

  get #shown() {
    return { filters: this.#filters, lanes: this.#lanes === "actor" ? null : this.#lanes, view: this.#view, window: this.#window, open: this.#open };
  }

  #link() {
    return new URL(address.write(this.#shown) || location.pathname, location.href).href;
  }

  #write(step) {
    if (!this.hasAttribute("linked")) return;
    const url = this.#link();
    if (url !== location.href) history[step ? "pushState" : "replaceState"](null, "", url);
  }

  #retheme() {
    this.tools.theme.textContent = this.theme.dark ? "Light" : "Dark";
    this.tools.theme.setAttribute("aria-label", this.theme.dark ? "Light colours" : "Dark colours");
    this.graph.restyle();
    this.overview.draw();
    repaint(this.shadowRoot);
  }
}

const valueOf = (name, text) => (REPEATED.has(name) ? (text ?? "").split("|").map((part) => part.trim()).filter(Boolean) : (text ?? ""));

customElements.define("event-timeline", EventTimeline);
