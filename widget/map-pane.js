/** The map beside the timeline: its code is fetched when it is first asked for, its places whenever the window moves. */

import { overtaken } from "./data.js";
import { h } from "./dom.js";

/**
 * @import { PlaceCounts } from "./api.d.ts"
 * @import { Box } from "./projection.js"
 * @import { Filters, Located } from "./shapes.d.ts"
 */

export class MapPane {
  #on;
  /** @type {Promise<import("./map.js").PlaceMap> | null} */
  #map = null;
  #shown = "";
  /** @type {Located[]} */
  #marked = [];

  /**
   * @param {{ask: (filters: Filters) => Promise<PlaceCounts>, place: (name: string) => void, brush: (bbox: Box | null) => void,
   *   adopt: (sheet: CSSStyleSheet) => void}} on
   */
  constructor(on) {
    this.#on = on;
    this.element = h("div", { class: "map-pane", hidden: true });
  }

  /**
   * The places of the events that these filters find, window and all; nothing is asked while the map is folded away.
   * @param {Filters} filters  @param {{open: boolean}} how
   */
  async show(filters, { open }) {
    this.element.hidden = !open;
    if (!open) return;
    const asked = JSON.stringify(filters);
    const [map, found] = await Promise.all([this.#made(), asked === this.#shown ? null : this.#on.ask(filters)]);
    if (!found) return;
    this.#shown = asked;
    map.show(found, filters.bbox || null);
    map.mark(this.#marked);
  }

  /** The places of the event that is open. @param {Located[]} places */
  mark(places) {
    this.#marked = places;
    this.#map?.then((map) => map.mark(places), () => {});
  }

  restyle() {
    this.#map?.then((map) => map.restyle(), () => {});
  }

  /** What was found holds no longer. */
  forget() {
    this.#shown = "";
  }

  #made() {
    this.#map ??= this.#make();
    this.#map.catch((error) => {
      this.#map = null; // the next time it may come
      if (!overtaken(error)) console.error(error);
    });
    return this.#map;
  }

  async #make() {
    const [{ PlaceMap }, { sheet }] = await Promise.all([import("./map.js"), import("./map-style.js")]);
    this.#on.adopt(sheet);
    const map = new PlaceMap({ place: this.#on.place, brush: this.#on.brush });
    this.element.append(map.element);
    return map;
  }
}
