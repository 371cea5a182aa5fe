/** Looks now and then whether anything was written, while the page is seen. What was answered already costs the server nothing. */

/** @import { Page } from "./api.d.ts" */

const EVERY = 20_000;

export class Live {
  #on;
  #timer = 0;
  /** The number of events, and which was written last and when. @type {{total: number, last: string} | null} */
  #known = null;

  /** @param {{newest: () => Promise<Page>, changed: (more: number) => void}} on  `changed`: so many more events than before */
  constructor(on) {
    this.#on = on;
  }

  /** What is there now is known; tells of what comes after it. */
  watch() {
    this.stop();
    this.#known = null;
    this.#look();
    this.#timer = setInterval(() => document.visibilityState === "visible" && this.#look(), EVERY);
  }

  stop() {
    clearInterval(this.#timer);
  }

  /** Who cannot be reached now is asked again later. */
  async #look() {
    try {
      const { events: [newest], total = 0 } = await this.#on.newest();
      const before = this.#known;
      this.#known = { total, last: JSON.stringify([newest?.id, newest?.updated]) };
      if (before && (before.total !== total || before.last !== this.#known.last)) this.#on.changed(total - before.total);
    } catch {
      // the next look may find it
    }
  }
}
