/** Drag pans, pinch and Ctrl with the wheel zoom; a plain wheel is left to the page. Where areas can be taken, Shift and a drag do. */

/**
 * `area`: an area that came to nothing is null; `taking`: whether a drag takes an area without Shift too; `hover`: null where
 * the pointer has left.
 * @typedef {[x: number, y: number]} Spot
 * @typedef {[...Spot, ...Spot]} Corners
 * @typedef {{pan: (right: number, down: number) => void, zoom: (factor: number, x: number, y: number) => void, tap: (x: number, y: number) => void,
 *   hover: (x: number | null, y: number) => void, area?: (corners: Corners | null, done: boolean) => void, taking?: () => boolean}} Hands
 */

/** How far a press may wander and still be a tap. */
const STILL = 4;

export class Pointer {
  /** @type {Map<number, Spot>} */
  #down = new Map();
  #moved = 0;
  /** Where the area that is being taken began. @type {Spot | null} */
  #corner = null;
  #on;

  /** @param {HTMLElement} target  @param {Hands} on */
  constructor(target, on) {
    this.#on = on;
    this.target = target;
    target.addEventListener("pointerdown", (event) => this.#press(event));
    target.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) target.addEventListener(end, (event) => this.#release(event));
    target.addEventListener("pointerleave", () => on.hover(null, 0));
    target.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** Whatever is pressed is let go, and nothing comes of it. */
  drop() {
    this.#corner = null;
    this.#down.clear();
  }

  /** @param {MouseEvent} event  @returns {Spot} */
  #spot(event) {
    const box = this.target.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button > 0) return;
    this.#down.set(event.pointerId, this.#spot(event));
    const alone = this.#down.size === 1;
    if (alone) this.#moved = 0;
    this.#corner = alone && this.#on.area && (event.shiftKey || this.#on.taking?.()) ? this.#spot(event) : null;
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const now = this.#spot(event);
    const before = this.#down.get(event.pointerId);
    if (!before) return this.#on.hover(...now);
    this.#moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    if (this.#moved <= STILL) return undefined;
    if (!this.target.hasPointerCapture(event.pointerId)) this.target.setPointerCapture(event.pointerId);
    this.#on.hover(null, 0);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (this.#corner) this.#on.area?.([...this.#corner, ...now], false);
    else if (other) {
      const [was, is] = [before, now].map((one) => Math.max(20, Math.hypot(one[0] - other[0], one[1] - other[1])));
      this.#on.zoom(was / is, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
    } else this.#on.pan(before[0] - now[0], before[1] - now[1]);
    this.#down.set(event.pointerId, now);
    return undefined;
  }

  /** @param {PointerEvent} event */
  #release(event) {
    const known = this.#down.delete(event.pointerId);
    const corner = this.#corner;
    this.#corner = null;
    const lifted = event.type === "pointerup";
    if (known && lifted && this.#moved <= STILL) this.#on.tap(...this.#spot(event));
    else if (corner) this.#on.area?.(lifted ? [...corner, ...this.#spot(event)] : null, true);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    const pixels = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#on.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY * pixels)) * 0.006), ...this.#spot(event));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.#on.pan((event.deltaX || event.deltaY) * pixels, 0);
    }
  }
}
