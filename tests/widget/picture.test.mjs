import assert from "node:assert/strict";
import { test } from "node:test";

import { headline, slug } from "../../widget/asked.js";
import { CLASSES } from "../../widget/kinds.js";
import { directionOf } from "../../widget/words.js";
import { wrapped } from "../../widget/wrap.js";

const HEADLINES = [
  [{}, "Timeline"],
  [{ actor: [], from: "" }, "Timeline"],
  [{ actor: ["Turkey"] }, "Turkey"],
  [{ actor: ["Turkey", "Russia", "Egypt"], actor_match: "all" }, "Turkey, Russia and Egypt"],
  [{ actor: ["the UN", "Russia"], role: "recipient", from: "2019", to: "2020-06" }, "The UN or Russia, on the receiving end, from 2019 to 2020-06"],
  [{ to: "44 BC", type: ["CONSULT", "x:PRIZE_GIVING"] }, "Until 44 BC, talks or prize giving"],
  [{ type: Object.keys(CLASSES["verbal-conflict"].types), place: ["Tripoli"] }, "Words of conflict, in Tripoli"],
  [{ modality: "planned", q: "cease & fire", source: ["The Gull"], min_sources: "2" }, "Planned, “cease & fire”, told by The Gull, with 2 sources or more"],
  [{ min_confidence: "0.5" }, "Min confidence 0.5"],
];

test("what was asked for is said in words", () => {
  for (const [filters, words] of HEADLINES) assert.equal(headline(filters), words);
});

test("a file's name has letters and figures of any script", () => {
  assert.equal(slug("Turkey or Russia 2011 – 2020"), "turkey-or-russia-2011-2020");
  assert.equal(slug("../../etc: “طرابلس”"), "etc-طرابلس");
  assert.equal(slug("?!"), "timeline");
  assert.ok(slug("word ".repeat(100)).length <= 80);
});

const measure = (text) => text.length;

test("lines break at spaces, and within a word only where it has no room", () => {
  assert.deepEqual(wrapped("one two three", 7, measure), ["one two", "three"]);
  assert.deepEqual(wrapped("to https://example.org/a", 10, measure), ["to", "https://ex", "ample.org/", "a"]);
  assert.deepEqual(wrapped("  ", 10, measure), []);
});

test("what has no room in the last line is told by dots", () => {
  assert.deepEqual(wrapped("council of the south-west", 10, measure, 2), ["council of", "the…"]);
  assert.deepEqual(wrapped("aaaaaaaaaa bb", 10, measure, 1), ["aaaaaaaaa…"]);
});

test("a text runs as its first letter does", () => {
  assert.deepEqual(["Talks", "2019: محادثات", "«שלום» talks", "Talks in القاهرة", "2019"].map(directionOf), ["ltr", "rtl", "rtl", "ltr", "ltr"]);
});
