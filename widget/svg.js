/** The part of a canvas's context that the marks are drawn with, which writes SVG: one hand draws both. */

/** @typedef {string | CanvasGradient | CanvasPattern} Style */

/** How far below its middle the letters of a font stand, in heights of it: not every reader of SVG knows baselines. */
const MIDDLE = 0.35;

export class SvgContext {
  // What is kept and given back.
  /** @type {Style} */
  fillStyle = "#000000";
  /** @type {Style} */
  strokeStyle = "#000000";
  lineWidth = 1;
  /** @type {CanvasLineCap} */
  lineCap = "butt";
  globalAlpha = 1;
  font = "10px sans-serif";
  /** @type {CanvasTextAlign} */
  textAlign = "left";
  /** @type {CanvasTextBaseline} */
  textBaseline = "alphabetic";
  /** @type {CanvasDirection} */
  direction = "ltr";
  /** @type {number[]} */
  dash = [];
  groups = 0;
  left = 0;
  top = 0;

  /** @type {string[]} */
  #parts = [];
  /** @type {string[]} */
  #defs = [];
  #path = "";
  /** @type {object[]} */
  #states = [];
  /** The box that was filled last: those beside each other in one paint are one path. @type {{paint: string, d: string, right: number} | null} */
  #filled = null;
  #measure;
  #prefix;

  /**
   * @param {(text: string, font: string) => number} measure  how wide a text is
   * @param {string} prefix  of the ids, where several stand in one document
   */
  constructor(measure, prefix = "d") {
    this.#measure = measure;
    this.#prefix = prefix;
  }

  save() {
    this.#states.push({ ...this });
    this.groups = 0;
  }

  restore() {
    this.#add("</g>".repeat(this.groups));
    Object.assign(this, this.#states.pop());
  }

  /** Added to every coordinate: what browsers repeat at the head of printed pages loses its transformations. @param {number} x  @param {number} y */
  translate(x, y) {
    this.left += x;
    this.top += y;
  }

  /** What is drawn until `restore` shows within the path alone. */
  clip() {
    this.#add(`<g clip-path="url(#${this.#define("clipPath", "", `<path d="${this.#path}"/>`)})">`);
    this.groups += 1;
  }

  beginPath() {
    this.#path = "";
  }

  /** @param {number} x  @param {number} y */
  moveTo(x, y) {
    this.#path += `M${this.#xy(x, y)}`;
  }

  /** @param {number} x  @param {number} y */
  lineTo(x, y) {
    this.#path += `L${this.#xy(x, y)}`;
  }

  closePath() {
    this.#path += "Z";
  }

  /** In halves: SVG has no arc that ends where it began. @param {number} x  @param {number} y  @param {number} radius  @param {number} from  @param {number} to */
  arc(x, y, radius, from, to) {
    const at = (/** @type {number} */ angle) => this.#xy(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const half = (/** @type {number} */ angle) => `A${n(radius)} ${n(radius)} 0 0 1 ${at(angle)}`;
    const begins = !this.#path || this.#path.endsWith("Z");
    this.#path += `${begins ? "M" : "L"}${at(from)}${half((from + to) / 2)}${half(to)}${to - from >= 2 * Math.PI ? "Z" : ""}`;
  }

  /** @param {number} x  @param {number} y  @param {number} width  @param {number} height */
  rect(x, y, width, height) {
    this.#path += this.#box(x, y, width, height);
  }

  /** @param {number} x  @param {number} y  @param {number} width  @param {number} height  @param {number} radius */
  roundRect(x, y, width, height, radius) {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (/** @type {number} */ right, /** @type {number} */ down) => `a${n(r)} ${n(r)} 0 0 1 ${n(right)} ${n(down)}`;
    this.#path += `M${this.#xy(x + r, y)}h${n(width - 2 * r)}${corner(r, r)}v${n(height - 2 * r)}${corner(-r, r)}h${n(2 * r - width)}${corner(-r, -r)}v${n(2 * r - height)}${corner(r, -r)}Z`;
  }

  fill() {
    this.#add(`<path d="${this.#path}"${this.#fillOf()}/>`);
  }

  stroke() {
    this.#add(`<path d="${this.#path}"${this.#strokeOf()}/>`);
  }

  /** @param {number} x  @param {number} y  @param {number} width  @param {number} height */
  fillRect(x, y, width, height) {
    const paint = this.#fillOf();
    const box = this.#box(x, y, width, height);
    const right = x + this.left + width;
    if (this.#filled?.paint === paint && x + this.left >= this.#filled.right) {
      this.#filled.d += box;
      this.#filled.right = right;
      this.#parts[this.#parts.length - 1] = `<path d="${this.#filled.d}"${paint}/>`;
      return;
    }
    this.#add(`<path d="${box}"${paint}/>`);
    this.#filled = { paint, d: box, right };
  }

  /** @param {number} x  @param {number} y  @param {number} width  @param {number} height */
  strokeRect(x, y, width, height) {
    this.#add(`<path d="${this.#box(x, y, width, height)}"${this.#strokeOf()}/>`);
  }

  /** As wide as it was measured, whatever font the reader has: no label grows into its neighbour. @param {string} text  @param {number} x  @param {number} y */
  fillText(text, x, y) {
    const written = escaped(text);
    if (!written.trim()) return;
    const { style, weight, size, family } = fontOf(this.font);
    const backwards = this.direction === "rtl";
    const anchor = this.textAlign === "center" ? "middle" : (this.textAlign === "right") !== backwards ? "end" : "start";
    const down = this.textBaseline === "middle" ? y + size * MIDDLE : y;
    this.#add(`<text x="${n(x + this.left)}" y="${n(down + this.top)}" font-family="${escaped(family)}" font-size="${n(size)}"${style === "italic" ? ' font-style="italic"' : ""}${
      weight === "400" ? "" : ` font-weight="${weight}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${backwards ? ' direction="rtl"' : ""} textLength="${
      n(this.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"${this.#fillOf()}>${written}</text>`);
  }

  /** @param {string} text */
  measureText(text) {
    return { width: this.#measure(text, this.font) };
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.dash = dash;
  }

  /** @param {number} x1  @param {number} y1  @param {number} x2  @param {number} y2 */
  createLinearGradient(x1, y1, x2, y2) {
    /** @type {string[]} */
    const stops = [];
    const ends = `gradientUnits="userSpaceOnUse" x1="${n(x1 + this.left)}" y1="${n(y1 + this.top)}" x2="${n(x2 + this.left)}" y2="${n(y2 + this.top)}"`;
    let id = "";
    return {
      addColorStop: (/** @type {number} */ at, /** @type {string} */ colour) => void stops.push(`<stop offset="${n(at)}"${inked("stop-color", colour)}/>`),
      /** Written down once it is used. */
      id: () => (id ||= this.#define("linearGradient", ends, stops.join(""))),
    };
  }

  /** All of it; nothing is drawn after that. @param {{title: string, width: number, height: number}} sheet */
  written({ title, width, height }) {
    while (this.#states.length) this.restore();
    this.#add("</g>".repeat(this.groups));
    this.groups = 0;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img">${
      `<title>${escaped(title)}</title><defs>${this.#defs.join("")}</defs>${this.#parts.join("")}`}</svg>`;
  }

  /** @param {string} part */
  #add(part) {
    this.#filled = null;
    if (part) this.#parts.push(part);
  }

  /** @param {number} x  @param {number} y */
  #xy(x, y) {
    return `${n(x + this.left)} ${n(y + this.top)}`;
  }

  /** @param {number} x  @param {number} y  @param {number} width  @param {number} height */
  #box(x, y, width, height) {
    return `M${this.#xy(x, y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
  }

  /** @param {string} tag  @param {string} attributes  @param {string} inside */
  #define(tag, attributes, inside) {
    const id = `${this.#prefix}${this.#defs.length}`;
    this.#defs.push(`<${tag} id="${id}"${attributes && ` ${attributes}`}>${inside}</${tag}>`);
    return id;
  }

  #fillOf() {
    return inked("fill", this.fillStyle, this.globalAlpha);
  }

  #strokeOf() {
    const dashed = this.dash.length ? ` stroke-dasharray="${this.dash.map(n).join(" ")}"` : "";
    const cap = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    return ` fill="none"${inked("stroke", this.strokeStyle, this.globalAlpha)}${this.lineWidth === 1 ? "" : ` stroke-width="${n(this.lineWidth)}"`}${dashed}${cap}`;
  }
}

/** A colour or a gradient as an attribute; how much it lets through is one of its own. @param {string} name  @param {Style} style */
function inked(name, style, alpha = 1) {
  const said = typeof style === "string" ? style : `url(#${/** @type {ReturnType<SvgContext["createLinearGradient"]>} */ (style).id()})`;
  const [, colour, through] = /^(#[\da-f]{6})([\da-f]{2})$/i.exec(said) ?? ["", said, "ff"];
  const opacity = (alpha * parseInt(through, 16)) / 255;
  return ` ${name}="${escaped(colour)}"${opacity === 1 ? "" : ` ${name.replace("-color", "")}-opacity="${n(opacity)}"`}`;
}

/** A hundredth of a pixel is fine enough. @param {number} number */
const n = (number) => String(Math.round(number * 100) / 100 || 0);

/** @param {string} font */
function fontOf(font) {
  const [, before, size, family] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(font) ?? ["", "", "10", font];
  return { style: before.includes("italic") ? "italic" : "normal", weight: /\d+/.exec(before)?.[0] ?? "400", size: Number(size), family };
}

/** As text and in attributes; without the signs that no XML may hold. @param {string} text */
const escaped = (text) => String(text).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
