/** The whole range in one strip, with the window on it: drag it, drag its edges, or press anywhere to go there. */

import { peakOf } from "./density.js";
import { h } from "./dom.js";
import { drawDensity, fresh, palette } from "./draw.js";
import { Scale, ticks } from "./scale.js";
import { aired } from "./windows.js";

/**
 * @import { Strip, Window } from "./shapes.d.ts"
 * @typedef {{edge: 0 | 1} | {grip: number}} Hold  an edge of the window, or the window at so many seconds from its start
 */

const HEIGHT = 44;
const EDGE = 8;

export class Overview {
  /** @type {Strip} */
  #strip = { edges: [0, 1], certain: [], possible: [], n: 0 };
  /** @type {Window} */
  #window = [0, 1];
  #scale = new Scale(0, 1, 1);
  /** @type {Hold | null} */
  #held = null;
  #on;

  /** @param {{look: (from: number, to: number) => void}} on */
  constructor(on) {
    this.#on = on;
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.brush = h("div", { class: "brush" });
    this.probe = h("span", { class: "probe" });
    this.element = h("div", { class: "overview", "aria-hidden": "true", title: "The whole range: drag the window, or its edges" },
      this.canvas, this.brush, this.probe);
    this.element.addEventListener("pointerdown", (event) => this.#press(event));
    this.element.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel"]) this.element.addEventListener(end, () => { this.#held = null; });
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  /** @param {Strip} strip  of the whole range */
  show(strip) {
    this.#strip = strip;
    this.draw();
  }

  /** @param {number} from  @param {number} to */
  look(from, to) {
    this.#window = [from, to];
    this.#place();
  }

  draw() {
    const width = this.element.clientWidth;
    if (!width) return;
    const { edges } = this.#strip;
    this.#scale = new Scale(...aired([edges[0], edges[edges.length - 1]]), width);
    const colours = palette(this.probe);
    const c = fresh(this.canvas, width, HEIGHT);
    drawDensity(c, this.#strip, this.#scale, { foot: HEIGHT - 16, height: HEIGHT - 20, peak: peakOf(this.#strip) }, colours);
    c.strokeStyle = colours.rule;
    c.beginPath();
    c.moveTo(0, HEIGHT - 15.5);
    c.lineTo(width, HEIGHT - 15.5);
    c.stroke();
    c.font = `10.5px ${colours.family}`;
    c.fillStyle = colours.muted;
    const { minor } = ticks(this.#scale, 64);
    for (const { time, label } of minor) c.fillText(label, this.#scale.x(time) + 3, HEIGHT - 4);
    this.#place();
  }

  #place() {
    const { x, width } = this.#scale;
    const left = Math.max(0, Math.min(width - 4, x(this.#window[0])));
    const right = Math.max(left + 4, Math.min(width, x(this.#window[1])));
    this.brush.style.left = `${left}px`;
    this.brush.style.width = `${right - left}px`;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const at = event.clientX - this.element.getBoundingClientRect().left;
    const scale = this.#scale;
    const [left, right] = this.#window.map(scale.x);
    this.element.setPointerCapture(event.pointerId);
    if (right - left > 3 * EDGE && Math.abs(at - left) < EDGE) this.#held = { edge: 0 };
    else if (right - left > 3 * EDGE && Math.abs(at - right) < EDGE) this.#held = { edge: 1 };
    else {
      if (at < left || at > right) this.#center(scale.time(at));
      this.#held = { grip: scale.time(at) - this.#window[0] };
    }
  }

  /** @param {number} time */
  #center(time) {
    const half = (this.#window[1] - this.#window[0]) / 2;
    this.#on.look(time - half, time + half);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#held) return;
    const time = this.#scale.time(event.clientX - this.element.getBoundingClientRect().left);
    const [from, to] = this.#window;
    const least = 3600 * 2;
    if ("grip" in this.#held) this.#on.look(time - this.#held.grip, time - this.#held.grip + to - from);
    else if (this.#held.edge === 0) this.#on.look(Math.min(time, to - least), to);
    else this.#on.look(from, Math.max(time, from + least));
  }
}
