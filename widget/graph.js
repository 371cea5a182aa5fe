/** The graph: lanes of marks on a canvas, with an axis over them and real elements for names, keys and screen readers. */

import { density } from "./density.js";
import { calm, h, settled } from "./dom.js";
import { drawDensity, drawMark, fresh, palette, peakOf } from "./draw.js";
import { CLASSES, capital, senseOf, typeWords } from "./kinds.js";
import { bounds, extent, orderOf, possiblyIn } from "./marks.js";
import { lanes, pack, slide } from "./pack.js";
import { Pointer } from "./pointer.js";
import { Scale, ticks } from "./scale.js";
import { count, dayWords, eventWords, phrase, windowWords } from "./words.js";

const ROW = 26;
const PAD = 8;
const STRIP = 18;
const HEAD = 22;
const AXIS = 40;
const LOW_AXIS = 24;
const GUTTER = 148;
const LANES = 12;
/** So many windows on either side are laid out too, so that a drag shows them at once. */
const NEAR = 0.5;
const LONGEST_LABEL = 46;
const FONT = '12.5px "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
const SMALL_FONT = '11px "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

/** @typedef {{event: any, mark: import("./marks.js").Mark, index: number}} Entry */

export class Graph {
  /** @type {Entry[]} */
  #entries = [];
  #by = "actor";
  #scale = new Scale(0, 1, 1);
  #width = 0;
  #tallest = 560;
  #layout = { lanes: [], height: 0, left: 0, perPixel: 0 };
  #collapsed = new Set();
  #allLanes = false;
  #labels = new Map();
  #colours = {};
  #cursor = -1;
  #hovered = null;
  #open = null;
  #frame = 0;
  #end = 0;
  #near = [0, 0];
  #settle = settled(() => this.#repack(), 180);
  #glide = 0;
  #on;

  /** @param {{open: (id: string) => void, view: (from: number, to: number) => void}} on */
  constructor(on) {
    this.#on = on;
    this.axis = h("canvas", { class: "axis", "aria-hidden": "true" });
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.names = h("ul", { class: "lane-names", "aria-label": "Lanes" });
    this.list = h("div", {
      class: "events", role: "listbox", tabindex: "0", "aria-label": "Events on the timeline, in order of time",
      "aria-describedby": "keys", onkeydown: (event) => this.#key(event), onfocus: () => this.#focused(),
      onblur: () => this.#redraw(),
    });
    this.spacer = h("div", { class: "spacer" }, this.canvas, this.list, this.names);
    this.stage = h("div", { class: "stage", onscroll: () => this.#redraw() }, this.spacer);
    this.tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.earlier = h("button", { class: "beyond earlier", type: "button", hidden: true, onclick: () => this.#toward(-1) });
    this.later = h("button", { class: "beyond later", type: "button", hidden: true, onclick: () => this.#toward(1) });
    this.nothing = h("div", { class: "nothing", hidden: true });
    this.probe = h("span", { class: "probe", "aria-hidden": "true" });
    this.element = h("div", { class: "graph" }, this.axis, this.stage, this.earlier, this.later, this.nothing, this.tip, this.probe);
    this.pointer = new Pointer(this.list, {
      pan: (pixels) => this.#to(this.#scale.panned(pixels)),
      zoom: (factor, x) => this.zoom(factor, this.#scale.time(x)),
      tap: (x, y) => this.#tap(x, y),
      hover: (x, y) => this.#hover(x, y),
    });
    new ResizeObserver(() => this.resize()).observe(this.element);
  }

  /** @param {Entry[]} entries  dated ones, in order of time */
  show(entries, by) {
    this.#entries = entries.map((entry, index) => ({ ...entry, index }));
    this.#by = by;
    this.#cursor = Math.min(this.#cursor, entries.length - 1);
    this.#repack();
  }

  get view() {
    return [this.#scale.from, this.#scale.to];
  }

  /** @param {{smooth?: boolean, quiet?: boolean}} how */
  look(from, to, { smooth = false, quiet = false } = {}) {
    cancelAnimationFrame(this.#glide);
    if (!smooth || calm() || !this.#width) return this.#to(new Scale(from, to, this.#width), quiet);
    const [a, b] = this.view;
    const started = performance.now();
    const step = (now) => {
      const share = Math.min(1, (now - started) / 220);
      const eased = 1 - (1 - share) ** 3;
      this.#to(new Scale(a + (from - a) * eased, b + (to - b) * eased, this.#width), quiet);
      if (share < 1) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
    return undefined;
  }

  zoom(factor, around) {
    this.#to(this.#scale.zoomed(factor, around));
  }

  resize() {
    const width = this.element.clientWidth;
    if (!width) return;
    this.phone = width < 560;
    this.gutter = this.#by === "none" || this.phone ? 0 : GUTTER;
    this.#width = width - this.gutter;
    this.#scale = new Scale(this.#scale.from, this.#scale.to, this.#width);
    this.#repack();
  }

  restyle() {
    this.#colours = palette(this.probe);
    this.#redraw();
  }

  /** Marks the event whose details are open. */
  mark(id) {
    this.#open = id;
    const index = this.#entries.findIndex((entry) => entry.event.id === id);
    if (index >= 0) this.#cursor = index;
    this.#redraw();
  }

  focus() {
    this.list.focus({ preventScroll: true });
  }

  // Layout

  #to(scale, quiet = false) {
    const zoomed = Math.abs(scale.perPixel / this.#layout.perPixel - 1) > 1e-9;
    this.#scale = scale;
    if (zoomed) this.#repack();
    else if (scale.from < this.#near[0] || scale.to > this.#near[1]) this.#repack();
    else {
      this.#redraw();
      this.#settle();
    }
    if (!quiet) this.#on.view(scale.from, scale.to);
  }

  #repack() {
    if (!this.#width) return;
    this.gutter = this.#by === "none" || this.phone ? 0 : GUTTER;
    this.#width = this.element.clientWidth - this.gutter;
    this.#scale = new Scale(this.#scale.from, this.#scale.to, this.#width);
    const { perPixel } = this.#scale;
    const left = this.#entries.length ? orderOf(this.#entries[0].mark) : 0;
    const x = (time) => (time - left) / perPixel;
    this.#end = this.#entries.length ? x(bounds(this.#entries.map((entry) => entry.mark))[1]) : 0;
    // What is far outside the window neither makes a lane taller nor takes a label from what is in it.
    const margin = (this.#scale.to - this.#scale.from) * NEAR;
    this.#near = [this.#scale.from - margin, this.#scale.to + margin];
    const near = this.#entries.filter(({ mark }) => shows(mark, this.#near, perPixel));
    const shown = lanes(near, this.#by, this.#allLanes ? Infinity : LANES, (type) => capital(typeWords(type)));
    const most = Math.max(3, Math.min(this.#by === "none" ? 19 : 8, Math.floor(this.#tallest / ROW / Math.max(1, shown.length / 1.4))));
    let top = 0;
    const laid = shown.map((lane) => {
      const one = this.#lane(lane, x, top, most);
      top += one.height;
      return one;
    });
    this.#layout = { lanes: laid, height: top, left, perPixel };
    this.#nameLanes();
    this.#redraw();
  }

  #lane(lane, x, top, most) {
    const head = this.phone && lane.name ? HEAD : 0;
    const closed = this.#collapsed.has(lane.key);
    const heavy = [...lane.entries].sort((a, b) => (b.event.importance ?? 0) - (a.event.importance ?? 0) || a.index - b.index);
    const items = heavy.map((entry) => {
      const at = extent(entry.mark, x);
      return { entry, ...at, label: this.#label(entry).width };
    });
    const { placed, rest, rows } = closed ? { placed: [], rest: items, rows: 0 } : pack(items, most, this.#end);
    const strip = rest.length ? STRIP + 4 : 0;
    const height = head + 2 * PAD + rows * ROW + strip - (rows ? 0 : PAD);
    return { ...lane, top, head, height, placed, rest, rows, closed };
  }

  #label({ event }) {
    const known = this.#labels.get(event.id);
    if (known?.title === event.title) return known;
    const sense = senseOf(event);
    const whole = `${sense ? `${capital(sense)}: ` : ""}${event.title}`;
    const letters = [...whole];
    const text = letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join("").trimEnd()}…` : whole;
    const context = this.canvas.getContext("2d");
    context.font = FONT;
    const label = { title: event.title, text, width: Math.ceil(context.measureText(text).width) };
    this.#labels.set(event.id, label);
    return label;
  }

  #nameLanes() {
    const rows = this.#layout.lanes.filter((lane) => lane.name).map((lane) => {
      const button = h("button", {
        type: "button", "aria-expanded": String(!lane.closed), title: lane.closed ? "Open this lane" : "Fold this lane to a strip",
        onclick: () => {
          if (!this.#collapsed.delete(lane.key)) this.#collapsed.add(lane.key);
          const index = this.#layout.lanes.indexOf(lane);
          this.#repack();
          this.names.querySelectorAll("button[aria-expanded]")[index]?.focus();
        },
      }, h("span", { class: "lane-name", dir: "auto" }, lane.gathered ? `${lane.gathered} others` : lane.name),
      h("span", { class: "lane-count" }, lane.entries.length.toLocaleString("en"), h("span", { class: "unseen" }, " events")));
      const more = lane.gathered
        ? h("button", { class: "more-lanes", type: "button", onclick: () => { this.#allLanes = true; this.#repack(); } }, "Show each")
        : null;
      const unseen = lane.rest.length && !lane.closed && !this.phone ? h("span", { class: "lane-rest" }, `${lane.rest.length.toLocaleString("en")} more, as a strip`) : null;
      const item = h("li", {}, button, more, unseen);
      item.style.top = `${lane.top}px`;
      item.style.height = `${lane.head || lane.height}px`;
      return item;
    });
    const held = this.names.contains(this.names.getRootNode().activeElement);
    if (!held || rows.length !== this.names.children.length) this.names.replaceChildren(...rows);
    else [...this.names.children].forEach((old, index) => { old.style.cssText = rows[index].style.cssText; });
    this.names.hidden = !rows.length;
  }

  // Drawing

  #redraw() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#width) return;
    if (!this.#colours.ink) this.#colours = palette(this.probe);
    const total = this.#layout.height;
    const high = Math.min(Math.max(total, 180), this.#tallest);
    this.stage.style.height = `${high}px`;
    this.spacer.style.height = `${Math.max(total, high)}px`;
    for (const part of [this.list, this.axis, this.canvas]) part.style.marginInlineStart = `${this.gutter}px`;
    this.list.style.width = this.axis.style.width = `${this.#width}px`;
    const shown = ticks(this.#scale);
    this.#drawAxis(shown);
    this.#drawLanes(shown, high);
    this.#placeCursor();
    this.#tellBeyond();
  }

  #drawAxis({ minor, major }) {
    const high = major.length ? AXIS : LOW_AXIS;
    const c = fresh(this.axis, this.#width, high);
    const x = (time) => Math.round(this.#scale.x(time)) + 0.5;
    c.textBaseline = "alphabetic";
    c.strokeStyle = this.#colours.rule;
    c.beginPath();
    for (const tick of minor) line(c, x(tick.time), high - 5, high);
    for (const tick of major) line(c, x(tick.time), 4, high);
    c.stroke();
    c.fillStyle = this.#colours.muted;
    c.font = SMALL_FONT;
    for (const tick of minor) c.fillText(tick.label, x(tick.time) + 4, high - 9);
    c.fillStyle = this.#colours.ink;
    c.font = `600 ${SMALL_FONT}`;
    // What the left edge lies in slides along it until the next one pushes it out.
    major.forEach((tick, index) => {
      const until = index + 1 < major.length ? x(major[index + 1].time) : this.#width;
      const at = Math.max(x(tick.time), 0) + 4;
      if (at + c.measureText(tick.label).width + 4 < until) c.fillText(tick.label, at, 15);
    });
  }

  #drawLanes({ minor, major }, high) {
    const c = fresh(this.canvas, this.#width, high);
    const scrolled = this.stage.scrollTop;
    const grid = (times, alpha) => {
      c.globalAlpha = alpha;
      c.beginPath();
      for (const { time } of times) line(c, Math.round(this.#scale.x(time)) + 0.5, 0, high);
      c.stroke();
      c.globalAlpha = 1;
    };
    c.strokeStyle = this.#colours.rule;
    grid(minor, 0.45);
    grid(major, 1);
    c.textBaseline = "middle";
    for (const lane of this.#layout.lanes) {
      const top = lane.top - scrolled;
      if (top > high || top + lane.height < 0) continue;
      c.strokeStyle = this.#colours.rule;
      c.beginPath();
      c.moveTo(0, Math.round(top + lane.height) - 0.5);
      c.lineTo(this.#width, Math.round(top + lane.height) - 0.5);
      c.stroke();
      for (const placed of lane.placed) this.#drawPlaced(c, lane, placed, scrolled);
      if (lane.rest.length) this.#drawRest(c, lane, top);
    }
  }

  #drawPlaced(c, lane, placed, scrolled) {
    const box = this.#box(lane, placed);
    if (box.outer[1] < -20 || box.outer[0] > this.#width + 20) return;
    const { entry } = placed.item;
    const y = box.y - scrolled;
    if (entry === this.#hovered || entry.event.id === this.#open) {
      c.fillStyle = this.#colours.raised;
      c.beginPath();
      c.roundRect(box.outer[0] - 3, y - ROW / 2 + 1, box.outer[1] - box.outer[0] + 6, ROW - 2, 3);
      c.fill();
    }
    drawMark(c, entry.mark, { ...box, y }, this.#colours, CLASSES[entry.mark.class].shape);
    if (!box.label) return;
    c.fillStyle = this.#colours.ink;
    c.font = FONT;
    c.fillText(box.label.text, box.label.left, y + 0.5);
  }

  /** Where a placed mark and its label stand, in pixels of the canvas, unscrolled. */
  #box(lane, { item, row, labelAt, inside }) {
    const shift = (this.#layout.left - this.#scale.from) / this.#scale.perPixel;
    const { mark } = item.entry;
    const [left, right] = [item.left + shift, item.right + shift];
    const y = lane.top + lane.head + PAD + row * ROW + ROW / 2;
    const text = this.#label(item.entry);
    const at = labelAt === null ? null : inside ? slide(labelAt + shift, text.width, left, right, 0) : labelAt + shift;
    return {
      left, right, y, small: item.small,
      sure: mark.lasts ? [this.#scale.x(mark.sureFrom ?? mark.from), this.#scale.x(mark.sureTo ?? mark.to)] : null,
      label: at === null ? null : { left: at, width: text.width, text: text.text },
      outer: [Math.min(left, at ?? left), Math.max(right, at === null ? right : at + text.width)],
    };
  }

  #drawRest(c, lane, top) {
    const foot = top + lane.height - 4;
    const binned = this.#bins(lane);
    drawDensity(c, binned, 0, this.#width, foot, STRIP - 2, this.#colours, peakOf(binned));
  }

  #bins(lane) {
    return density(lane.rest.map((item) => item.entry.mark), this.#scale.from, this.#scale.to, Math.max(1, Math.round(this.#width / 6)));
  }

  // What lies outside

  #tellBeyond() {
    const [from, to] = this.view;
    let before = 0;
    let after = 0;
    let within = 0;
    for (const { mark } of this.#entries) {
      if (possiblyIn(mark, from, to)) within += 1;
      else if (orderOf(mark) < from) before += 1;
      else after += 1;
    }
    this.earlier.hidden = !before || !within;
    this.later.hidden = !after || !within;
    this.earlier.style.insetInlineStart = `${this.gutter + 6}px`;
    this.earlier.textContent = `‹ ${before.toLocaleString("en")} earlier`;
    this.later.textContent = `${after.toLocaleString("en")} later ›`;
    const empty = Boolean(this.#entries.length) && !within;
    if (empty !== !this.nothing.hidden || empty) this.#tellNothing(empty, before, after);
  }

  #tellNothing(empty, before, after) {
    this.nothing.hidden = !empty;
    if (!empty) return;
    const previous = before ? this.#nearest(-1) : null;
    const following = after ? this.#nearest(1) : null;
    const said = [windowWords(...this.view), previous?.index, following?.index].join();
    if (this.nothing.dataset.said === said) return;
    this.nothing.dataset.said = said;
    const way = (entry, word) => entry && h("button", { type: "button", onclick: () => this.center(entry) },
      `The ${word} one: ${entry.event.title}, ${phrase(entry.event.date)}`);
    this.nothing.replaceChildren(h("p", {}, `Nothing in ${windowWords(...this.view)}.`),
      ...[way(previous, "last earlier"), way(following, "first later")].filter(Boolean));
  }

  /** The next event outside the window, on that side. */
  #nearest(side) {
    const [from, to] = this.view;
    const outside = this.#entries.filter(({ mark }) => !possiblyIn(mark, from, to) && (orderOf(mark) < from) === side < 0);
    return side < 0 ? outside.at(-1) : outside[0];
  }

  #toward(side) {
    const entry = this.#nearest(side);
    if (entry) this.center(entry);
  }

  center(entry) {
    const [from, to] = this.view;
    const span = to - from;
    const middle = ((entry.mark.from ?? entry.mark.to) + (entry.mark.to ?? entry.mark.from)) / 2;
    this.look(middle - span / 2, middle + span / 2, { smooth: true });
  }

  // Keys: arrows walk from event to event, with Shift they move the window

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const span = this.#scale.to - this.#scale.from;
    const pan = (share) => this.look(this.#scale.from + span * share, this.#scale.to + span * share, { smooth: true });
    const cursor = this.#entries[this.#cursor];
    const middle = cursor && this.#visible(cursor) ? (Math.max(this.#scale.from, cursor.mark.from ?? cursor.mark.to)
      + Math.min(this.#scale.to, cursor.mark.to ?? cursor.mark.from)) / 2 : undefined;
    const acts = {
      ArrowRight: () => (event.shiftKey ? pan(0.25) : this.#walk(this.#cursor + 1)),
      ArrowLeft: () => (event.shiftKey ? pan(-0.25) : this.#walk(this.#cursor - 1)),
      ArrowDown: () => this.#climb(1),
      ArrowUp: () => this.#climb(-1),
      PageDown: () => pan(0.9),
      PageUp: () => pan(-0.9),
      Home: () => this.#walk(0),
      End: () => this.#walk(this.#entries.length - 1),
      "+": () => this.zoom(0.6, middle),
      "=": () => this.zoom(0.6, middle),
      "-": () => this.zoom(1 / 0.6, middle),
      0: () => this.fit(),
      Enter: () => cursor && this.#on.open(cursor.event.id),
      " ": () => cursor && this.#on.open(cursor.event.id),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  #walk(index) {
    if (!this.#entries.length) return;
    this.#cursor = Math.min(this.#entries.length - 1, Math.max(0, index));
    const entry = this.#entries[this.#cursor];
    if (!this.#visible(entry)) this.center(entry);
    this.#bringUp(entry);
    this.#redraw();
  }

  #visible({ mark }) {
    const margin = (this.#scale.to - this.#scale.from) * 0.02;
    return possiblyIn(mark, this.#scale.from + margin, this.#scale.to - margin);
  }

  #bringUp(entry) {
    const spot = this.#spot(entry);
    if (!spot) return;
    const { scrollTop, clientHeight } = this.stage;
    if (spot.y - ROW < scrollTop) this.stage.scrollTop = spot.y - ROW;
    if (spot.y + ROW > scrollTop + clientHeight) this.stage.scrollTop = spot.y + ROW - clientHeight;
  }

  /** The nearest mark in the row above or below. */
  #climb(side) {
    const here = this.#entries[this.#cursor];
    if (!here) return this.#walk(0);
    const from = this.#spot(here);
    let best = null;
    for (const lane of this.#layout.lanes) {
      for (const placed of lane.placed) {
        const box = this.#box(lane, placed);
        if ((box.y - from.y) * side <= 0 || box.right < 0 || box.left > this.#width || placed.item.entry === here) continue;
        const far = Math.abs(box.y - from.y) * 4 + Math.abs(box.left - from.left);
        if (!best || far < best.far) best = { far, entry: placed.item.entry };
      }
    }
    return best && this.#walk(best.entry.index);
  }

  /** Where an event is first drawn; one that is only in the density has its place there. */
  #spot(entry) {
    for (const lane of this.#layout.lanes) {
      const placed = lane.placed.find(({ item }) => item.entry === entry);
      if (placed) return this.#box(lane, placed);
    }
    const lane = this.#layout.lanes.find(({ rest }) => rest.some((item) => item.entry === entry));
    if (!lane) return null;
    const at = extent(entry.mark, this.#scale.x);
    return { left: at.left, right: at.right, y: lane.top + lane.height - 4 - STRIP / 2, outer: [at.left, at.right] };
  }

  #focused() {
    if (this.#cursor < 0) {
      const first = this.#entries.findIndex((entry) => this.#visible(entry));
      this.#cursor = first < 0 ? 0 : first;
    }
    this.#redraw();
  }

  /** Three options are enough for a screen reader to walk: this one and its neighbours. */
  #placeCursor() {
    const current = this.#entries[this.#cursor];
    const around = current ? [-1, 0, 1].map((step) => this.#entries[this.#cursor + step]).filter(Boolean) : this.#entries.slice(0, 1);
    this.list.replaceChildren(...around.map((entry) => {
      const option = h("div", {
        role: "option", id: `event-${entry.index}`, "aria-selected": String(entry === current), "aria-posinset": entry.index + 1,
        "aria-setsize": this.#entries.length, "aria-label": eventWords(entry.event),
      });
      const spot = this.#spot(entry);
      if (spot) {
        option.style.left = `${Math.max(0, spot.outer[0] - 3)}px`;
        option.style.width = `${Math.max(8, Math.min(this.#width, spot.outer[1] + 3) - Math.max(0, spot.outer[0] - 3))}px`;
        option.style.top = `${spot.y - ROW / 2}px`;
      }
      return option;
    }));
    if (current) this.list.setAttribute("aria-activedescendant", `event-${this.#cursor}`);
    else this.list.removeAttribute("aria-activedescendant");
  }

  fit(smooth = true) {
    if (!this.#entries.length) return;
    const [from, to] = bounds(this.#entries.map((entry) => entry.mark));
    this.look(from, to, { smooth });
  }

  // Pointer

  #at(x, y) {
    const scrolledY = y;
    for (const lane of this.#layout.lanes) {
      if (scrolledY < lane.top || scrolledY > lane.top + lane.height) continue;
      const hit = lane.placed.find((placed) => {
        const box = this.#box(lane, placed);
        return Math.abs(scrolledY - box.y) <= ROW / 2 && x >= box.outer[0] - 3 && x <= box.outer[1] + 3;
      });
      return { entry: hit?.item.entry ?? null, lane };
    }
    return { entry: null, lane: null };
  }

  #tap(x, y) {
    const { entry, lane } = this.#at(x, y);
    if (entry) {
      this.#cursor = entry.index;
      this.#on.open(entry.event.id);
    } else if (lane?.rest.length && y > lane.top + lane.height - STRIP - 6) {
      const { from, to } = this.#scale.zoomed(0.3, this.#scale.time(x));
      this.look(from, to, { smooth: true });
    }
  }

  #hover(x, y) {
    const { entry = null } = x === null ? {} : this.#at(x, y);
    this.list.classList.toggle("over", Boolean(entry));
    this.tip.hidden = !entry;
    if (entry) {
      this.tip.replaceChildren(h("strong", { dir: "auto" }, entry.event.title), h("span", {}, phrase(entry.event.date)),
        h("span", { class: "tip-kind" }, [senseOf(entry.event), typeWords(entry.event.type)].filter(Boolean).join(" · ")));
      const left = Math.min(x + this.gutter + 14, this.element.clientWidth - 290);
      this.tip.style.left = `${Math.max(4, left)}px`;
      this.tip.style.top = `${y - this.stage.scrollTop + AXIS + 20}px`;
    }
    if (entry !== this.#hovered) {
      this.#hovered = entry;
      this.#redraw();
    }
  }

  /** What is drawn, as data: tests read this and not pixels. */
  debug() {
    this.draw();
    const marks = [];
    const labels = [];
    const strips = [];
    for (const lane of this.#layout.lanes) {
      for (const placed of lane.placed) {
        const { mark, event } = placed.item.entry;
        const box = this.#box(lane, placed);
        const kind = box.small && mark.kind !== "day" ? "small" : mark.kind;
        const solid = !mark.outlined && (kind === "day" || (mark.lasts && !box.small));
        marks.push({
          id: event.id, lane: lane.key, kind, imprecise: mark.imprecise, lasts: mark.lasts, outlined: mark.outlined, solid,
          left: box.left, right: box.right, y: box.y, sure: box.sure, words: phrase(event.date),
        });
        if (box.label) labels.push({ id: event.id, text: box.label.text, left: box.label.left, right: box.label.left + box.label.width, top: box.y - 8, bottom: box.y + 8 });
      }
      if (lane.rest.length) {
        const { n, certain, possible } = this.#bins(lane);
        strips.push({ lane: lane.key, n, certain: sum(certain), possible: sum(possible), events: lane.rest.map((item) => item.entry.event.id) });
      }
    }
    return {
      view: this.view.map(dayWords), width: this.#width, events: this.#entries.length, marks, labels, density: strips,
      lanes: this.#layout.lanes.map(({ key, name, entries, rows, closed, top, height }) => ({ key, name, n: entries.length, rows, closed, top, height })),
      tellsOf: count(this.#entries.length, "event"),
    };
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Does any of it reach into the window as it is drawn? Open ends do not. */
function shows(mark, [from, to], perPixel) {
  const { left, right } = extent(mark, (time) => (time - from) / perPixel);
  return right > 0 && left < (to - from) / perPixel;
}

function line(context, x, top, foot) {
  context.moveTo(x, top);
  context.lineTo(x, foot);
}
