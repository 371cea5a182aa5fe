/**
 * Where on the map a place is. Degrees are drawn as they are, those of longitude as narrow as they are at the middle of the
 * view: shapes are right where one looks, a box of degrees is a box on the screen, and the poles are on the map.
 */

/**
 * @typedef {object} View  `lon` and `lat` are the middle, `scale` the pixels of a degree of latitude
 * @property {number} lon @property {number} lat @property {number} scale @property {number} width @property {number} height
 * @typedef {[west: number, south: number, east: number, north: number]} Box  west may be greater, over the antimeridian
 * @typedef {{lon: number, lat: number}} Ground
 */

/** Pixels of a degree. The outline is known to a tenth of one. */
const MOST = 300;
/** A single town is not shown nearer than this: one is to see where it lies. */
const NEAREST_FIT = 60;
const MARGIN = 36;
const STEEP = 75;
/** What share of the width makes it worth while to split the usual map of the world. */
const WORTH = 0.6;

/** @param {number} least  @param {number} value  @param {number} most */
const clamp = (least, value, most) => Math.max(least, Math.min(most, value));
/** @param {number} lat */
const narrow = (lat) => Math.cos((Math.min(STEEP, Math.abs(lat)) * Math.PI) / 180);

/** The same longitude, from -180 to 180. @param {number} lon */
export const turned = (lon) => lon - 360 * Math.round(lon / 360);

/** Pixels of a degree of longitude. @param {View} view */
export const across = (view) => view.scale * narrow(view.lat);

/** The nearest there is: no pole within the view but at its edge, nothing twice. @param {View} view  @returns {View} */
function kept(view) {
  const tall = view.height / 2 / Math.min(MOST, view.scale);
  const lat = tall < 90 ? clamp(tall - 90, view.lat, 90 - tall) : 0;
  return { ...view, lon: turned(view.lon), lat, scale: clamp(view.width / 360 / narrow(lat), view.scale, MOST) };
}

/** Pixels from the left and from the top. @param {View} view  @param {number} lon  @param {number} lat  @returns {[x: number, y: number]} */
export const spot = (view, lon, lat) => [view.width / 2 + turned(lon - view.lon) * across(view), view.height / 2 - (lat - view.lat) * view.scale];

/** The way back; the longitude is not turned. @param {View} view  @param {number} x  @param {number} y  @returns {[lon: number, lat: number]} */
export const ground = (view, x, y) => [view.lon + (x - view.width / 2) / across(view), view.lat + (view.height / 2 - y) / view.scale];

/** So that what was at a pixel stays there. @param {View} view  @param {number} factor */
export function zoomed(view, factor, x = view.width / 2, y = view.height / 2) {
  const [lon, lat] = ground(view, x, y);
  const scale = kept({ ...view, scale: view.scale * factor }).scale;
  const next = kept({ ...view, scale, lat: lat - (view.height / 2 - y) / scale });
  return kept({ ...next, lon: lon - (x - view.width / 2) / across(next) });
}

/** By so many pixels to the east and to the south. @param {View} view  @param {number} right  @param {number} down */
export const moved = (view, right, down) => kept({ ...view, lon: view.lon + right / across(view), lat: view.lat - down / view.scale });

/** @param {View} view  @param {number} width  @param {number} height */
export const resized = (view, width, height) => kept({ ...view, width, height });

/** A share of the way from one to another. @param {View} from  @param {View} to  @param {number} share  @returns {View} */
export const between = (from, to, share) => kept({
  ...to,
  lon: from.lon + turned(to.lon - from.lon) * share,
  lat: from.lat + (to.lat - from.lat) * share,
  scale: from.scale * (to.scale / from.scale) ** share,
});

/** @param {Box} box  @param {number} width  @param {number} height  @returns {View} */
export function fitBox([west, south, east, north], width, height) {
  const wide = spanOf(west, east);
  const lat = (south + north) / 2;
  const room = [Math.max(40, width - 2 * MARGIN) / (wide * narrow(lat) || 1e-9), Math.max(40, height - 2 * MARGIN) / (north - south || 1e-9)];
  return kept({ lon: west + wide / 2, lat, scale: Math.min(...room, NEAREST_FIT), width, height });
}

/** All of them, and where there are none all of the earth. @param {Ground[]} places  @param {number} width  @param {number} height  @returns {View} */
export function fit(places, width, height) {
  if (!places.length) return kept({ lon: 10, lat: 25, scale: width / 360, width, height });
  const lons = places.map((place) => place.lon).sort((a, b) => a - b);
  const lats = places.map((place) => place.lat);
  let [west, east] = [lons[0], lons[lons.length - 1]];
  let least = (east - west) * WORTH;
  lons.slice(1).forEach((lon, at) => { // over the antimeridian, where that is much shorter
    const around = lons[at] + 360 - lon;
    if (around < least) [west, east, least] = [lon, lons[at], around];
  });
  return fitBox([west, Math.min(...lats), east, Math.max(...lats)], width, height);
}

/** @param {number} west  @param {number} east */
const spanOf = (west, east) => (east >= west ? east - west : east - west + 360);

/** What the view shows.  @param {View} view @returns {Box} */
export const boundsOf = (view) => boxOf(view, 0, 0, view.width, view.height);

/**
 * The degrees between two corners, to a hundredth.
 * @param {View} view  @param {number} x1  @param {number} y1  @param {number} x2  @param {number} y2  @returns {Box}
 */
export function boxOf(view, x1, y1, x2, y2) {
  const [west, north] = ground(view, Math.min(x1, x2), Math.min(y1, y2));
  const [east, south] = ground(view, Math.max(x1, x2), Math.max(y1, y2));
  const round = (/** @type {number} */ degrees) => Math.round(degrees * 100) / 100;
  const sides = east - west > 359.9 ? [-180, 180] : [turned(west), turned(east)];
  return [round(sides[0]), round(Math.max(-90, south)), round(sides[1]), round(Math.min(90, north))];
}

/** Where a box is drawn.  @param {View} view @param {Box} box */
export function rectOf(view, [west, south, east, north]) {
  const half = spanOf(west, east) / 2;
  const [x] = spot(view, west + half, 0);
  const [top, bottom] = [north, south].map((lat) => spot(view, 0, lat)[1]);
  return { left: x - half * across(view), top, right: x + half * across(view), bottom };
}

/** Is it in view, clear of the edge? @param {View} view  @param {Ground} place */
export function inView(view, { lon, lat }, edge = 0) {
  const [x, y] = spot(view, lon, lat);
  return x >= edge && y >= edge && x <= view.width - edge && y <= view.height - edge;
}
