/** One helper for the document: h("button", {class: "quiet", onclick}, "Close"). Text stays text. */

/** @import { Child, Properties } from "./shapes.d.ts" */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag  @param {Properties} properties  @param {(Child | Child[])[]} children
 */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) node.append(/** @type {Node | string} */ (child));
  return node;
}

/** Calls `act` once things have been quiet for so many milliseconds. @param {() => unknown} act  @param {number} wait */
export function settled(act, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What localStorage gives or takes; null in a frame that has none: there nothing is remembered. @template T  @param {() => T} act */
export function stored(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
