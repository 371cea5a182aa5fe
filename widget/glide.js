/** From one view to another in a few frames; at once where motion is not wanted. */

import { calm } from "./dom.js";

const LASTS = 220;

/** @param {(share: number) => void} act  is told how much of the way is done, at last 1  @returns {() => void} stops it */
export function glide(act) {
  if (calm()) {
    act(1);
    return () => {};
  }
  const started = performance.now();
  const step = (/** @type {number} */ now) => {
    const share = Math.min(1, Math.max(0, (now - started) / LASTS));
    act(1 - (1 - share) ** 3);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
