/** Drag pans, pinch and Ctrl with the wheel zoom; a plain wheel is left to the page. */

/** How far a press may wander and still be a tap. */
const STILL = 4;

export class Pointer {
  #down = new Map();
  #moved = 0;
  #on;

  /** @param {{pan: (pixels: number) => void, zoom: (factor: number, x: number) => void, tap: (x: number, y: number) => void,
   *           hover: (x: number | null, y?: number) => void}} on */
  constructor(target, on) {
    this.#on = on;
    this.target = target;
    target.addEventListener("pointerdown", (event) => this.#press(event));
    target.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel"]) target.addEventListener(end, (event) => this.#release(event));
    target.addEventListener("pointerleave", () => on.hover(null));
    target.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  #spot(event) {
    const box = this.target.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #press(event) {
    if (event.button > 0) return;
    this.#down.set(event.pointerId, this.#spot(event));
    if (this.#down.size === 1) this.#moved = 0;
  }

  #move(event) {
    const now = this.#spot(event);
    const before = this.#down.get(event.pointerId);
    if (!before) return this.#on.hover(...now);
    this.#moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    if (this.#moved <= STILL) return undefined;
    if (!this.target.hasPointerCapture(event.pointerId)) this.target.setPointerCapture(event.pointerId);
    this.#on.hover(null);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [was, is] = [Math.abs(before[0] - other[0]), Math.abs(now[0] - other[0])].map((gap) => Math.max(20, gap));
      this.#on.zoom(was / is, (now[0] + other[0]) / 2);
    } else this.#on.pan(before[0] - now[0]);
    this.#down.set(event.pointerId, now);
    return undefined;
  }

  #release(event) {
    const known = this.#down.delete(event.pointerId);
    if (known && event.type === "pointerup" && this.#moved <= STILL) this.#on.tap(...this.#spot(event));
  }

  #wheel(event) {
    const pixels = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#on.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY * pixels)) * 0.006), this.#spot(event)[0]);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.#on.pan((event.deltaX || event.deltaY) * pixels);
    }
  }
}
