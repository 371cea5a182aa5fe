/** An event's title, with the words marked that were asked for. */

import { h } from "./dom.js";

/** @import { Brief } from "./shapes.d.ts" */

/** @param {Brief} event */
export const title = (event) => pieces(event.title, spansOf(event)).map(({ text, asked }) => (asked ? h("mark", { class: "asked" }, text) : text));

/** Cut at the ends of its spans, which count code points: letters beyond 16 bits count once. @param {string} text  @param {[number, number][]} spans */
export function pieces(text, spans) {
  const letters = [...text];
  const cuts = [0, ...spans.flat(), letters.length];
  return cuts.slice(1).map((end, index) => ({ text: letters.slice(cuts[index], end).join(""), asked: index % 2 === 1 })).filter((piece) => piece.text);
}

/** @param {Brief} event */
const spansOf = ({ matches = [] }) => matches.find((match) => match.field === "title")?.spans ?? [];
