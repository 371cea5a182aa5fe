/** Marks on a canvas. Solid where the time is known, pale with a dotted line where it only lies within. */

import { RADIUS, SMALL } from "./marks.js";

/** @import { Colours, Context, Mark, Painted, Spot, Strip } from "./shapes.d.ts" */

/** Colours and the font come from the style sheet, so that dark mode, forced colours and the page's own hold on the canvas too. */
const COLOURS = [
  "ink", "muted", "rule", "paper", "raised", "accent",
  "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other",
];

/** @param {HTMLElement} probe */
export function palette(probe) {
  /** @type {Colours} */
  const found = {};
  for (const name of COLOURS) {
    probe.style.color = `var(--${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.style.color = "";
  found.family = getComputedStyle(probe).fontFamily;
  return found;
}

/** What a canvas is painted with. @param {HTMLCanvasElement} canvas */
export const brush = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/** A canvas of so many CSS pixels, sharp on any screen, cleared. @param {HTMLCanvasElement} canvas  @param {number} width  @param {number} height */
export function fresh(canvas, width, height) {
  const ratio = globalThis.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = brush(canvas);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** @typedef {(c: Context, x: number, y: number, r: number) => void} Shape */

export const SHAPES = {
  /** @type {Shape} */
  circle: (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI),
  /** @type {Shape} */
  square: (c, x, y, r) => c.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76),
  /** @type {Shape} */
  diamond: (c, x, y, r) => outline(c, [[x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]]),
  /** @type {Shape} */
  triangle: (c, x, y, r) => outline(c, [[x, y - r * 1.15], [x + r * 1.15, y + r * 0.9], [x - r * 1.15, y + r * 0.9]]),
  /** @type {Shape} */
  cross: (c, x, y, r) => {
    const [a, b] = [r * 0.4, r * 1.05];
    outline(c, [
      [x - a, y - b], [x + a, y - b], [x + a, y - a], [x + b, y - a], [x + b, y + a], [x + a, y + a],
      [x + a, y + b], [x - a, y + b], [x - a, y + a], [x - b, y + a], [x - b, y - a], [x - a, y - a],
    ]);
  },
};

/** @param {Context} context  @param {[x: number, y: number][]} points */
function outline(context, points) {
  points.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.closePath();
}

/** How tall a band is about its middle line; the line of a bar or of brackets lies along its foot, clear of the label. */
const HALF = 9;
const BAR = 4;

/** @param {Context} context  @param {Painted} mark  @param {Spot} at  @param {Colours} colours  @param {keyof typeof SHAPES} shape */
export function drawMark(context, mark, at, colours, shape) {
  context.save();
  context.strokeStyle = context.fillStyle = colours[mark.class];
  if (mark.kind === "day" || at.small) drawDot(context, mark, at, shape);
  else if (mark.kind === "within") drawWithin(context, at);
  else drawLasting(context, mark, at);
  if (mark.disagree) drawRing(context, mark, at, colours);
  context.restore();
}

/** @param {Context} context  @param {Painted} mark  @param {Spot} at  @param {keyof typeof SHAPES} shape */
function drawDot(context, mark, { left, right, y, small }, shape) {
  const x = (left + right) / 2;
  context.lineWidth = 1.4;
  if (small) {
    if (mark.lasts) context.fillRect(left + 2, y + HALF - 3, right - left - 4, 3);
    else brackets(context, x - SMALL / 2, x + SMALL / 2, y - HALF + 2, y + HALF - 2);
  }
  context.beginPath();
  SHAPES[shape](context, x, y, small ? RADIUS - 2 : mark.outlined ? RADIUS - 0.75 : RADIUS);
  if (small || mark.outlined) context.stroke();
  else context.fill();
}

/** @param {Context} context  @param {Spot} at */
function drawWithin(context, { left, right, y }) {
  const [top, foot] = [y - HALF, y + HALF];
  context.globalAlpha = 0.1;
  context.fillRect(left, top, right - left, 2 * HALF);
  context.globalAlpha = 1;
  context.lineWidth = 1.25;
  brackets(context, left, right, top, foot);
  dotted(context, left + 4, right - 4, foot);
}

/** @param {Context} context  @param {number} left  @param {number} right  @param {number} top  @param {number} foot */
function brackets(context, left, right, top, foot) {
  context.beginPath();
  for (const [edge, inward] of [[left + 0.6, 4], [right - 0.6, -4]]) {
    context.moveTo(edge + inward, top + 0.6);
    context.lineTo(edge, top + 0.6);
    context.lineTo(edge, foot - 0.6);
    context.lineTo(edge + inward, foot - 0.6);
  }
  context.stroke();
}

/** @param {Context} context  @param {number} left  @param {number} right  @param {number} y */
function dotted(context, left, right, y) {
  if (right <= left) return;
  context.save();
  context.lineCap = "round";
  context.lineWidth = 1.6;
  context.setLineDash([0, 4]);
  context.beginPath();
  context.moveTo(left, y - 0.6);
  context.lineTo(right, y - 0.6);
  context.stroke();
  context.restore();
}

/** A bar along the foot: solid while it surely went on, fading over an end that is not known, a short tail where one is open. @param {Context} context  @param {Painted} mark  @param {Spot} at */
function drawLasting(context, mark, { left, right, y, sure }) {
  const top = y + HALF - BAR;
  const clamp = (/** @type {number} */ x) => Math.max(left, Math.min(right, x));
  const [start, end] = sure ? sure.map(clamp) : mark.from === null ? [right, right] : [left, left];
  const solid = mark.from === null ? [end, end] : mark.to === null ? [start, start] : [start, end];
  if (mark.outlined && solid[1] - solid[0] > 2) context.strokeRect(solid[0] + 0.5, top + 0.5, solid[1] - solid[0] - 1, BAR - 1);
  else context.fillRect(solid[0], top, Math.max(0, solid[1] - solid[0]), BAR);
  const tail = mark.lasts ? fade : dottedFade;
  tail(context, solid[0], left, top);
  tail(context, solid[1], right, top);
  if (mark.from === null) context.fillRect(right - 2, y - HALF, 2, 2 * HALF);
  if (mark.to === null) context.fillRect(left, y - HALF, 2, 2 * HALF);
}

/** @param {Context} context  @param {number} from  @param {number} to  @param {number} top */
function fade(context, from, to, top) {
  if (Math.abs(to - from) < 0.5) return;
  context.save();
  context.fillStyle = fading(context, from, to);
  context.fillRect(Math.min(from, to), top, Math.abs(to - from), BAR);
  context.restore();
}

/** @param {Context} context  @param {number} from  @param {number} to  @param {number} top */
function dottedFade(context, from, to, top) {
  if (Math.abs(to - from) < 0.5) return;
  context.save();
  context.strokeStyle = fading(context, from, to);
  dotted(context, Math.min(from, to) + 3, Math.max(from, to) - 3, top + BAR);
  context.restore();
}

/** @param {Context} context  @param {number} from  @param {number} to */
const fading = (context, from, to) => fadingOut(context, String(context.strokeStyle), from, to);

/** From a colour to nothing of it. @param {Context} context  @param {string} colour  @param {number} from  @param {number} to */
export function fadingOut(context, colour, from, to) {
  const gradient = context.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, colour.startsWith("#") ? `${colour}00` : colour.replace("rgb(", "rgba(").replace(")", ", 0)"));
  return gradient;
}

/** About a dot, or after a band with the number in it. @param {Context} context  @param {Painted} mark  @param {Spot} at  @param {Colours} colours */
function drawRing(context, mark, { left, right, y, small }, colours) {
  const about = mark.kind === "day" || small;
  const x = about ? (left + right) / 2 : right + 11;
  context.strokeStyle = context.fillStyle = colours.ink;
  context.lineWidth = 1.25;
  context.beginPath();
  context.arc(x, y, about ? (right - left) / 2 + 3 : 7, 0, 2 * Math.PI);
  context.stroke();
  context.font = `600 9.5px ${colours.family}`;
  context.textAlign = about ? "left" : "center";
  context.fillText(String(mark.disagree), about ? right + 4 : x, about ? y - 6 : y + 0.5);
  context.textAlign = "left";
}

/**
 * Two tones: dark for what is certain, pale on top of it for what is possible.
 * @param {Context} context
 * @param {Strip} strip
 * @param {{x: (time: number) => number, width: number}} scale
 * @param {{foot: number, height: number, peak: number}} at
 * @param {Colours} colours
 */
export function drawDensity(context, { edges, certain, possible }, { x, width }, { foot, height, peak }, colours) {
  context.fillStyle = colours.muted;
  /** @param {number} bin  @param {number} mass  @param {number} below */
  const bar = (bin, mass, below) => {
    const left = Math.max(0, x(edges[bin]));
    const right = Math.min(width, x(edges[bin + 1]));
    const [low, high] = [below, below + mass].map((sum) => (Math.min(sum, peak) / peak) * height);
    if (right > left) context.fillRect(left, foot - high, Math.max(1, right - left - (right - left > 3 ? 1 : 0)), high - low);
  };
  for (let bin = 0; bin < certain.length; bin += 1) if (certain[bin]) bar(bin, certain[bin], 0);
  context.globalAlpha = 0.35;
  for (let bin = 0; bin < certain.length; bin += 1) if (possible[bin]) bar(bin, possible[bin], certain[bin]);
  context.globalAlpha = 1;
}
