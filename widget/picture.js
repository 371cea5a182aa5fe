/**
 * What the graph shows, to keep: headline, axis, lanes with their names, the key, and where it came from. One list of parts,
 * from top to bottom, that a canvas and SVG are drawn from; on paper each part is a picture of its own, so that no lane
 * is torn by the end of a page. Always in the light colours on white: a picture goes onto paper and into other pages,
 * and the same view gives the same picture, whoever looks.
 */

import { slug } from "./asked.js";
import { flow, measured, say, space, stack, text } from "./blocks.js";
import { fadingOut } from "./draw.js";
import { brush } from "./draw.js";
import { CLASSES } from "./kinds.js";
import { wordsOf } from "./lane-names.js";
import { FADE } from "./layout.js";
import { LEGEND } from "./marks.js";
import { axisHeight, paintAxis, paintLanes, smallFont } from "./paint.js";
import { HIGH, drawSample } from "./sample.js";
import { ticks } from "./scale.js";
import { LIGHT, SERIF } from "./style.js";
import { SvgContext } from "./svg.js";
import { count, dayWords } from "./words.js";
import { wrapped } from "./wrap.js";

/** @type {Colours} */
const INK = { ...LIGHT, paper: "#ffffff" };
const SMALL_FONT = smallFont(INK);
const HEADLINE = `600 22px ${SERIF}`;
const SUBLINE = `14px ${INK.family}`;
const NAME = `600 13px ${INK.family}`;
const SMALL_NAME = `600 ${SMALL_FONT}`;
const KEY = `12px ${INK.family}`;
/** A mark in the key stands for those of every kind: it is a dot, in black. */
const OF_ANY = "verbal-cooperation";
const MARGIN = 24;
/** Publishers that are named; the others are counted. */
const NAMED = 8;
/** Times as many pixels as the screen has, and what a browser can still hold of them. */
const SHARP = 2;
const LONGEST = 16_000;

/**
 * @import { Item, Part } from "./blocks.js"
 * @import { Layout } from "./layout.js"
 * @import { Scale } from "./scale.js"
 * @import { Colours, Context, Laid, Pictured as Shown, Ticks } from "./shapes.d.ts"
 * @typedef {{head: Part, axis: Part, lanes: Part[], key: Part, source: Part}} Parts
 */

/** @param {Shown} shown  @returns {Promise<Blob | null>} */
export function png(shown) {
  const { width, height, paint } = sheet(shown);
  const canvas = document.createElement("canvas");
  const sharp = Math.min(SHARP, LONGEST / height);
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  const c = brush(canvas);
  c.scale(sharp, sharp);
  paint(c);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** @param {Shown} shown  @returns {Blob} */
export function svg(shown) {
  const { width, height, paint } = sheet(shown);
  return new Blob([written({ height, paint }, width, `${shown.title}, ${shown.when}`)], { type: "image/svg+xml" });
}

/** Gives it to whoever asked, as a file. A link to a blob is no image: a strict content policy has nothing against it. @param {Blob} blob  @param {Shown} shown  @param {string} suffix */
export function save(blob, { title, when }, suffix) {
  const link = document.createElement("a");
  link.download = `${slug(`${title} ${when}`)}.${suffix}`;
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The parts as SVG, one each, for one document. @param {Shown} shown */
export function papers(shown) {
  const { head, axis, lanes, key, source } = parts(shown);
  const width = shown.scale.width + shown.gutter;
  const one = (/** @type {Part} */ part, /** @type {string} */ title, /** @type {string} */ prefix) => written(part, width, title, prefix);
  return {
    head: one(head, shown.title, "head"), axis: one(axis, shown.when, "axis"), key: one(key, "Key", "key"), source: one(source, "Source", "source"),
    lanes: lanes.map((lane, index) => one(lane, "Events", `lane${index}-`)),
  };
}

/** @param {Part} part  @param {number} width  @param {string} title  @param {string} [prefix] */
function written({ height, paint }, width, title, prefix) {
  const c = new SvgContext(measured, prefix);
  paint(c);
  return c.written({ title, width, height });
}

/** All of it on one sheet. @param {Shown} shown */
function sheet(shown) {
  const { head, axis, lanes, key, source } = parts(shown);
  const all = stack(head, axis, ...lanes, key, source);
  const [width, height] = [shown.scale.width + shown.gutter + 2 * MARGIN, Math.ceil(all.height + 2 * MARGIN)];
  const paint = (/** @type {Context} */ c) => {
    c.fillStyle = INK.paper;
    c.fillRect(0, 0, width, height);
    c.translate(MARGIN, MARGIN);
    all.paint(c);
  };
  return { width, height, paint };
}

/** @param {Shown} shown  @returns {Parts} */
function parts(shown) {
  const { layout, scale, gutter } = shown;
  const marks = ticks(scale);
  const width = scale.width + gutter;
  return {
    head: stack(text(shown.title, { font: HEADLINE, line: 28, width, colour: INK.ink }), text(`${shown.when} · ${shown.counted}`, { font: SUBLINE, line: 22, width, colour: INK.muted }), space(10)),
    axis: {
      height: axisHeight(marks) + 1,
      paint(c) {
        c.fillStyle = INK.rule;
        c.fillRect(0, axisHeight(marks), width, 1);
        within(c, gutter, 0, scale.width, axisHeight(marks), () => paintAxis(c, scale, marks, INK));
      },
    },
    lanes: layout.lanes.length ? layout.lanes.map((lane) => lanePart(lane, marks, shown)) : [text(`Nothing in ${shown.when}.`, { font: SUBLINE, line: 60, width, colour: INK.ink })],
    key: stack(space(10), ...keyOf(layout, scale).map((items) => flow(items, { width, line: HIGH, gap: 18 }))),
    source: stack(space(8), text(provenance(shown), { font: SMALL_FONT, line: 16, width, colour: INK.muted }),
      text(`Dateline, ${dayWords(shown.made)}: ${shown.link}`, { font: SMALL_FONT, line: 16, width, colour: INK.muted })),
  };
}

/** @param {Laid} lane  @param {Ticks} marks  @param {Shown} shown  @returns {Part} */
function lanePart(lane, marks, { layout, scale, gutter, open }) {
  const { name, count: number, rest } = wordsOf(lane);
  return {
    height: lane.height,
    paint(c) {
      if (gutter) {
        c.textBaseline = "middle";
        const end = gutter - 10;
        const size = measured(number, KEY);
        const { lines, font, high } = fitted(name, end - size - 8);
        lines.forEach((line, index) => say(c, line, 0, 21 + (index - (lines.length - 1) / 2) * high, font, INK.ink));
        say(c, number, end - size, 21, KEY, INK.muted);
        if (rest) say(c, rest, 0, lane.height - 11, SMALL_FONT, INK.muted);
        c.fillStyle = INK.rule;
        c.fillRect(gutter - 1, 0, 1, lane.height);
        c.fillRect(0, lane.height - 1, gutter, 1);
      }
      within(c, gutter, 0, scale.width, lane.height, () => {
        paintLanes(c, layout, scale, marks, INK, { height: lane.height, scrolled: lane.top, hovered: null, open });
        c.fillStyle = fadingOut(c, INK.paper, scale.width, scale.width - FADE);
        c.fillRect(scale.width - FADE, 0, FADE, lane.height);
      });
    },
  };
}

/** A name in two lines, or in three small ones: nothing on paper tells the rest of it. @param {string} name  @param {number} room */
function fitted(name, room) {
  const lines = wrapped(name, room, (words) => measured(words, NAME));
  if (lines.length < 3) return { lines, font: NAME, high: 15 };
  return { lines: wrapped(name, room, (words) => measured(words, SMALL_NAME), 3), font: SMALL_NAME, high: 13 };
}

/**
 * Draws in a box with its own zero, and nothing beyond it.
 * @param {Context} c  @param {number} left  @param {number} top  @param {number} width  @param {number} height  @param {() => void} paint
 */
function within(c, left, top, width, height, paint) {
  c.save();
  c.translate(left, top);
  c.beginPath();
  c.rect(0, 0, width, height);
  c.clip();
  paint();
  c.restore();
}

/** The kinds that occur, then the marks, in the order of the legend. @param {Layout} layout  @param {Scale} scale  @returns {Item[][]} */
function keyOf(layout, scale) {
  const [classes, kinds] = [new Set(), new Set()];
  for (const { mark, small } of drawn(layout, scale)) {
    classes.add(mark.class);
    kinds.add(!small || mark.kind === "day" ? mark.kind : mark.lasts ? "short" : "small");
    if (mark.disagree) kinds.add("conflict");
    if (mark.outlined) kinds.add("outlined");
  }
  if (layout.lanes.some((lane) => lane.strip)) kinds.add("density");
  const named = Object.entries(CLASSES).filter(([name]) => classes.has(name));
  return [
    named.map(([name, { name: words }]) => keyed({ kind: "day", class: name }, 26, words, INK)),
    LEGEND.filter(([kind]) => kinds.has(kind)).map(([kind, words]) => keyed({ kind, class: OF_ANY }, 48, words, { ...INK, [OF_ANY]: INK.ink })),
  ];
}

/** @param {{kind: string, class: string}} what  @param {number} size  @param {string} words  @param {Colours} colours  @returns {Item} */
function keyed(what, size, words, colours) {
  return {
    width: size + measured(words, KEY),
    paint(c) {
      drawSample(c, what, size - 4, colours);
      say(c, words, size, HIGH / 2, KEY, INK.ink);
    },
  };
}

/** @param {Layout} layout  @param {Scale} scale */
function drawn(layout, scale) {
  return layout.lanes.flatMap((lane) => lane.placed.map((placed) => ({ ...layout.box(lane, placed, scale), mark: placed.item.entry.mark, id: placed.item.entry.event.id })))
    .filter(({ outer }) => outer[1] > 0 && outer[0] < scale.width);
}

/** @param {Shown} shown */
function provenance({ counted, publishers, layout, scale }) {
  const number = new Set(drawn(layout, scale).map(({ id }) => id)).size;
  const some = layout.lanes.some((lane) => lane.strip) ? `, ${number.toLocaleString("en")} of them drawn one by one` : "";
  const more = publishers.length - NAMED;
  const named = publishers.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  return `${counted}${some}.${publishers.length ? ` ${count(publishers.length, "publisher")}: ${named}.` : ""}`;
}
