/** The filters, a box each; those without one stand in the address and in attributes, and are kept. */

import { h, settled } from "./dom.js";
import { CLASSES, MODALITIES, capital, typeWords } from "./kinds.js";
import { Suggest } from "./suggest.js";

/**
 * @import { Source } from "./data.js"
 * @import { Child, Filters as Asked, Properties } from "./shapes.d.ts"
 */

const SENSES = [
  ["", "Happened"],
  ["any", "Any sense"],
  ...["planned", "claimed", "denied", "cancelled", "forecast", "hypothetical"].map((name) => [name, `Only ${MODALITIES[name].words}`]),
];

/** Filters that are typed as they are sent. */
const TYPED = /** @type {const} */ (["from", "to", "q"]);

let bars = 0;

export class Filters {
  #on;
  /** Filters of the address and of attributes that have no box; a change of another one keeps them. @type {Asked} */
  #boxless = {};
  #id = `filters-${(bars += 1)}`;

  /** @param {() => Source} source  @param {(filters: Asked) => void} on */
  constructor(source, on) {
    this.#on = on;
    const changed = () => this.#on(this.value);
    this.actor = new Suggest("Who", "Any actor", (q) => source().names("actors", q), changed);
    this.place = new Suggest("Where", "Any place", (q) => source().names("places", q), changed);
    this.from = this.#input("From", { placeholder: "any date" });
    this.to = this.#input("To", { placeholder: "any date" });
    this.type = this.#select("What", [h("option", { value: "" }, "Any kind"), ...typeOptions()]);
    this.modality = this.#select("Told as", SENSES.map(([value, words]) => h("option", { value }, words)));
    this.q = this.#input("Words", { type: "search", placeholder: "In title or quote" }, settled(changed, 300));
    this.clear = h("button", { type: "button", class: "quiet clear", onclick: () => { this.value = {}; changed(); } }, "Clear");
    this.body = h("form", { class: "filters", id: this.#id, "aria-label": "Filters", onsubmit: (event) => event.preventDefault() },
      this.actor.element, this.place.element,
      h("div", { class: "dates" }, this.from.parentNode, this.to.parentNode),
      this.type.parentNode, this.modality.parentNode, this.q.parentNode, this.clear);
    this.toggle = h("button", { type: "button", class: "filters-toggle", "aria-expanded": "false", "aria-controls": this.#id,
      onclick: () => this.#fold() }, "Filters");
    this.element = h("div", { class: "filter-bar" }, this.toggle, this.body);
  }

  /** @returns {Asked} */
  get value() {
    const type = this.type.value;
    return {
      ...this.#boxless,
      actor: this.actor.names, place: this.place.names, from: this.from.value.trim(), to: this.to.value.trim(),
      type: type.startsWith("class:") ? Object.keys(CLASSES[type.slice(6)].types) : type ? [type] : [],
      modality: this.modality.value, q: this.q.value.trim(),
    };
  }

  set value(filters) {
    const { actor = [], place = [], from, to, type = [], modality, q, ...boxless } = filters;
    this.#boxless = boxless;
    this.actor.names = actor;
    this.place.names = place;
    for (const name of TYPED) this[name].value = filters[name] ?? "";
    this.type.value = typeChoice(type);
    const sense = filters.modality === "occurred,ongoing" ? "" : (filters.modality ?? "");
    if (!SENSES.some(([value]) => value === sense)) this.modality.append(h("option", { value: sense }, sense.replaceAll(",", ", ")));
    this.modality.value = sense;
    this.#tell();
  }

  /** How many events each choice would bring, from the server's facets. @param {Partial<import("./api.d.ts").Facets>} facets */
  count({ actor = [], place = [], type = [] }) {
    this.actor.frequent = actor.slice(0, 8).map(offer);
    this.place.frequent = place.slice(0, 8).map(offer);
    const counts = new Map(type.map(({ value, n }) => [value, n]));
    for (const option of this.type.options) {
      if (!("type" in option.dataset)) continue;
      const words = capital(typeWords(option.value));
      const n = counts.get(option.value);
      option.textContent = n === undefined ? words : `${words} (${n.toLocaleString("en")})`;
    }
  }

  /** Names the box that the server found wrong. @param {string | null} parameter */
  blame(parameter, message = "") {
    for (const name of TYPED) {
      const wrong = name === parameter;
      this[name].setAttribute("aria-invalid", String(wrong));
      this[name].title = wrong ? message : "";
    }
  }

  #tell() {
    const set = Object.values(this.value).filter((value) => value?.length).length;
    this.toggle.textContent = set ? `Filters (${set})` : "Filters";
    this.clear.hidden = !set;
  }

  #fold() {
    const open = this.element.classList.toggle("open");
    this.toggle.setAttribute("aria-expanded", String(open));
  }

  /** @param {string} label  @param {Properties} properties  @param {() => void} [typed] */
  #input(label, properties, typed) {
    const id = `${this.#id}-${label}`;
    const input = h("input", { id, type: "text", autocomplete: "off", spellcheck: "false", ...properties });
    input.addEventListener("change", () => this.#on(this.value));
    if (typed) input.addEventListener("input", typed);
    h("div", { class: "field" }, h("label", { for: id }, label), input);
    return input;
  }

  /** @param {string} label  @param {Child[]} options */
  #select(label, options) {
    const id = `${this.#id}-${label.replace(" ", "-")}`;
    const select = h("select", { id, onchange: () => this.#on(this.value) }, options);
    h("div", { class: "field" }, h("label", { for: id }, label), select);
    return select;
  }
}

function typeOptions() {
  return Object.entries(CLASSES).map(([key, { name, types }]) => h("optgroup", { label: name },
    h("option", { value: `class:${key}` }, `All ${name.toLowerCase()}`),
    ...Object.keys(types).map((type) => h("option", { value: type, "data-type": true }, capital(typeWords(type))))));
}

/** @param {import("./api.d.ts").Facet} facet */
const offer = ({ value, name, n }) => ({ key: value, name, events: n });

/** @param {string[]} types */
function typeChoice(types) {
  if (types.length < 2) return types[0] ?? "";
  const whole = Object.entries(CLASSES).find(([, { types: own }]) => Object.keys(own).join() === types.join());
  return whole ? `class:${whole[0]}` : types[0];
}
