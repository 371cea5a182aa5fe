/** One helper for the document: h("button", {class: "quiet", onclick}, "Close"). Text stays text. */

/** @returns {any} */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Calls `act` once things have been quiet for so many milliseconds. */
export function settled(act, wait) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...args), wait);
  };
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
