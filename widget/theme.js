/** Light and dark: as the system has it, or as a person chose, who is remembered. */

import { stored } from "./dom.js";

const KEY = "event-timeline-theme";

export class Theme {
  #host;

  /** @param {Element} host */
  constructor(host) {
    this.#host = host;
  }

  get dark() {
    const theme = this.#host.getAttribute("theme");
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  toggle() {
    const theme = this.dark ? "light" : "dark";
    this.#host.setAttribute("theme", theme);
    stored(() => localStorage.setItem(KEY, theme));
  }

  recall() {
    const theme = stored(() => localStorage.getItem(KEY));
    if (theme === "light" || theme === "dark") this.#host.setAttribute("theme", theme);
  }
}
