/** What is shown, in the page's address where the element owns it. */

import * as address from "./address.js";
import * as attributes from "./attributes.js";

/**
 * @import { Source } from "./data.js"
 * @import { Shown } from "./shapes.d.ts"
 */

export class Link {
  #host;
  #source;

  /** @param {Element} host  @param {() => Source} source */
  constructor(host, source) {
    this.#host = host;
    this.#source = source;
  }

  get owned() {
    return this.#host.hasAttribute("linked");
  }

  /** From the attributes; what the address says goes before them. */
  read() {
    const given = attributes.read(this.#host);
    return this.owned ? over(address.read(location.search), given) : given;
  }

  /** To this view: in the page where it keeps what is shown, else on the server's own page. @param {Shown} shown */
  to({ lanes, order, ...shown }) {
    const said = { ...shown, lanes: lanes === "actor" ? null : lanes, order: order === "events" ? null : order };
    if (!this.owned) return this.#source().address("") + address.write(said);
    const url = new URL(location.href);
    url.search = address.write(said, url.search);
    return url.href;
  }

  /** @param {Shown} shown  @param {boolean} step  to come back to */
  write(shown, step) {
    if (this.owned && this.#host.isConnected) address.keep(this.to(shown), step);
  }
}

/** @param {Shown} linked  @param {Shown} given  @returns {Shown} */
const over = (linked, given) => ({
  filters: Object.keys(linked.filters).length ? linked.filters : given.filters,
  lanes: linked.lanes ?? given.lanes,
  order: linked.order ?? given.order,
  view: linked.view ?? given.view,
  map: linked.map || given.map,
  window: linked.window ?? given.window,
  open: linked.open || given.open,
});
