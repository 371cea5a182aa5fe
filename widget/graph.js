/** The graph: lanes of marks on a canvas, with real elements beside it for names, keys and screen readers. */

import { Beyond, sidesOf, sidesOfStrip } from "./beyond.js";
import { calm, h, settled } from "./dom.js";
import { fresh, palette } from "./draw.js";
import { capital, senseOf, typeWords } from "./kinds.js";
import { LaneNames } from "./lane-names.js";
import { keysOf, lanes } from "./lanes.js";
import { Layout, ROW } from "./layout.js";
import { bounds, possiblyIn } from "./marks.js";
import { axisHeight, fadeOut, font, paintAxis, paintLanes } from "./paint.js";
import { Pointer } from "./pointer.js";
import { Scale, ticks } from "./scale.js";
import { Walk } from "./walk.js";
import { aired } from "./windows.js";
import { dayWords, phrase, windowWords } from "./words.js";

const GUTTER = 148;
/** Room for what stands above and below, so that the whole of it fits on a screen. */
const AROUND = 330;
const LOWEST = 180;
const PHONE = 560;
const LONGEST_LABEL = 46;
const LONGEST_ON_PHONE = 28;
const GLIDE = 220;

export class Graph {
  #entries = [];
  #heavy = [];
  #by = "actor";
  #order = "events";
  /** @type {import("./holding.js").Holding | null} */
  #holding = null;
  #scale = new Scale(0, 1, 1);
  #layout = null;
  #weights = new Map();
  /** Where the range of the data ends. */
  #last = 0;
  #collapsed = new Set();
  #allLanes = false;
  #labels = new Map();
  #colours = null;
  #hovered = null;
  #open = null;
  #frame = 0;
  /** Width of all of it; 0 while it is hidden. */
  #whole = 0;
  #tallest = 480;
  #glide = 0;
  #on;
  #settle = settled(() => this.#repack(), 180);

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

  /** @param {import("./holding.js").Holding} holding  @param {{by: string, order: string}} how  what the lanes are, and their order */
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

  get view() {
    return [this.#scale.from, this.#scale.to];
  }

  /** @param {{smooth?: boolean, quiet?: boolean}} how */
  look(from, to, { smooth = false, quiet = false } = {}) {
    cancelAnimationFrame(this.#glide);
    const { width } = this.#scale;
    if (!smooth || calm() || !this.#layout) return this.#to(new Scale(from, to, width), quiet);
    const [a, b] = this.view;
    const started = performance.now();
    const step = (now) => {
      const share = Math.min(1, Math.max(0, (now - started) / GLIDE));
      const eased = 1 - (1 - share) ** 3;
      this.#to(new Scale(a + (from - a) * eased, b + (to - b) * eased, this.#scale.width), quiet);
      if (share < 1) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
    return undefined;
  }

  zoom(factor, around) {
    cancelAnimationFrame(this.#glide);
    this.#to(this.#scale.zoomed(factor, around));
  }

  fit(smooth = true) {
    const holding = this.#holding;
    if (!holding?.n) return;
    const [from, to] = holding.complete && this.#entries.length ? bounds(this.#entries.map((entry) => entry.mark)) : aired(holding.whole);
    this.look(from, to, { smooth });
  }

  center({ mark }) {
    this.#centerOn(mark.from ?? mark.to, mark.to ?? mark.from);
  }

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

  /** Marks the event whose details are open. */
  mark(id) {
    this.#open = id;
    const entry = this.#entries.find((one) => one.event.id === id);
    if (entry) this.walk.entry = entry;
    this.#redraw();
  }

  /** Brings an event into view, where it is not. */
  reveal(id) {
    const entry = this.#entries.find((one) => one.event.id === id);
    if (entry) this.#bring(entry);
  }

  focus() {
    this.walk.element.focus({ preventScroll: true });
  }

  /** What is shown, laid out for a picture: its width is that of the screen within these bounds, and names stand beside their lanes. */
  laidOut(narrowest, widest) {
    return { ...this.#lay(Math.max(narrowest, Math.min(widest, this.#whole)), false), open: this.#open };
  }

  /** What is drawn, as data: tests read this and not pixels. */
  debug() {
    this.draw();
    const described = this.#layout?.describe(this.#scale, phrase) ?? { marks: [], labels: [], density: [], lanes: [] };
    return { view: this.view.map(dayWords), window: this.view, width: this.#scale.width, events: this.#entries.length, ...described };
  }

  // Window and layout

  #to(scale, quiet = false) {
    const zoomed = !this.#layout || Math.abs(scale.perPixel / this.#layout.perPixel - 1) > 1e-9;
    this.#scale = scale;
    if (zoomed || scale.from < this.#layout.near[0] || scale.to > this.#layout.near[1]) this.#repack();
    else {
      this.#redraw();
      this.#settle();
    }
    if (!quiet) this.#on.view(scale.from, scale.to);
  }

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

  /** All of it on so many pixels. */
  #lay(width, phone) {
    const named = this.#by !== "none";
    const gutter = named && !phone ? GUTTER : 0;
    const scale = new Scale(...this.view, width - gutter);
    const most = phone ? LONGEST_ON_PHONE : LONGEST_LABEL;
    const layout = new Layout(this.#heavy, scale, {
      named, phone, last: this.#last, weights: this.#weights, totals: this.#holding?.lanes ?? null, order: this.#order, collapsed: this.#collapsed,
      all: this.#allLanes, tallest: this.#tallest, label: (entry) => this.#label(entry, most), nameOf: (key, name) => (this.#by === "type" ? kindWords(key) : name),
    });
    return { gutter, scale, layout };
  }

  #label({ event }, most) {
    const known = this.#labels.get(event.id);
    if (known?.title === event.title && known.most === most) return known;
    const sense = senseOf(event);
    const letters = [...(sense ? `${capital(sense)}: ${event.title}` : event.title)];
    const text = letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
    const context = this.canvas.getContext("2d");
    context.font = font((this.#colours ??= palette(this.probe)));
    const label = { title: event.title, most, text, width: Math.ceil(context.measureText(text).width) };
    this.#labels.set(event.id, label);
    return label;
  }

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
    if (holding?.complete ?? true) return sidesOf(this.#entries, ...this.view);
    return sidesOfStrip(holding.overview, ...this.view, this.#layout.lanes.length > 0);
  }

  #placeWalker() {
    this.walk.place((entry) => this.#layout?.spot(entry, this.#scale), this.#scale.width);
  }

  // One event

  #visible({ mark }) {
    const [from, to] = this.view;
    const margin = (to - from) * 0.02;
    return possiblyIn(mark, from + margin, to - margin);
  }

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

  /** The moment to zoom about: that of the event one stands on, where it is in view. */
  #middle(entry) {
    if (!entry || !this.#visible(entry)) return undefined;
    const [from, to] = this.view;
    const { mark } = entry;
    return (Math.max(from, mark.from ?? mark.to) + Math.min(to, mark.to ?? mark.from)) / 2;
  }

  /** The nearest mark in the rows above or below. */
  #neighbour(entry, side) {
    const here = this.#layout.spot(entry, this.#scale);
    if (!here) return null;
    let [best, least] = [null, Infinity];
    for (const lane of this.#layout.lanes) {
      for (const placed of lane.placed) {
        const box = this.#layout.box(lane, placed, this.#scale);
        if ((box.y - here.y) * side <= 0 || box.right < 0 || box.left > this.#scale.width || placed.item.entry === entry) continue;
        const far = Math.abs(box.y - here.y) * 4 + Math.abs(box.left - here.left);
        if (far < least) [best, least] = [placed.item.entry, far];
      }
    }
    return best;
  }

  #tap(x, y) {
    const { entry, strip } = this.#layout.at(x, y, this.#scale);
    if (entry) {
      this.walk.entry = entry;
      this.#on.open(entry.event.id);
    } else if (strip) {
      const { from, to } = this.#scale.zoomed(0.3, this.#scale.time(x));
      this.look(from, to, { smooth: true });
    }
  }

  #hover(x, y) {
    const { entry } = x === null || !this.#layout ? { entry: null } : this.#layout.at(x, y, this.#scale);
    this.walk.element.classList.toggle("over", Boolean(entry));
    this.tip.hidden = !entry;
    if (entry) this.#showTip(entry.event, x, y);
    if (entry === this.#hovered) return;
    this.#hovered = entry;
    this.#redraw();
  }

  #showTip(event, x, y) {
    this.tip.replaceChildren(h("strong", { dir: "auto" }, event.title), h("span", {}, phrase(event.date)),
      h("span", { class: "tip-kind" }, [senseOf(event), typeWords(event.type)].filter(Boolean).join(" · ")));
    this.tip.style.left = `${Math.max(4, Math.min(x + this.gutter + 14, this.element.clientWidth - 290))}px`;
    this.tip.style.top = `${y - this.stage.scrollTop + this.axis.clientHeight + 20}px`;
  }
}

const kindWords = (type) => (type ? capital(typeWords(type)) : "");
