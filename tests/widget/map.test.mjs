import assert from "node:assert/strict";
import { test } from "node:test";

import { bubbles, hit, labels } from "../../widget/bubbles.js";
import { rings } from "../../widget/outline.js";
import { across, between, boundsOf, boxOf, fit, fitBox, ground, inView, moved, rectOf, resized, spot, turned, zoomed } from "../../widget/projection.js";

const SIZES = [[320, 240], [1280, 420]];
const at = (lon, lat, more = {}) => ({ key: `${lon},${lat}`, name: `At ${lon}`, kind: "city", n: 1, lon, lat, ...more });
const LIBYA = [at(13.187, 32.887), at(20.069, 32.115), at(14.43, 27.04), at(23.96, 32.08)];
const PACIFIC = [at(178.4, -18.1), at(-171.8, -13.8), at(174.8, -36.8)];
const WORLD = [at(-74, 40.7), at(139.7, 35.7), at(151.2, -33.9), at(2.35, 48.9), at(-171.8, -13.8)];
const close = (found, wanted, off = 1e-6) => found.forEach((one, index) => assert.ok(Math.abs(one - wanted[index]) < off, `${found} is not ${wanted}`));

test("a pixel leads back to its place", () => {
  for (const [width, height] of SIZES) {
    const view = fit(LIBYA, width, height);
    for (const { lon, lat } of LIBYA) close(ground(view, ...spot(view, lon, lat)), [lon, lat]);
  }
});

test("everything fits, over the antimeridian too", () => {
  for (const [width, height] of SIZES) {
    for (const places of [LIBYA, PACIFIC, LIBYA.slice(0, 1)]) {
      const view = fit(places, width, height);
      for (const place of places) assert.ok(inView(view, place, 10), JSON.stringify([view, place]));
    }
  }
  const [west, , east] = boundsOf(fit(PACIFIC, 900, 400));
  assert.ok(west > 100 && east < -100, "by the short way");
  assert.ok(Math.abs(fit(WORLD, 1280, 420).lon) < 60, "the usual map of the world, where the other way is hardly shorter");
});

test("a single place shows where it lies, and no place all of the earth", () => {
  const [west, south, east, north] = boundsOf(fit(LIBYA.slice(0, 1), 1280, 420));
  assert.ok(east - west > 10 && north - south > 5);
  const whole = boundsOf(fit([], 1280, 640));
  assert.deepEqual([whole[0], whole[2]], [-180, 180]);
});

test("shapes are right where one looks", () => {
  const view = fit([at(10, 59), at(12, 61)], 800, 600);
  assert.ok(Math.abs(across(view) / view.scale - Math.cos((60 * Math.PI) / 180)) < 1e-6);
});

test("what is under the pointer stays there while one zooms", () => {
  const view = fit(LIBYA, 1280, 420);
  for (const [x, y] of [[100, 50], [640, 210], [1200, 400]]) {
    const before = ground(view, x, y);
    for (const factor of [0.7, 1.6, 3]) close(ground(zoomed(view, factor, x, y), x, y), before);
  }
});

test("one can come no nearer than the outline is good for, and see nothing twice", () => {
  let view = fit(LIBYA, 1280, 420);
  for (let step = 0; step < 30; step += 1) view = zoomed(view, 1.6, 3, 5);
  assert.equal(view.scale, 300);
  for (let step = 0; step < 40; step += 1) view = zoomed(view, 1 / 1.6, 900, 5);
  assert.ok(view.width / across(view) <= 360 + 1e-6);
  for (let step = 0; step < 40; step += 1) view = moved(view, 100, -100);
  assert.ok(view.lat + view.height / 2 / view.scale <= 90 + 1e-6 && Math.abs(view.lon) <= 180);
});

test("dragging moves the ground with the pointer", () => {
  const view = fit(LIBYA, 1280, 420);
  const [x, y] = spot(view, 20, 30);
  const [nowX, nowY] = spot(moved(view, 100, 0), 20, 30);
  close([nowX, nowY], [x - 100, y]);
  assert.ok(Math.abs(spot(moved(view, 0, 40), 20, 30)[1] - (y - 40)) < 1e-6);
});

test("an area is what was drawn, in degrees, and is drawn where it was", () => {
  for (const places of [LIBYA, PACIFIC]) {
    const view = fit(places, 1000, 420);
    const box = boxOf(view, 700, 300, 200, 100); // from any corner
    const { left, top, right, bottom } = rectOf(view, box);
    close([left, top, right, bottom], [200, 100, 700, 300], 1);
    assert.ok(box.every((edge) => Math.abs(edge) <= 180) && box[1] < box[3]);
  }
  const [west, , east] = boxOf(fit(PACIFIC, 1000, 420), 100, 100, 900, 300);
  assert.ok(west > east, "over the antimeridian west is greater");
});

test("the view of a box shows all of it", () => {
  for (const box of [[9.3, 19.5, 25.2, 33.2], [170, -20, -170, 10]]) {
    const view = fitBox(box, 800, 400);
    const { left, top, right, bottom } = rectOf(view, box);
    assert.ok(left >= 0 && top >= 0 && right <= 800 && bottom <= 400);
  }
});

test("a glide ends where it leads, by the short way", () => {
  const [from, to] = [fitBox([170, -20, 178, 10], 800, 400), fitBox([-178, -20, -170, 10], 800, 400)];
  close(Object.values(between(from, to, 1)), Object.values(to));
  assert.ok(Math.abs(turned(between(from, to, 0.5).lon)) > 170);
});

test("another size keeps the middle", () => {
  const view = fit(LIBYA, 1280, 420);
  const other = resized(view, 320, 240);
  close([other.lon, other.lat, other.scale], [view.lon, view.lat, view.scale]);
});

test("the area of a bubble is as its number, and only a spot is solid", () => {
  const view = fit(LIBYA, 1280, 420);
  const kinds = ["city", "site", "region", "country", "continent", "sea", "place"];
  const drawn = bubbles(kinds.map((kind, index) => at(10 + index, 30, { kind, n: 400 })), view);
  assert.deepEqual(drawn.filter((one) => one.solid).map((one) => one.place.kind).sort(), ["city", "site"]);
  const [large, small] = bubbles([at(10, 30, { n: 400 }), at(20, 30, { n: 100 })], view);
  assert.ok(Math.abs(large.r / small.r - 2) < 1e-9);
  assert.ok(bubbles([at(10, 30)], view)[0].r < large.r / 2, "a single event is no crowd");
});

test("of bubbles that lie on each other the one on top is meant, and a near miss is none", () => {
  const view = fit(LIBYA, 1280, 420);
  const drawn = bubbles([at(15, 30, { key: "small", n: 3 }), at(15.1, 30, { key: "large", n: 400 }), at(15, 30.2, { key: "land", kind: "country", n: 900 })], view);
  const small = drawn.find((one) => one.place.key === "small");
  assert.equal(hit(drawn, small.x, small.y).place.key, "small");
  assert.equal(hit(drawn.slice(-1), small.x + small.r + 5, small.y).place.key, "small");
  assert.equal(hit(drawn, 5, 5), null);
  assert.equal(drawn[0].place.key, "land", "what lies somewhere within lies beneath");
});

test("no name lies on another or on a bubble, or sticks out", () => {
  let seed = 7;
  const random = () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; };
  const places = Array.from({ length: 200 }, (_, index) => at(5 + 30 * random(), 22 + 15 * random(), { key: String(index), n: Math.ceil(300 * random() ** 4) }));
  for (const [width, height] of SIZES) {
    const view = fit(places, width, height);
    const drawn = bubbles(places, view);
    const found = labels(drawn, view, (name) => name.length * 7);
    assert.ok(found.length > 1);
    const boxes = [...found, ...drawn.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))];
    found.forEach((one, index) => {
      assert.ok(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height);
      boxes.forEach((other, at) => assert.ok(at === index || one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top));
    });
  }
});

const inside = ([x, y], ring) => ring.reduce((is, [x1, y1], index) => {
  const [x2, y2] = ring[(index + 1) % ring.length];
  return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !is : is;
}, false);

test("the land is where the land is", () => {
  const all = rings();
  const dry = ([lon, lat]) => all.some((ring) => [lon, lon + 360].some((turn) => inside([turn, lat], ring)));
  const land = [[13.2, 32.3], [2.35, 48.85], [-100, 40], [-60, -10], [135, -25], [100, 60], [-172, 66], [179, 68], [20, -85], [-45, 75], [46, -19]];
  const sea = [[18, 34.5], [-30, 30], [-150, 0], [80, -20], [0, 0], [5, 40], [170, 40]];
  for (const place of land) assert.ok(dry(place), `${place} is land`);
  for (const place of sea) assert.ok(!dry(place), `${place} is sea`);
  assert.ok(all.length > 100 && all.every((ring) => ring.length >= 3));
  for (const [lon, lat] of all.flat()) assert.ok(Math.abs(lon) <= 200 && Math.abs(lat) <= 90);
});
