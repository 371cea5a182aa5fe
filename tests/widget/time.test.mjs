import assert from "node:assert/strict";
import { test } from "node:test";

import { DAY, fields, iso, monthStart, seconds, unit, weekday } from "../../widget/calendar.js";
import { Scale, floor, ticks } from "../../widget/scale.js";
import { dayWords, phrase, windowWords } from "../../widget/words.js";

test("the calendar counts as the server does", () => {
  assert.equal(seconds(1970), 0);
  assert.equal(seconds(2019, 4, 4), 1554336000);
  assert.equal(seconds(-43, 3, 15), -63517824000);
  assert.equal(weekday(seconds(2019, 4, 4)), 3);
  assert.equal(monthStart(2019, 13), seconds(2020));
  assert.equal(monthStart(2019, 0), seconds(2018, 12));
});

test("fields undo seconds, on both sides of year 0", () => {
  for (let day = seconds(-9999); day < seconds(9999); day += 12345 * DAY + 6789) {
    const at = fields(day);
    assert.equal(seconds(at.year, at.month, at.day, at.hour, at.minute, at.second), day);
  }
});

const UNITS = [
  ["2019", "2019-01-01", "2020-01-01", "year"],
  ["2019-04", "2019-04-01", "2019-05-01", "month"],
  ["2019-12", "2019-12-01", "2020-01-01", "month"],
  ["2019-04-04", "2019-04-04", "2019-04-05", "day"],
  ["2020-01-19T05:30", "2020-01-19T05:30", "2020-01-19T05:31", "minute"],
  ["-0043-03-15", "-0043-03-15", "-0043-03-16", "day"],
  ["201X", "2010-01-01", "2020-01-01", "decade"],
  ["19XX", "1900-01-01", "2000-01-01", "century"],
  ["2019-24", "2019-12-01", "2020-03-01", "season"],
  ["2019-34", "2019-04-01", "2019-07-01", "quarter"],
  ["2019-41", "2019-07-01", "2020-01-01", "half"],
  ["2019-06~", "2019-06-01", "2019-07-01", "month"],
];

test("an EDTF date is the stretch it names", () => {
  for (const [text, from, to, grain] of UNITS) {
    const found = unit(text);
    assert.deepEqual([iso(found.from), iso(found.to), found.grain], [from, to, grain], text);
  }
  for (const text of ["", null, "..", "soon", "2019-04-04/2019-05", "2019-50"]) assert.equal(unit(text), null, String(text));
});

test("zooming keeps the moment under the pointer", () => {
  const scale = new Scale(seconds(2010), seconds(2020), 1000);
  const time = scale.time(730);
  assert.ok(Math.abs(scale.zoomed(0.3, time).x(time) - 730) < 1e-6);
  assert.ok(Math.abs(scale.panned(50).x(scale.time(50))) < 1e-6);
});

test("zooming ends somewhere", () => {
  const scale = new Scale(seconds(2010), seconds(2020), 1000);
  assert.equal(scale.zoomed(1e-12).to - scale.zoomed(1e-12).from, 7200);
  assert.ok(scale.zoomed(1e12).to - scale.zoomed(1e12).from < 21000 * 366 * DAY);
});

const AXES = [
  [seconds(2010), seconds(2021), "year", "2012", undefined],
  [seconds(2019), seconds(2020), "month", "Apr", "2019"],
  [seconds(2019, 4), seconds(2019, 5), "day", "5", "April 2019"],
  [seconds(2019, 4, 4), seconds(2019, 4, 5), "hour", "06:00", "4 April 2019"],
  [seconds(-99), seconds(10), "year", "41 BC", undefined],
];

test("ticks name the unit they stand for, and stand apart", () => {
  for (const [from, to, unitName, minorLabel, majorLabel] of AXES) {
    const scale = new Scale(from, to, 900);
    const { unit: found, minor, major } = ticks(scale);
    assert.equal(found, unitName);
    assert.ok(minor.length >= 3 && minor.length < 40, `${minor.length} ticks`);
    for (let i = 1; i < minor.length; i += 1) assert.ok(scale.x(minor[i].time) - scale.x(minor[i - 1].time) > 24, `${minor[i].label}`);
    if (unitName !== "year") assert.ok(minor.some(({ label }) => label === minorLabel), minor.map(({ label }) => label).join());
    if (majorLabel) assert.ok(major.some(({ label }) => label === majorLabel));
  }
});

test("years before the first one are counted BC, and there is none numbered 0", () => {
  const labels = ticks(new Scale(seconds(-3), seconds(4), 500)).minor.map(({ label }) => label);
  assert.deepEqual(labels, ["4 BC", "3 BC", "2 BC", "1 BC", "1", "2", "3", "4"]);
});

test("a week begins on its Monday", () => {
  assert.equal(iso(floor(seconds(2019, 4, 4), "week")), "2019-04-01");
  assert.equal(iso(floor(seconds(2019, 4, 1), "week")), "2019-04-01");
});

test("the window in words is no finer than the window", () => {
  assert.equal(windowWords(seconds(2011), seconds(2021)), "2011 – 2020");
  assert.equal(windowWords(seconds(2019, 4), seconds(2019, 7)), "April – June 2019");
  assert.equal(windowWords(seconds(2019, 4, 4), seconds(2019, 4, 20)), "4 April 2019 – 19 April 2019".replace(" 2019 –", " –"));
  assert.equal(windowWords(seconds(2019, 12, 20), seconds(2020, 1, 3)), "20 December 2019 – 2 January 2020");
  assert.equal(windowWords(seconds(2019, 4, 4), seconds(2019, 4, 5)), "4 April 2019");
  assert.equal(dayWords(seconds(-43, 3, 15)), "15 March 44 BC");
});

const said = (earliest, latest, display, precision, lasted = {}) => ({ earliest, latest, display, precision, latest_start: null, earliest_end: null, ...lasted });
const PHRASES = [
  [said("2019-04-04", "2019-04-04", "4 April 2019", "day"), "on 4 April 2019"],
  [said("2020-01-19T05:30", "2020-01-19T05:30", "19 January 2020, 05:30", "minute"), "on 19 January 2020, 05:30"],
  [said("2020-06-01", "2020-06-30", "June 2020", "month"), "some day in June 2020"],
  [said("2019-04-01", "2019-04-10", "early April 2019", "month"), "some day in early April 2019"],
  [said("2019-04-01", "2019-04-07", "week of 1 April 2019", "week"), "some day in the week of 1 April 2019"],
  [said("2019-04-03", "2019-04-05", "3 to 5 April 2019", "day"), "some day from 3 to 5 April 2019"],
  [said("2014-01-01", "2014-12-31", "2014", "year"), "some time in 2014"],
  [said("2010-01-01", "2019-12-31", "2010s", "decade"), "some time in the 2010s"],
  [said("1901-01-01", "2000-12-31", "20th century", "century"), "some time in the 20th century"],
  [said("2019-03-01", "2019-05-31", "spring 2019", "season"), "some time in spring 2019"],
  [said("2019-05-01", "2019-07-31", "May to July 2019", "month", { latest_start: "2019-05-31", earliest_end: "2019-07-01" }), "lasted from May to July 2019"],
  [said("2019-05-01", "2019-05-31", "May 2019", "month", { latest_start: "2019-05-01", earliest_end: "2019-05-31" }), "lasted through May 2019"],
  [said("2011-01-01", null, "since 2011", "year", { latest_start: "2011-12-31", earliest_end: "2012-01-01" }), "since 2011"],
  [said(null, "2015-12-31", "before 2016", "year"), "before 2016"],
  [said(null, null, "date unknown", null), "date not known"],
  [null, "date not known"],
];

test("a date is spoken as it is known", () => {
  for (const [date, words] of PHRASES) assert.equal(phrase(date), words);
});
