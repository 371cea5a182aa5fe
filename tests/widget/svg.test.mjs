import assert from "node:assert/strict";
import { test } from "node:test";

import { drawDensity, drawMark } from "../../widget/draw.js";
import { SvgContext } from "../../widget/svg.js";

const COLOURS = { family: "sans-serif", ink: "#111111", muted: "#666666", "verbal-conflict": "#a96400" };
const context = (prefix) => new SvgContext((text, font) => text.length * Number(/([\d.]+)px/.exec(font)[1]) * 0.5, prefix);
const SHEET = { title: "A sheet", width: 300, height: 200 };
const drawn = (act, sheet = SHEET) => {
  const c = context();
  act(c);
  return c.written(sheet);
};

/** Every element of a text that is well-formed, with its attributes and what it holds; throws where it is not. */
function elements(xml) {
  const [open, found] = [[], []];
  let at = 0;
  for (const tag of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g)) {
    const text = xml.slice(at, tag.index);
    assert.ok(!/[<>]|&(?!(amp|lt|gt|quot);)/.test(text + tag[3]), text);
    if (open.length) open.at(-1).text += text;
    at = tag.index + tag[0].length;
    if (tag[1]) {
      assert.equal(open.pop()?.name, tag[2]);
      continue;
    }
    const attributes = Object.fromEntries([...tag[3].matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    assert.equal(Object.keys(attributes).length, [...tag[3].matchAll(/=/g)].length, `twice the same in ${tag[0]}`);
    const element = { name: tag[2], ...attributes, text: "" };
    found.push(element);
    if (!tag[4]) open.push(element);
  }
  assert.deepEqual([open, at], [[], xml.length]);
  return found;
}

const named = (xml, name) => elements(xml).filter((element) => element.name === name);

const lasting = { kind: "open-end", class: "verbal-conflict", lasts: false, from: 0, to: null, outlined: false, disagree: 2 };
const within = { kind: "within", class: "verbal-conflict", lasts: false, from: 0, to: 1, outlined: false, disagree: 0 };

test("marks come out as a whole document", () => {
  const xml = drawn((c) => {
    drawMark(c, lasting, { left: 10, right: 80, y: 20, small: false, sure: null }, COLOURS, "diamond");
    drawMark(c, lasting, { left: 90, right: 180, y: 20, small: false, sure: null }, COLOURS, "diamond");
    drawMark(c, within, { left: 10, right: 80, y: 50, small: false, sure: null }, COLOURS, "diamond");
    drawMark(c, { ...within, kind: "day" }, { left: 10, right: 22, y: 80, small: false, sure: null }, COLOURS, "circle");
  });
  const found = elements(xml);
  assert.deepEqual([found[0].name, found[0].xmlns, found[0].viewBox], ["svg", "http://www.w3.org/2000/svg", "0 0 300 200"]);
  const ids = found.map(({ id }) => id).filter(Boolean);
  assert.ok(ids.length >= 2 && new Set(ids).size === ids.length, ids.join());
  for (const [, id] of xml.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), id);
  assert.deepEqual(found.filter((one) => one["stroke-dasharray"]).map((one) => [one["stroke-dasharray"], one["stroke-linecap"]]), Array(3).fill(["0 4", "round"]));
  assert.ok(!/NaN|undefined|\[object/.test(xml));
});

test("text stays text, whatever is in it", () => {
  const hostile = "<script>alert(1)</script> & \"so\" ]]> \u0007\ud800 عربي 𝒲";
  const xml = drawn((c) => c.fillText(hostile, 5, 5), { ...SHEET, title: hostile });
  const safe = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot; ]]&gt;  عربي 𝒲";
  assert.deepEqual([named(xml, "text")[0].text, named(xml, "title")[0].text], [safe, safe]);
  assert.equal(named(xml, "script").length, 0);
});

test("a font is told as SVG tells it, and a text is as wide as it was measured", () => {
  const [one] = named(drawn((c) => {
    c.font = 'italic 600 12.5px "Some Face", serif';
    c.textBaseline = "middle";
    c.fillStyle = "#123456";
    c.fillText("four", 10, 20);
  }), "text");
  assert.deepEqual([one["font-style"], one["font-weight"], one["font-size"], one["font-family"]], ["italic", "600", "12.5", "&quot;Some Face&quot;, serif"]);
  assert.deepEqual([one.x, one.y, one.textLength, one.fill], ["10", "24.38", "25", "#123456"]);
});

test("left is left, whichever way a text runs", () => {
  const anchor = (direction, textAlign) => named(drawn((c) => {
    Object.assign(c, { direction, textAlign });
    c.fillText("words", 0, 0);
  }), "text")[0]["text-anchor"] ?? "start";
  assert.deepEqual([anchor("ltr", "left"), anchor("rtl", "left"), anchor("ltr", "right"), anchor("rtl", "right"), anchor("rtl", "center")],
    ["start", "end", "end", "start", "middle"]);
});

test("what was saved comes back, groups are closed, and each coordinate is moved", () => {
  const xml = drawn((c) => {
    c.save();
    c.translate(100, 10);
    c.globalAlpha = 0.5;
    c.beginPath();
    c.rect(0, 0, 50, 50);
    c.clip();
    c.beginPath();
    c.moveTo(1, 2);
    c.lineTo(3, 4);
    c.stroke();
    c.restore();
    c.strokeRect(1, 2, 3, 4);
    c.translate(5, 5);
    c.clip();
  });
  const paths = named(xml, "path").map((path) => [path.d, path["stroke-opacity"]]);
  assert.deepEqual(paths.slice(2), [["M101 12L103 14", "0.5"], ["M1 2h3v4h-3Z", undefined]]);
  assert.equal(named(xml, "clipPath").length, 2);
});

test("a colour that lets through says how much", () => {
  const xml = drawn((c) => {
    const gradient = c.createLinearGradient(0, 0, 10, 0);
    gradient.addColorStop(0, "#102030");
    gradient.addColorStop(1, "#10203000");
    c.fillStyle = gradient;
    c.globalAlpha = 0.35;
    c.fillRect(0, 0, 10, 10);
  });
  assert.deepEqual(named(xml, "stop").map((stop) => [stop["stop-color"], stop["stop-opacity"]]), [["#102030", undefined], ["#102030", "0"]]);
  assert.deepEqual([named(xml, "path")[0].fill, named(xml, "path")[0]["fill-opacity"]], ["url(#d0)", "0.35"]);
  assert.match(context("lane").createLinearGradient(0, 0, 1, 0).id(), /^lane\d+$/);
});

test("the bars of a strip are one path a tone, those over each other are not", () => {
  const strip = { edges: [0, 1, 2, 3], certain: [1, 2, 3], possible: [1, 0, 1], n: 8 };
  const bars = named(drawn((c) => drawDensity(c, strip, { x: (bin) => bin * 10, width: 30 }, { foot: 18, height: 16, peak: 4 }, COLOURS)), "path");
  assert.deepEqual(bars.map((path) => path.d.split("M").length - 1), [3, 2]);
  const over = named(drawn((c) => {
    c.globalAlpha = 0.5;
    c.fillRect(0, 0, 10, 10);
    c.fillRect(5, 0, 10, 10);
  }), "path");
  assert.equal(over.length, 2);
});
