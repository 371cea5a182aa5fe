/** The element's attributes: every filter but `role`, which HTML has for itself, and how to look. */

import * as address from "./address.js";
import { ATTRIBUTES, REPEATED } from "./data.js";

/** Several names are joined by "|". @param {string} name  @param {string | null} text  @returns {string | string[]} */
export const valueOf = (name, text) => (REPEATED.has(name) ? (text ?? "").split("|").map((part) => part.trim()).filter(Boolean) : (text ?? ""));

/** @param {Element} element  @returns {import("./shapes.d.ts").Shown} */
export function read(element) {
  const query = new URLSearchParams();
  for (const name of [...ATTRIBUTES, ...address.LOOKS]) {
    for (const value of [valueOf(name, element.getAttribute(name))].flat()) if (value) query.append(name, value);
  }
  return address.read(query.toString());
}
