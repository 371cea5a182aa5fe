import assert from "node:assert/strict";
import { test } from "node:test";

import { seconds } from "../../widget/calendar.js";
import { density } from "../../widget/density.js";
import { CLASSES, classOf, typeWords } from "../../widget/kinds.js";
import { Layout } from "../../widget/layout.js";
import { TAIL, extent, mark, possiblyIn } from "../../widget/marks.js";
import { keysOf, lanes } from "../../widget/lanes.js";
import { pack, slide } from "../../widget/pack.js";
import { Scale } from "../../widget/scale.js";
import { read, write } from "../../widget/address.js";
import { parameters } from "../../widget/data.js";
import { pieces } from "../../widget/title.js";

const event = (date, more = {}) => ({ id: "1", title: "A quay is cleared", date, type: "ASSAULT", modality: "occurred", actors: [], ...more });
const within = (earliest, latest, precision = "month") => ({ earliest, latest, precision, latest_start: null, earliest_end: null });
const lasted = (earliest, latest, latest_start, earliest_end, precision = "month") => ({ earliest, latest, latest_start, earliest_end, precision });

const KINDS = [
  ["day", within("2019-04-04", "2019-04-04", "day"), false],
  ["day", within("2020-01-19T05:30", "2020-01-19T05:30", "minute"), false],
  ["within", within("2020-06-01", "2020-06-30"), true],
  ["within", within("2019-04-01", "2019-04-10"), true],
  ["within", within("2019-04-03", "2019-04-05", "day"), true],
  ["lasting", lasted("2019-05-01", "2019-07-31", "2019-05-31", "2019-07-01"), true],
  ["lasting", lasted("2016-12-05", "2016-12-09", "2016-12-05", "2016-12-09", "day"), true],
  ["open-end", lasted("2011-01-01", null, "2011-12-31", "2012-01-01", "year"), true],
  ["open-end", within("2017-01-01", null, "year"), true],
  ["open-start", within(null, "2015-12-31", "year"), true],
  ["open-start", lasted(null, "2019-06-30", "2019-06-01", "2019-06-01"), true],
  ["undated", within(null, null, null), true],
  ["undated", null, true],
];

test("the mark of a date is the one that says no more than is known", () => {
  for (const [kind, date, imprecise] of KINDS) {
    const found = mark(event(date));
    assert.equal(found.kind, kind, JSON.stringify(date));
    assert.equal(found.imprecise, imprecise, JSON.stringify(date));
  }
});

test("only the stretch that surely lasted is sure", () => {
  const found = mark(event(lasted("2019-05-01", "2019-07-31", "2019-05-31", "2019-07-01")));
  assert.deepEqual([found.sureFrom, found.sureTo], [seconds(2019, 6), seconds(2019, 7)]);
  const vague = mark(event(within("2019-05-01", "2019-07-31")));
  assert.deepEqual([vague.sureFrom, vague.sureTo], [null, null]);
});

test("what did not surely happen is outlined", () => {
  for (const [modality, outlined] of [["occurred", false], ["ongoing", false], ["planned", true], ["claimed", true], ["denied", true]]) {
    assert.equal(mark(event(null, { modality })).outlined, outlined, modality);
  }
});

test("before 2016 is a bound with a short tail, at every zoom", () => {
  const before = mark(event(within(null, "2015-12-31", "year")));
  for (const years of [1, 10, 1000]) {
    const scale = new Scale(seconds(2016 - years), seconds(2016 + years), 1000);
    const { left, right } = extent(before, scale.x);
    assert.ok(right - left <= TAIL + 4, `${right - left} pixels over ${years} years`);
  }
});

test("a month too short to show becomes a hollow dot, a day never does", () => {
  const far = new Scale(seconds(1900), seconds(2100), 1000);
  assert.equal(extent(mark(event(within("2020-06-01", "2020-06-30"))), far.x).small, true);
  assert.equal(extent(mark(event(within("2019-04-04", "2019-04-04", "day"))), far.x).small, false);
});

test("every type has a class, with its own shape", () => {
  assert.equal(classOf("ASSAULT"), "material-conflict");
  assert.equal(classOf("x:UNHEARD_OF"), "other");
  assert.equal(typeWords("x:UNHEARD_OF"), "unheard of");
  assert.equal(typeWords(null), "event");
  assert.equal(new Set(Object.values(CLASSES).map(({ shape }) => shape)).size, 5);
});

const crowd = (size) => Array.from({ length: size }, (_, index) => {
  const left = (index * 7919) % 3000;
  return { left, right: left + 4 + ((index * 31) % 90), before: 0, after: index % 5 ? 0 : 11, label: 40 + ((index * 13) % 160) };
});

test("nothing is packed over anything, and nothing is lost", () => {
  const items = crowd(400);
  const { placed, rest, rows } = pack(items, 6, 3000);
  assert.equal(placed.length + rest.length, items.length);
  assert.ok(rows <= 6 && placed.some(({ labelAt }) => labelAt !== null) && rest.length > 0);
  const spans = placed.map(({ item, row, labelAt }) => [row, Math.min(item.left - item.before, labelAt ?? Infinity),
    Math.max(item.right + item.after, labelAt === null ? -Infinity : labelAt + item.label)]);
  for (const [index, [row, left, right]] of spans.entries()) {
    for (const [other, from, to] of spans.slice(index + 1)) assert.ok(row !== other || right <= from || to <= left);
  }
});

test("the weightiest keeps its label", () => {
  const same = { left: 10, right: 20, before: 0, after: 0, label: 100 };
  const { placed, rest } = pack([{ ...same, id: "heavy" }, { ...same, id: "light" }], 1, 1000);
  assert.deepEqual(placed.map(({ item }) => item.id), ["heavy"]);
  assert.deepEqual(rest.map(({ id }) => id), ["light"]);
});

test("a label stands to the right, at the end of the range to the left, in a wide mark within", () => {
  const at = (item, end = 1000) => pack([{ before: 0, after: 0, ...item }], 1, end).placed[0];
  assert.ok(at({ left: 10, right: 20, label: 100 }).labelAt > 20);
  assert.ok(at({ left: 950, right: 960, label: 100 }).labelAt < 850);
  assert.equal(at({ left: 10, right: 400, label: 100 }).inside, true);
});

test("what stands about the window makes no row of its own", () => {
  const item = { left: 10, right: 20, before: 0, after: 0, label: 0 };
  const { rows, rest } = pack([item], 5, 1000, [{ ...item }, { ...item, left: 500, right: 510 }]);
  assert.deepEqual([rows, rest.length], [1, 0]);
});

test("a label slides along its mark and never out of it", () => {
  assert.equal(slide(10, 50, 3, 300, 0), 10);
  assert.equal(slide(-100, 50, -110, 300, 0), 7);
  assert.equal(slide(-100, 50, -110, 40, 0), -17);
});

test("masses sum to n, and an open end adds nothing where nothing is known", () => {
  const marks = [
    mark(event(within("2019-04-04", "2019-04-04", "day"))), mark(event(within("2014-01-01", "2014-12-31", "year"))),
    mark(event(within("2010-01-01", "2019-12-31", "decade"))), mark(event(within(null, "2015-12-31", "year"))), mark(event(null)),
  ];
  const { n, certain, possible } = density(marks, seconds(2010), seconds(2020), 97);
  const total = [...certain, ...possible].reduce((sum, mass) => sum + mass, 0);
  assert.equal(n, 4);
  assert.ok(Math.abs(total - n) < 1e-9, String(total));
  assert.equal(certain.filter(Boolean).length, 2);
});

test("possibly in a window: an open end may lie anywhere beyond its bound", () => {
  const since = mark(event(lasted("2011-01-01", null, "2011-12-31", "2012-01-01", "year")));
  assert.equal(possiblyIn(since, seconds(2019), seconds(2020)), true);
  assert.equal(possiblyIn(since, seconds(2009), seconds(2010)), false);
});

const parties = (...names) => event(null, { actors: names.map((name) => ({ key: name.toLowerCase(), name })) });
const entry = (one) => ({ event: one, mark: mark(one), keys: keysOf(one, "actor", String) });

test("an event stands in the lane of each of its actors, and none is lost beyond the limit", () => {
  const entries = [parties("Ada", "Ben"), parties("Ada"), parties("Cy"), parties("Di"), parties("Ed"), parties()].map(entry);
  const found = lanes(entries, { limit: 2 });
  assert.deepEqual(found.map((lane) => [lane.name, lane.entries.length, lane.gathered]), [["Ada", 2, 0], ["Ben", 1, 0], ["others", 4, 4]]);
  assert.deepEqual(new Set(found.flatMap((lane) => lane.entries)), new Set(entries));
  assert.equal(lanes(entries).at(-1).name, "nobody named");
});

test("lanes hold what the server counted, in the order that was asked for", () => {
  const entries = [parties("Ada", "Ben"), parties("Cy")].map(entry);
  const totals = new Map([["ben", { name: "Ben", within: 90 }], ["zoe", { name: "Zoe", within: 40 }], ["ada", { name: "Ada", within: 7 }]]);
  assert.deepEqual(lanes(entries, { totals }).map((lane) => [lane.name, lane.n, lane.entries.length]), [["Ben", 90, 1], ["Zoe", 40, 0], ["Ada", 7, 1], ["Cy", null, 1]]);
  assert.deepEqual(lanes(entries, { totals, order: "name" }).map((lane) => lane.name), ["Ada", "Ben", "Cy", "Zoe"]);
  const gathered = lanes(entries, { totals, limit: 2 }).at(-1);
  assert.deepEqual([gathered.name, gathered.n, gathered.gathered], ["others", null, 2]);
});

test("a layout draws each event or counts it in a strip", () => {
  const entries = Array.from({ length: 300 }, (_, index) => {
    const day = `2019-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
    const one = { ...event(within(day, day, "day")), id: String(index) };
    return { event: one, mark: mark(one), index, keys: [["", ""]] };
  });
  const scale = new Scale(seconds(2019), seconds(2020), 800);
  const layout = new Layout(entries, scale, { named: false, weights: new Map(), totals: null, order: "events", nameOf: (_, name) => name, collapsed: new Set(), all: false, phone: false, tallest: 300, last: seconds(2020),
    label: ({ event: one }) => ({ text: one.id, width: 60 }) });
  const { marks, density: strips } = layout.describe(scale, () => "");
  assert.equal(new Set([...marks.map(({ id }) => id), ...strips.flatMap(({ events }) => events)]).size, 300);
});

test("an address holds what is shown, and reads back", () => {
  const shown = { filters: { actor: ["Turkey", "the UN"], from: "2019", q: "cease & fire" }, lanes: "type", order: "name", view: "list", map: true, window: [seconds(2019, 4), seconds(2019, 5)], open: "4503599627370496" };
  assert.deepEqual(read(write(shown)), shown);
  assert.equal(write({ filters: {}, lanes: null, order: null, view: null, map: false, window: null, open: null }), "");
  assert.deepEqual(read("?lanes=sideways&at=soon&view=").lanes, null);
});

test("a filter that is not set is not sent", () => {
  assert.equal(parameters({ actor: ["Turkey", "Russia"], from: "", type: [], q: "port" }, { limit: 5 }).toString(), "actor=Turkey&actor=Russia&q=port&limit=5");
});

test("a title is cut where its spans begin and end, and none of it is lost", () => {
  const shown = (text, spans) => pieces(text, spans).map((piece) => (piece.asked ? `[${piece.text}]` : piece.text)).join("");
  assert.equal(shown("Talks in Geneva", [[0, 5], [9, 15]]), "[Talks] in [Geneva]");
  assert.equal(shown("𝒲hen 𝒲 ships sail", [[0, 4], [7, 12]]), "[𝒲hen] 𝒲 [ships] sail");
  assert.equal(shown("Port", [[0, 4]]), "[Port]");
  assert.equal(shown("Port", []), "Port");
});
