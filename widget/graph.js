/** The graph: lanes of marks on a canvas, with real elements beside it for names, keys and screen readers. */

import { Beyond, sidesOf, sidesOfStrip } from "./beyond.js";
import { h, settled } from "./dom.js";
import { brush, fresh, palette } from "./draw.js";
import { glide } from "./glide.js";
import { capital, senseOf, typeWords } from "./kinds.js";
import { LaneNames } from "./lane-names.js";
import { keysOf, lanes } from "./lanes.js";
import { Layout, ROW } from "./layout.js";
import { bounds, endOf, orderOf, possiblyIn } from "./marks.js";
import { axisHeight, fadeOut, font, paintAxis, paintLanes } from "./paint.js";
import { Pointer } from "./pointer.js";
import { Scale, ticks } from "./scale.js";
import { Walk } from "./walk.js";
import { aired } from "./windows.js";
import { dayWords, phrase, windowWords } from "./words.js";

/**
 * @import { Holding } from "./holding.js"
 * @import { Brief, By, Colours, Described, Entry, Held, Label, Order, Window } from "./shapes.d.ts"
 */

const GUTTER = 148;
/** Room for what stands above and below, so that the whole of it fits on a screen. */
const AROUND = 330;
const LOWEST = 180;
const PHONE = 560;
const LONGEST_LABEL = 46;
const LONGEST_ON_PHONE = 28;

export class Graph {
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Entry[]} */
  #heavy = [];
  /** @type {By} */
  #by = "actor";
  /** @type {Order} */
  #order = "events";
  /** @type {Holding | null} */
  #holding = null;
  #scale = new Scale(0, 1, 1);
  /** @type {Layout | null} */
  #layout = null;
  /** @type {Map<string, number>} */
  #weights = new Map();
  /** Where the range of the data ends. */
  #last = 0;
  /** @type {Set<string>} */
  #collapsed = new Set();
  #allLanes = false;
  /** @type {Map<string, Label & {title: string, most: number}>} */
  #labels = new Map();
  /** @type {Colours | null} */
  #colours = null;
  /** @type {Entry | null} */
  #hovered = null;
  /** @type {string | null} */
  #open = null;
  #frame = 0;
  /** Width of all of it; 0 while it is hidden. */
  #whole = 0;
  #tallest = 480;
  #stop = () => {};
  #on;
  #settle = settled(() => this.#repack(), 180);
  /** What the names of the lanes take. */
  gutter = 0;

  /** @param {{open: (id: string) => void, view: (from: number, to: number) => void}} on */
  constructor(on) {
    this.#on = on;
    this.axis = h("canvas", { class: "axis", "aria-hidden": "true" });
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.names = new LaneNames({ fold: (key) => this.#fold(key), all: () => this.#showAll() });
    this.walk = new Walk({
      open: on.open, fit: () => this.fit(), redraw: () => this.#redraw(), bring: (entry) => this.#bring(entry), visible: (entry) => this.#visible(entry),
      pan: (share) => this.#pan(share), zoom: (factor, entry) => this.zoom(factor, this.#middle(entry)), neighbour: (entry, side) => this.#neighbour(entry, side),
    });
    this.beyond = new Beyond((way) => this.#centerOn(way.from, way.to));
    this.spacer = h("div", { class: "spacer" }, this.canvas, this.walk.element, this.names.element);
    this.stage = h("div", { class: "stage", onscroll: () => this.#redraw() }, this.spacer);
    this.tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.probe = h("span", { class: "probe", "aria-hidden": "true" });
    this.element = h("div", { class: "graph" }, this.axis, this.stage, ...this.beyond.elements, this.tip, this.probe);
    new Pointer(this.walk.element, {
      pan: (pixels) => this.#to(this.#scale.panned(pixels)),
      zoom: (factor, x) => this.zoom(factor, this.#scale.time(x)),
      tap: (x, y) => this.#tap(x, y),
      hover: (x, y) => this.#hover(x, y),
    });
    new ResizeObserver(() => {
      this.#whole = this.element.clientWidth;
      this.#tallest = Math.max(480, Math.min(900, innerHeight - AROUND));
      this.#repack();
    }).observe(this.element);
  }

  /** @param {Holding} holding  @param {{by: By, order: Order}} how  what the lanes are, and their order */
  show(holding, { by, order }) {
    this.#by = by;
    this.#order = order;
    this.#holding = holding;
    this.#entries = holding.entries.map(({ event, mark }, index) => ({ event, mark, index, keys: keysOf(event, by, kindWords) }));
    this.#heavy = [...this.#entries].sort((a, b) => (b.event.importance ?? 0) - (a.event.importance ?? 0) || a.index - b.index);
    this.#weights = holding.complete ? new Map(lanes(this.#entries).map((lane) => [lane.key, lane.entries.length])) : holding.weights;
    this.#last = holding.complete ? bounds(this.#entries.map((entry) => entry.mark))[1] : holding.whole[1];
    this.walk.show(this.#entries);
    this.#repack();
  }

  /** @returns {Window} */
  get view() {
    return [this.#scale.from, this.#scale.to];
  }

  /** @param {number} from  @param {number} to  @param {{smooth?: boolean, quiet?: boolean}} how */
  look(from, to, { smooth = false, quiet = false } = {}) {
    this.#stop();
    const [a, b] = this.view;
    const at = (/** @type {number} */ share) => this.#to(new Scale(a + (from - a) * share, b + (to - b) * share, this.#scale.width), quiet);
    if (smooth && this.#layout) this.#stop = glide(at);
    else at(1);
  }

  /** @param {number} factor  @param {number} [around] */
  zoom(factor, around) {
    this.#stop();
    this.#to(this.#scale.zoomed(factor, around));
  }

  fit(smooth = true) {
    const holding = this.#holding;
    if (!holding?.n) return;
    const [from, to] = holding.complete && this.#entries.length ? bounds(this.#entries.map((entry) => entry.mark)) : aired(holding.whole);
    this.look(from, to, { smooth });
  }

  /** @param {Held} entry */
  center({ mark }) {
    this.#centerOn(orderOf(mark), endOf(mark));
  }

  /** @param {number} start  @param {number} end */
  #centerOn(start, end) {
    const [from, to] = this.view;
    const middle = (start + end) / 2;
    this.look(middle - (to - from) / 2, middle + (to - from) / 2, { smooth: true });
  }

  restyle() {
    this.#colours = palette(this.probe);
    this.#labels.clear();
    this.#repack();
  }

  /** Marks the event whose details are open. @param {string | null} id */
  mark(id) {
    this.#open = id;
    const entry = this.#entries.find((one) => one.event.id === id);
    if (entry) this.walk.entry = entry;
    this.#redraw();
  }

  /** Brings an event into view, where it is not. @param {string} id */
  reveal(id) {
    const entry = this.#entries.find((one) => one.event.id === id);
    if (entry) this.#bring(entry);
  }

  focus() {
    this.walk.element.focus({ preventScroll: true });
  }

  /**
   * What is shown, laid out for a picture: its width is that of the screen within these bounds, and names stand beside their lanes.
   * @param {number} narrowest  @param {number} widest
   */
  laidOut(narrowest, widest) {
    return { ...this.#lay(Math.max(narrowest, Math.min(widest, this.#whole)), false), open: this.#open };
  }

  /** What is drawn, as data: tests read this and not pixels. */
  debug() {
    this.draw();
    /** @type {Described} */
    const described = this.#layout?.describe(this.#scale, phrase) ?? { marks: [], labels: [], density: [], lanes: [] };
    return { view: this.view.map(dayWords), window: this.view, width: this.#scale.width, events: this.#entries.length, ...described };
  }

  // Window and layout

  /** @param {Scale} scale */
  #to(scale, quiet = false) {
    const layout = this.#layout;
    this.#scale = scale;
    const fits = layout && Math.abs(scale.perPixel / layout.perPixel - 1) <= 1e-9 && scale.from >= layout.near[0] && scale.to <= layout.near[1];
    if (fits) {
      this.#redraw();
      this.#settle();
    } else this.#repack();
    if (!quiet) this.#on.view(scale.from, scale.to);
  }

  /** @param {number} share */
  #pan(share) {
    const [from, to] = this.view;
    this.look(from + (to - from) * share, to + (to - from) * share, { smooth: true });
  }

  #repack() {
    if (!this.#whole) return;
    const phone = this.#whole < PHONE;
    ({ gutter: this.gutter, scale: this.#scale, layout: this.#layout } = this.#lay(this.#whole, phone));
    this.names.show(this.#layout.lanes, phone);
    this.#redraw();
  }

  /** All of it on so many pixels. @param {number} width  @param {boolean} phone */
  #lay(width, phone) {
    const named = this.#by !== "none";
    const gutter = named && !phone ? GUTTER : 0;
    const scale = new Scale(...this.view, width - gutter);
    const most = phone ? LONGEST_ON_PHONE : LONGEST_LABEL;
    const layout = new Layout(this.#heavy, scale, {
      named, phone, last: this.#last, weights: this.#weights, totals: this.#holding && !this.#holding.complete ? this.#holding.lanes : null, order: this.#order, collapsed: this.#collapsed,
      all: this.#allLanes, tallest: this.#tallest, label: (entry) => this.#label(entry, most), nameOf: (key, name) => (this.#by === "type" ? kindWords(key) : name),
    });
    return { gutter, scale, layout };
  }

  /** @param {Entry} entry  @param {number} most  letters  @returns {Label} */
  #label({ event }, most) {
    const known = this.#labels.get(event.id);
    if (known?.title === event.title && known.most === most) return known;
    const sense = senseOf(event);
    const letters = [...(sense ? `${capital(sense)}: ${event.title}` : event.title)];
    const text = letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
    const context = brush(this.canvas);
    context.font = font((this.#colours ??= palette(this.probe)));
    const label = { title: event.title, most, text, width: Math.ceil(context.measureText(text).width) };
    this.#labels.set(event.id, label);
    return label;
  }

  /** @param {string} key */
  #fold(key) {
    if (!this.#collapsed.delete(key)) this.#collapsed.add(key);
    this.#repack();
  }

  #showAll() {
    this.#allLanes = true;
    this.#repack();
  }

  // Drawing

  #redraw() {
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#layout || !this.#whole) return;
    this.#colours ??= palette(this.probe);
    const height = Math.min(Math.max(this.#layout.height, LOWEST), this.#tallest);
    this.stage.style.height = `${height}px`;
    this.spacer.style.height = `${Math.max(this.#layout.height, height)}px`;
    for (const part of [this.walk.element, this.axis, this.canvas]) part.style.marginInlineStart = `${this.gutter}px`;
    this.walk.element.style.width = `${this.#scale.width}px`;
    const shown = ticks(this.#scale);
    paintAxis(fresh(this.axis, this.#scale.width, axisHeight(shown)), this.#scale, shown, this.#colours);
    const seen = { height, scrolled: this.stage.scrollTop, hovered: this.#hovered, open: this.#open };
    const c = fresh(this.canvas, this.#scale.width, height);
    paintLanes(c, this.#layout, this.#scale, shown, this.#colours, seen);
    fadeOut(c, this.#scale, height);
    this.#placeWalker();
    this.beyond.tell(this.#sides(), windowWords(...this.view), this.gutter);
  }

  #sides() {
    const holding = this.#holding;
    if (!holding || holding.complete) return sidesOf(this.#entries, ...this.view);
    return sidesOfStrip(holding.overview, ...this.view, Boolean(this.#layout?.lanes.length));
  }

  #placeWalker() {
    this.walk.place((entry) => this.#layout?.spot(entry, this.#scale) ?? null, this.#scale.width);
  }

  // One event

  /** @param {Held} entry */
  #visible({ mark }) {
    const [from, to] = this.view;
    const margin = (to - from) * 0.02;
    return possiblyIn(mark, from + margin, to - margin);
  }

  /** @param {Entry} entry */
  #bring(entry) {
    if (!this.#visible(entry)) this.center(entry);
    const spot = this.#layout?.spot(entry, this.#scale);
    if (spot) {
      const { scrollTop, clientHeight } = this.stage;
      if (spot.y - ROW < scrollTop) this.stage.scrollTop = spot.y - ROW;
      if (spot.y + ROW > scrollTop + clientHeight) this.stage.scrollTop = spot.y + ROW - clientHeight;
    }
    this.#placeWalker(); // a screen reader hears of it now, not with the next frame
    this.#redraw();
  }

  /** The moment to zoom about: that of the event one stands on, where it is in view. @param {Entry | undefined} entry */
  #middle(entry) {
    if (!entry || !this.#visible(entry)) return undefined;
    const [from, to] = this.view;
    const { mark } = entry;
    return (Math.max(from, orderOf(mark)) + Math.min(to, endOf(mark))) / 2;
  }

  /** The nearest mark in the rows above or below. @param {Entry} entry  @param {number} side */
  #neighbour(entry, side) {
    const layout = this.#layout;
    const here = layout?.spot(entry, this.#scale);
    if (!layout || !here) return null;
    /** @type {Entry | null} */
    let best = null;
    let least = Infinity;
    for (const lane of layout.lanes) {
      for (const placed of lane.placed) {
        const box = layout.box(lane, placed, this.#scale);
        if ((box.y - here.y) * side <= 0 || box.right < 0 || box.left > this.#scale.width || placed.item.entry === entry) continue;
        const far = Math.abs(box.y - here.y) * 4 + Math.abs(box.left - here.left);
        if (far < least) [best, least] = [placed.item.entry, far];
      }
    }
    return best;
  }

  /** @param {number} x  @param {number} y */
  #tap(x, y) {
    if (!this.#layout) return;
    const { entry, strip } = this.#layout.at(x, y, this.#scale);
    if (entry) {
      this.walk.entry = entry;
      this.#on.open(entry.event.id);
    } else if (strip) {
      const { from, to } = this.#scale.zoomed(0.3, this.#scale.time(x));
      this.look(from, to, { smooth: true });
    }
  }

  /** @param {number | null} x  @param {number} y */
  #hover(x, y) {
    const entry = x === null ? null : (this.#layout?.at(x, y, this.#scale).entry ?? null);
    this.walk.element.classList.toggle("over", Boolean(entry));
    this.tip.hidden = !entry;
    if (x !== null && entry) this.#showTip(entry.event, x, y);
    if (entry === this.#hovered) return;
    this.#hovered = entry;
    this.#redraw();
  }

  /** @param {Brief} event  @param {number} x  @param {number} y */
  #showTip(event, x, y) {
    this.tip.replaceChildren(h("strong", { dir: "auto" }, event.title), h("span", {}, phrase(event.date)),
      h("span", { class: "tip-kind" }, [senseOf(event), typeWords(event.type)].filter(Boolean).join(" · ")));
    this.tip.style.left = `${Math.max(4, Math.min(x + this.gutter + 14, this.element.clientWidth - 290))}px`;
    this.tip.style.top = `${y - this.stage.scrollTop + this.axis.clientHeight + 20}px`;
  }
}

/** @param {string} type */
const kindWords = (type) => (type ? capital(typeWords(type)) : "");
