/** The map: how many events were where, and areas taken from it. Real elements about a canvas. */

import { bubbles, hit } from "./bubbles.js";
import { h } from "./dom.js";
import { palette } from "./draw.js";
import { glide } from "./glide.js";
import { landIn, paintMap } from "./map-paint.js";
import { PlaceList, summary, words } from "./place-list.js";
import { Pointer } from "./pointer.js";
import { between, boundsOf, boxOf, fit, fitBox, inView, moved, rectOf, resized, turned, zoomed } from "./projection.js";

const STEP = 60;
const ZOOM = 1.6;
const EDGE = 24;
/** An area smaller than this was not meant. */
const LEAST = 6;

/**
 * @import { PlaceCount, PlaceCounts } from "./api.d.ts"
 * @import { Bubble, Name } from "./bubbles.js"
 * @import { Corners } from "./pointer.js"
 * @import { Box, Ground, View } from "./projection.js"
 * @import { Colours, Located, Properties } from "./shapes.d.ts"
 */

export class PlaceMap {
  /** @type {PlaceCounts} */
  #found = { places: [], total: 0, placed: 0, n: 0 };
  /** @type {View | null} */
  #view = null;
  /** Whether there was once something to fit the view to. */
  #fitted = false;
  /** @type {Box | null} */
  #bbox = null;
  /** @type {(Ground & {key: string})[]} */
  #marked = [];
  /** @type {Bubble[]} */
  #drawn = [];
  /** @type {Name[]} */
  #names = [];
  /** @type {string | null} */
  #standing = null;
  #selecting = false;
  /** @type {Corners | null} */
  #rect = null;
  /** @type {Colours | null} */
  #colours = null;
  #frame = 0;
  #stop = () => {};
  #on;

  /** @param {{place: (name: string) => void, brush: (bbox: Box | null) => void}} on */
  constructor(on) {
    this.#on = on;
    /** @param {string} words  @param {() => void} act  @param {Properties} more */
    const button = (words, act, more = {}) => h("button", { type: "button", onclick: act, ...more }, words);
    this.status = h("p", { class: "map-status", role: "status" });
    this.select = button("Select an area", () => this.#select(!this.#selecting), { "aria-pressed": "false", title: "Then drag over the map; Shift and drag does the same" });
    this.clear = button("Clear the area", () => this.#take(null), { hidden: true });
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.surface = h("div", {
      class: "map-surface", role: "application", tabindex: "0", onkeydown: (event) => this.#key(event),
      "aria-label": "Map. Arrows move it, plus and minus zoom, 0 shows all places",
    });
    this.tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.none = h("p", { class: "map-none", hidden: true });
    this.list = new PlaceList({ place: (place) => on.place(place.name), stand: (place) => this.#stand(place) });
    this.probe = h("span", { class: "probe", "aria-hidden": "true" });
    this.stage = h("div", { class: "map-stage" }, this.canvas, this.surface, this.none,
      h("div", { class: "map-zoom" },
        button("+", () => this.#by((view) => zoomed(view, ZOOM), true), { "aria-label": "Nearer" }),
        button("−", () => this.#by((view) => zoomed(view, 1 / ZOOM), true), { "aria-label": "Farther" })),
      this.tip);
    this.element = h("section", { class: "map", "aria-label": "Map", onkeydown: (event) => event.key === "Escape" && (this.#selecting || this.#rect) && this.#callOff() },
      h("div", { class: "map-bar" }, this.status, h("div", { class: "map-tools" }, this.select,
        button("Only what the map shows", () => this.#view && this.#take(boundsOf(this.#view))), this.clear, button("All places", () => this.#fit(true)))),
      h("div", { class: "map-body" }, this.stage, this.list.element),
      h("p", { class: "map-key" },
        h("span", {}, h("span", { class: "map-dot", "aria-hidden": "true" }), "in this town; the larger, the more events"),
        h("span", {}, h("span", { class: "map-ring", "aria-hidden": "true" }), "somewhere in this region or country, not known where")),
      this.probe);
    this.pointer = new Pointer(this.surface, {
      pan: (right, down) => this.#by((view) => moved(view, right, down)),
      zoom: (factor, x, y) => this.#by((view) => zoomed(view, 1 / factor, x, y)),
      tap: (x, y) => this.#tap(x, y),
      hover: (x, y) => this.#hover(x, y),
      area: (corners, done) => this.#area(corners, done),
      taking: () => this.#selecting,
    });
    new ResizeObserver(() => this.#resize()).observe(this.stage);
  }

  /** @param {PlaceCounts} found  @param {string | null} bbox  "west,south,east,north" where events are asked for by it */
  show(found, bbox) {
    this.#found = found;
    this.#bbox = bbox ? /** @type {Box} */ (bbox.split(",").map(Number)) : null;
    this.clear.hidden = !bbox;
    const { places, n } = found;
    this.status.textContent = summary(found);
    this.none.hidden = places.length > 0;
    this.none.textContent = n ? "No place is known of these events" : "No events";
    this.list.show(places);
    const first = places.length > 0 && !this.#fitted;
    this.#fitted ||= first;
    const view = this.#view;
    if (!view) this.#resize();
    else if (first) this.#to(this.#whole(view.width, view.height));
    else if (places.length && !places.some((place) => inView(view, place))) this.#fit(true);
    this.#redraw();
  }

  /** Rings the places of the event that is open. @param {Located[]} places */
  mark(places) {
    this.#marked = places.flatMap(({ key, lat, lon }) => (lat === null || lon === null ? [] : [{ key, lat, lon }]));
    if (this.#marked.length) this.#bring(this.#marked[0]);
    this.#redraw();
  }

  restyle() {
    this.#colours = palette(this.probe);
    this.#redraw();
  }

  /** What is drawn, as data: tests read this and not pixels. */
  debug() {
    this.draw();
    const view = this.#view;
    if (!view) return { view, places: [], land: 0, labels: [], bbox: null, marked: [] };
    return {
      view: { ...view, bounds: boundsOf(view) },
      places: this.#drawn.map(({ place, ...drawn }) => ({ key: place.key, name: place.name, n: place.n, ...drawn })),
      land: landIn(view).rings,
      labels: this.#names,
      bbox: this.#bbox && rectOf(view, this.#bbox),
      marked: this.#marked.map((place) => place.key),
    };
  }

  // View

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (!width || !height) return;
    if (this.#view) this.#view = resized(this.#view, width, height);
    else this.#view = this.#whole(width, height);
    this.draw();
  }

  /** @param {number} width  @param {number} height */
  #whole(width, height) {
    return this.#bbox ? fitBox(this.#bbox, width, height) : fit(this.#found.places, width, height);
  }

  /** @param {boolean} smooth */
  #fit(smooth) {
    if (this.#view) this.#to(fit(this.#found.places, this.#view.width, this.#view.height), smooth);
  }

  /** Nothing is moved before there is a view. @param {(view: View) => View} turn */
  #by(turn, smooth = false) {
    if (this.#view) this.#to(turn(this.#view), smooth);
  }

  /** @param {View} view */
  #to(view, smooth = false) {
    const from = this.#view;
    if (!from) return;
    this.#stop();
    if (smooth) this.#stop = glide((share) => this.#look(between(from, view, share)));
    else this.#look(view);
  }

  /** @param {View} view */
  #look(view) {
    this.#view = view;
    this.#redraw();
  }

  /** @param {Ground} place */
  #bring(place) {
    if (this.#view && !inView(this.#view, place, EDGE)) this.#to(moved({ ...this.#view, lon: turned(place.lon), lat: place.lat }, 0, 0), true);
  }

  // Drawing

  #redraw() {
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#view) return;
    this.#colours ??= palette(this.probe);
    this.#drawn = bubbles(this.#found.places, this.#view);
    const what = { drawn: this.#drawn, marked: this.#marked, standing: this.#standing, bbox: this.#bbox, rect: this.#rect };
    this.#names = paintMap(this.canvas, this.#view, what, this.#colours);
  }

  // Hands

  /** @param {KeyboardEvent} event */
  #key(event) {
    const view = this.#view;
    if (event.ctrlKey || event.metaKey || event.altKey || !view) return;
    /** @type {Record<string, () => View>} */
    const acts = {
      ArrowLeft: () => moved(view, -STEP, 0),
      ArrowRight: () => moved(view, STEP, 0),
      ArrowUp: () => moved(view, 0, -STEP),
      ArrowDown: () => moved(view, 0, STEP),
      "+": () => zoomed(view, ZOOM),
      "=": () => zoomed(view, ZOOM),
      "-": () => zoomed(view, 1 / ZOOM),
      0: () => fit(this.#found.places, view.width, view.height),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    this.#to(acts[event.key](), true);
  }

  /** @param {number} x  @param {number} y */
  #tap(x, y) {
    const bubble = hit(this.#drawn, x, y);
    if (bubble) this.#on.place(bubble.place.name);
  }

  /** @param {number | null} x  @param {number} y */
  #hover(x, y) {
    const bubble = x === null || this.#selecting ? null : hit(this.#drawn, x, y);
    this.surface.classList.toggle("over", Boolean(bubble));
    this.#say(bubble);
    this.#light(bubble?.place.key ?? null);
  }

  /** @param {PlaceCount | null} place */
  #stand(place) {
    if (place && this.list.element.matches(":focus-within")) this.#bring(place);
    this.#light(place?.key ?? null);
  }

  /** @param {string | null} key */
  #light(key) {
    if (key === this.#standing) return;
    this.#standing = key;
    this.#redraw();
  }

  /** @param {Bubble | null} bubble */
  #say(bubble) {
    this.tip.hidden = !bubble;
    if (!bubble || !this.#view) return;
    const { place, x, y, r } = bubble;
    this.tip.replaceChildren(h("strong", { dir: "auto" }, place.name), h("span", {}, words(place)));
    this.tip.style.left = `${Math.max(4, Math.min(x + r + 8, this.#view.width - this.tip.offsetWidth - 4))}px`;
    this.tip.style.top = `${Math.max(4, Math.min(y + r + 8, this.#view.height - this.tip.offsetHeight - 4))}px`;
  }

  // The area

  /** @param {boolean} on */
  #select(on) {
    this.#selecting = on;
    this.#rect = null;
    this.select.setAttribute("aria-pressed", String(on));
    this.surface.classList.toggle("selecting", on);
    this.#redraw();
  }

  #callOff() {
    this.pointer.drop();
    this.#select(false);
  }

  /** @param {Corners | null} corners  @param {boolean} done */
  #area(corners, done) {
    this.#rect = done ? null : corners;
    this.#redraw();
    if (!done) return;
    this.#select(false);
    const [x1, y1, x2, y2] = corners ?? [0, 0, 0, 0];
    if (this.#view && Math.abs(x2 - x1) >= LEAST && Math.abs(y2 - y1) >= LEAST) this.#take(boxOf(this.#view, x1, y1, x2, y2));
  }

  /** @param {Box | null} bbox */
  #take(bbox) {
    this.#bbox = bbox;
    this.clear.hidden = !bbox;
    if (!bbox) this.select.focus({ preventScroll: true });
    this.#redraw();
    this.#on.brush(bbox);
  }
}
