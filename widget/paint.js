/** The axis and the lanes, on whatever is given to draw on. */

import { drawDensity, drawMark } from "./draw.js";
import { CLASSES } from "./kinds.js";
import { FADE, ROW, STRIP } from "./layout.js";
import { directionOf } from "./words.js";

/**
 * @import { Layout } from "./layout.js"
 * @import { Scale } from "./scale.js"
 * @import { Box, Colours, Context, Entry, Tick, Ticks } from "./shapes.d.ts"
 */

/** @param {Colours} colours */
export const font = ({ family }) => `12.5px ${family}`;
/** @param {Colours} colours */
export const smallFont = ({ family }) => `11px ${family}`;
const AXIS = 40;
const LOW_AXIS = 24;

/** The axis is lower where one line of labels says it all. @param {Pick<Ticks, "major">} ticks */
export const axisHeight = ({ major }) => (major.length ? AXIS : LOW_AXIS);

/** @param {Context} c  @param {Scale} scale  @param {Ticks} ticks  @param {Colours} colours */
export function paintAxis(c, scale, { minor, major }, colours) {
  const high = axisHeight({ major });
  const x = (/** @type {number} */ time) => Math.round(scale.x(time)) + 0.5;
  const inside = (/** @type {Tick} */ { time }) => time >= scale.from && time <= scale.to;
  c.strokeStyle = colours.rule;
  c.beginPath();
  for (const tick of minor.filter(inside)) line(c, x(tick.time), high - 5, high);
  for (const tick of major.filter(inside)) line(c, x(tick.time), 4, high);
  c.stroke();
  c.fillStyle = colours.muted;
  c.font = smallFont(colours);
  // "201" at the edge would be another year than 2019.
  for (const tick of minor.filter(inside)) {
    const at = x(tick.time) + 4;
    if (at + c.measureText(tick.label).width <= scale.width) c.fillText(tick.label, at, high - 9);
  }
  c.fillStyle = colours.ink;
  c.font = `600 ${smallFont(colours)}`;
  // What the left edge lies in slides along it until the next one pushes it out.
  major.forEach((tick, index) => {
    const until = index + 1 < major.length ? x(major[index + 1].time) : scale.width;
    const at = Math.max(x(tick.time), 0) + 4;
    if (at + c.measureText(tick.label).width + 4 < until) c.fillText(tick.label, at, 15);
  });
}

/**
 * @param {Context} c  @param {Layout} layout  @param {Scale} scale  @param {Ticks} ticks  @param {Colours} colours
 * @param {{height: number, scrolled: number, hovered: Entry | null, open: string | null}} seen
 */
export function paintLanes(c, layout, scale, { minor, major }, colours, { height, scrolled, hovered, open }) {
  c.strokeStyle = colours.rule;
  grid(c, scale, minor, height, 0.45);
  grid(c, scale, major, height, 1);
  c.textBaseline = "middle";
  for (const lane of layout.lanes) {
    const top = lane.top - scrolled;
    if (top >= height || top + lane.height <= 0) continue;
    const foot = Math.round(top + lane.height) - 0.5;
    c.fillStyle = colours.rule;
    c.fillRect(0, foot - 0.5, scale.width, 1);
    for (const placed of lane.placed) {
      const { entry } = placed.item;
      const box = layout.box(lane, placed, scale);
      if (box.outer[1] < -20 || box.outer[0] > scale.width + 20) continue;
      paintEvent(c, entry, { ...box, y: box.y - scrolled }, colours, entry === hovered || entry.event.id === open);
    }
    if (lane.strip) drawDensity(c, lane.strip, scale, { foot: foot - 3, height: STRIP - 2, peak: lane.peak }, colours);
  }
}

/** @param {Context} c  @param {Entry} entry  @param {Box} box  @param {Colours} colours  @param {boolean} raised */
function paintEvent(c, { mark }, box, colours, raised) {
  if (raised) {
    c.fillStyle = colours.raised;
    c.beginPath();
    c.roundRect(box.outer[0] - 3, box.y - ROW / 2 + 1, box.outer[1] - box.outer[0] + 6, ROW - 2, 3);
    c.fill();
  }
  drawMark(c, mark, box, colours, CLASSES[mark.class].shape);
  if (!box.label) return;
  c.fillStyle = colours.ink;
  c.font = font(colours);
  c.direction = directionOf(box.label.text);
  c.fillText(box.label.text, box.label.left, box.y + 0.5);
}

/** @param {Context} c  @param {Scale} scale  @param {Tick[]} times  @param {number} height  @param {number} alpha */
function grid(c, scale, times, height, alpha) {
  c.globalAlpha = alpha;
  c.beginPath();
  for (const { time } of times) line(c, Math.round(scale.x(time)) + 0.5, 0, height);
  c.stroke();
  c.globalAlpha = 1;
}

/** What is cut off at the edge fades there, whatever lies behind it. @param {CanvasRenderingContext2D} c  @param {Scale} scale  @param {number} height */
export function fadeOut(c, { width: to }, height) {
  const from = to - FADE;
  const gradient = c.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, "transparent");
  gradient.addColorStop(1, "black");
  c.globalCompositeOperation = "destination-out";
  c.fillStyle = gradient;
  c.fillRect(from, 0, to - from, height);
  c.globalCompositeOperation = "source-over";
}

/** @param {Context} c  @param {number} x  @param {number} top  @param {number} foot */
function line(c, x, top, foot) {
  c.moveTo(x, top);
  c.lineTo(x, foot);
}
