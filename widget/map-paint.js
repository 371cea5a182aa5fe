/** The map on its canvas: land, rings and dots, names, the area. Solid where the place is a spot, dotted where it lies somewhere within. */

import { labels } from "./bubbles.js";
import { fresh } from "./draw.js";
import { paths, rings } from "./outline.js";
import { across, rectOf, spot } from "./projection.js";

/** @param {boolean} solid  @param {Colours} colours */
const font = (solid, { family }) => `${solid ? "" : "italic "}12px ${family}`;

/** No ring lies farther from the prime meridian. */
const REACH = 200;

/**
 * @import { Bubble } from "./bubbles.js"
 * @import { Box, Ground, View } from "./projection.js"
 * @import { Colours } from "./shapes.d.ts"
 * @typedef {{left: number, top: number, right: number, bottom: number}} Rect
 */

/** @type {{rings: ReturnType<typeof rings>, paths?: ReturnType<typeof paths>}} */
const outline = { rings: [] };

/** The rings of the land that are in view, and how often the earth has to be drawn for it. @param {View} view */
export function landIn(view) {
  if (!outline.rings.length) outline.rings = rings();
  const half = view.width / 2 / across(view);
  const tall = view.height / 2 / view.scale;
  const turns = [-360, 0, 360].filter((turn) => Math.abs(turn - view.lon) < half + REACH);
  const seen = outline.rings.filter((ring) => ring.some(([lon, lat]) => Math.abs(lat - view.lat) < tall && turns.some((turn) => Math.abs(lon + turn - view.lon) < half)));
  return { turns, rings: seen.length };
}

/**
 * @param {HTMLCanvasElement} canvas  @param {View} view
 * @param {{drawn: Bubble[], marked: (Ground & {key: string})[], standing: string | null, bbox: Box | null, rect: number[] | null}} what
 * @param {Colours} colours
 */
export function paintMap(canvas, view, { drawn, marked, standing, bbox, rect }, colours) {
  const c = fresh(canvas, view.width, view.height);
  paintLand(c, view, colours);
  for (const bubble of drawn) paintBubble(c, bubble, colours);
  const area = rect ? { left: rect[0], top: rect[1], right: rect[2], bottom: rect[3] } : bbox && rectOf(view, bbox);
  if (area) paintArea(c, view, area, colours);
  c.strokeStyle = colours.ink;
  c.lineWidth = 2;
  for (const bubble of drawn) if (bubble.place.key === standing) circle(c, bubble.x, bubble.y, bubble.r + 3);
  for (const place of marked) {
    const [x, y] = spot(view, place.lon, place.lat);
    const r = (drawn.find((one) => one.place.key === place.key)?.r ?? 4) + 4;
    c.lineWidth = 5;
    c.strokeStyle = colours.paper;
    circle(c, x, y, r);
    c.lineWidth = 2.5;
    c.strokeStyle = colours.ink;
    circle(c, x, y, r);
  }
  return paintNames(c, drawn, view, colours);
}

/** @param {CanvasRenderingContext2D} c  @param {number} x  @param {number} y  @param {number} r */
function circle(c, x, y, r) {
  c.beginPath();
  c.arc(x, y, r, 0, 2 * Math.PI);
  c.stroke();
}

/** @param {CanvasRenderingContext2D} c  @param {View} view  @param {Colours} colours */
function paintLand(c, view, colours) {
  const { turns } = landIn(view);
  const drawn = (outline.paths ??= paths(outline.rings));
  const wide = across(view);
  for (const turn of turns) {
    const matrix = new DOMMatrix([wide, 0, 0, -view.scale, view.width / 2 + (turn - view.lon) * wide, view.height / 2 + view.lat * view.scale]);
    const [land, coast] = [drawn.land, drawn.coast].map((path) => {
      const placed = new Path2D();
      placed.addPath(path, matrix);
      return placed;
    });
    c.fillStyle = colours.raised;
    c.fill(land, "evenodd");
    c.strokeStyle = colours.muted;
    c.globalAlpha = 0.65;
    c.lineWidth = 0.75;
    c.lineJoin = "round";
    c.stroke(coast);
    c.globalAlpha = 1;
  }
}

/** @param {CanvasRenderingContext2D} c  @param {Bubble} bubble  @param {Colours} colours */
function paintBubble(c, { x, y, r, solid }, colours) {
  c.save();
  c.fillStyle = c.strokeStyle = colours.accent;
  c.beginPath();
  c.arc(x, y, r, 0, 2 * Math.PI);
  c.globalAlpha = solid ? 0.82 : 0.1;
  c.fill();
  c.globalAlpha = 1;
  if (solid) {
    c.strokeStyle = colours.paper;
    c.lineWidth = 1;
  } else {
    c.lineCap = "round";
    c.lineWidth = 1.7;
    c.setLineDash([0, (2 * Math.PI * r) / Math.max(8, Math.round((2 * Math.PI * r) / 4))]);
  }
  c.stroke();
  c.restore();
}

/** What lies outside is paler. @param {CanvasRenderingContext2D} c  @param {View} view  @param {Rect} area  @param {Colours} colours */
function paintArea(c, view, { left, top, right, bottom }, colours) {
  const [x, y, wide, high] = [Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)];
  c.save();
  c.fillStyle = colours.paper;
  c.globalAlpha = 0.6;
  c.beginPath();
  c.rect(0, 0, view.width, view.height);
  c.rect(x, y, wide, high);
  c.fill("evenodd");
  c.globalAlpha = 1;
  c.strokeStyle = colours.ink;
  c.lineWidth = 1.5;
  c.strokeRect(x, y, wide, high);
  c.restore();
}

/** @param {CanvasRenderingContext2D} c  @param {Bubble[]} drawn  @param {View} view  @param {Colours} colours */
function paintNames(c, drawn, view, colours) {
  const found = labels(drawn, view, (name, solid) => {
    c.font = font(solid, colours);
    return c.measureText(name).width;
  });
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = 3;
  for (const { text, solid, left, top, bottom } of found) {
    c.font = font(solid, colours);
    c.strokeStyle = colours.raised;
    c.strokeText(text, left, (top + bottom) / 2);
    c.fillStyle = solid ? colours.ink : colours.muted;
    c.fillText(text, left, (top + bottom) / 2);
  }
  return found;
}
