import assert from "node:assert/strict";
import { test } from "node:test";

import { DAY, iso, seconds } from "../../widget/calendar.js";
import { nearest, outside, peakOf } from "../../widget/density.js";
import { clipped, massIn, opening, snapped, windowed, yearly } from "../../widget/windows.js";

const years = (first, masses) => ({
  edges: [...masses, 0].map((_, index) => seconds(first + index)), certain: masses, possible: masses.map(() => 0), n: masses.reduce((sum, mass) => sum + mass, 0),
});
const span = (first, last, masses = {}) => years(first, Array.from({ length: last - first + 1 }, (_, index) => masses[first + index] ?? 0));

test("a coup of long ago does not press the news into a sliver", () => {
  const [from, to] = opening(span(1951, 2021, { 1951: 1, 2019: 20, 2020: 20 }));
  assert.ok(from > seconds(2018) && to < seconds(2022));
  assert.ok(opening(span(1951, 2021, { 1951: 1, 2019: 3 }))[0] < seconds(1952), "of a few events each is news");
  assert.ok(opening(span(1951, 2021, { 1951: 20, 2019: 20 }))[0] < seconds(1952), "what is many is not put aside");
});

test("a window is widened to whole units of the calendar, by a sixtieth at most", () => {
  for (const [from, to] of [[seconds(-44, 3, 15), seconds(2019)], [seconds(1990, 2), seconds(2026)], [seconds(2019, 3, 4, 5, 6, 7), seconds(2019, 8)],
    [seconds(2019, 4, 4, 3), seconds(2019, 4, 6)], [seconds(2019, 4, 4, 3, 3), seconds(2019, 4, 4, 5)]]) {
    const [start, end] = snapped(from, to);
    assert.ok(start <= from && to <= end, `${iso(from)} ${iso(to)}`);
    assert.ok(from - start <= Math.max(3600, (to - from) / 30) && end - to <= Math.max(3600, (to - from) / 30), `${iso(start)} ${iso(end)}`);
    assert.deepEqual(snapped(start, end), [start, end], "what is whole stays");
  }
  assert.deepEqual(snapped(seconds(1990, 2), seconds(2026)), [seconds(1990, 2), seconds(2026)]);
  assert.deepEqual(yearly(seconds(1990, 2), seconds(2026)), [seconds(1990), seconds(2026)]);
});

test("a window asks for its days and never beyond what the filters ask for", () => {
  const whole = [seconds(2011), seconds(2021)];
  const filters = { from: "2011", to: "2020", q: "port" };
  assert.deepEqual(windowed(filters, [seconds(2019), seconds(2019, 5)], whole), { q: "port", from: "2019-01-01", to: "2019-04-30" });
  assert.deepEqual(windowed(filters, [seconds(2019, 4, 4, 3), seconds(2019, 4, 4, 5)], whole), { q: "port", from: "2019-04-04T03:00", to: "2019-04-04T04:59" });
  assert.deepEqual(windowed(filters, [seconds(2001), seconds(2019)], whole), { q: "port", from: "2011", to: "2018-12-31" });
  assert.deepEqual(windowed({}, [seconds(2001), seconds(2031)], whole), { from: "", to: "" });
});

test("what lies outside is counted on its side, and the nearest of it found", () => {
  const strip = span(2001, 2010, { 2002: 3, 2005: 4, 2009: 2 });
  const window = [seconds(2004), seconds(2006)];
  assert.deepEqual(outside(strip, ...window), { before: 3, after: 2 });
  assert.deepEqual(nearest(strip, ...window), { before: [seconds(2002), seconds(2003)], after: [seconds(2009), seconds(2010)] });
  assert.deepEqual(nearest(strip, seconds(1990), seconds(2030)), { before: null, after: null });
  assert.equal(massIn(strip, ...window), 4);
  assert.ok(Math.abs(massIn(strip, seconds(2005), seconds(2005) + 73 * DAY) - 0.8) < 1e-9);
});

test("a heap at the edge does not press down the rest", () => {
  assert.equal(peakOf(years(2000, [900, 5, 7, 6, 4, 2])), 7);
  assert.equal(peakOf(years(2000, [900, 5])), 900);
  assert.equal(peakOf(years(2000, [1])), 3);
});

test("the air about the events is not part of the words", () => {
  assert.deepEqual(clipped([0, 100], [10, 90]), [10, 90]);
  assert.deepEqual(clipped([0, 100], [110, 190]), [0, 100]);
});
