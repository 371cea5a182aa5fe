/** Looks now and then whether anything was written, while the page is seen. What was answered already costs the server nothing. */

const EVERY = 20_000;

export class Live {
  #on;
  #timer = 0;
  /** @type {string | null} */
  #known = null;
  /** When the newest of them was written. */
  #updated = "";

  /**
   * @param {{newest: () => Promise<import("./api.d.ts").Page>, since: (updated: string) => Promise<number>,
   *   changed: (number: number) => void}} on  `changed`: how many are new or another, 0 where some are only gone
   */
  constructor(on) {
    this.#on = on;
  }

  /** What is there now is known; tells of what comes after it. */
  watch() {
    this.stop();
    this.#known = null;
    this.#look(() => {});
    this.#timer = setInterval(() => document.visibilityState === "visible" && this.#look((number) => this.#on.changed(number)), EVERY);
  }

  stop() {
    clearInterval(this.#timer);
  }

  /** Who cannot be reached now is asked again later. @param {(number: number) => void} tell */
  async #look(tell) {
    try {
      const { events, total } = await this.#on.newest();
      const state = JSON.stringify([total, events[0]?.id, events[0]?.updated]);
      const [before, updated] = [this.#known, this.#updated];
      this.#known = state;
      this.#updated = events[0]?.updated ?? "";
      if (before !== null && state !== before) tell(this.#updated > updated ? await this.#on.since(this.#updated) : 0);
    } catch {
      // the next look may find it
    }
  }
}
