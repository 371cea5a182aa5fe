/** The map's style, adopted when it is first opened; its colours are those of the element. */

const CSS = `
.map { container-type: inline-size; border-block: 1px solid var(--rule); }
.map-bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 8px 0; font-size: 13px; }
.map-status { color: var(--muted); }
.map-tools { display: flex; flex-wrap: wrap; gap: 4px 6px; }
.map-tools button { padding: 2px 9px; min-height: 26px; }
.map-tools button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.map-body { display: grid; grid-template-columns: minmax(0, 1fr) 210px; border-block: 1px solid var(--rule); }
.map-stage { position: relative; height: clamp(260px, 38cqi, 460px); overflow: clip; }
.map-stage canvas { display: block; }
.map-surface { position: absolute; inset: 0; cursor: grab; touch-action: pan-y; }
.map-surface:active { cursor: grabbing; }
.map-surface.over { cursor: pointer; }
.map-surface.selecting { cursor: crosshair; touch-action: none; }
.map-surface:focus-visible { outline-offset: -2px; }
.map-zoom { position: absolute; inset: 8px 8px auto auto; display: flex; flex-direction: column; }
.map-zoom button { width: 30px; height: 30px; padding: 0; background: var(--paper); border-radius: 0; font-size: 17px; line-height: 1; }
.map-zoom button + button { border-block-start: 0; }
.map-zoom button:hover { background: var(--raised); }
.map-zoom button:focus-visible { z-index: 1; }
.map-none { position: absolute; inset: 0; display: grid; place-content: center; pointer-events: none; font: 600 18px/1.3 var(--serif); text-align: center; padding: 12px; background: color-mix(in srgb, var(--paper) 70%, transparent); }
.map-places { position: relative; max-height: clamp(260px, 38cqi, 460px); overflow-y: auto; scrollbar-width: thin; border-inline-start: 1px solid var(--rule); }
.map-places button { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 28px; padding: 2px 10px; border: 0; border-radius: 0; text-align: start; font-size: 13px; }
.map-places button:focus-visible { outline-offset: -2px; }
.map-name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.map-n { color: var(--muted); font-variant-numeric: tabular-nums; }
.map-dot, .map-ring { flex: none; display: inline-block; width: 10px; height: 10px; border-radius: 50%; vertical-align: -1px; }
.map-dot { background: var(--accent); border: 1px solid var(--accent); }
.map-ring { border: 1.5px dotted var(--accent); background: color-mix(in srgb, var(--accent) 10%, transparent); }
.map-key { display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 7px 0; font-size: 12px; color: var(--muted); }
.map-key span { margin-inline-end: 5px; }
@container (max-width: 699px) {
  .map-body { grid-template-columns: minmax(0, 1fr); }
  .map-stage { height: clamp(240px, 74cqi, 420px); }
  .map-places { max-height: 190px; border-inline-start: 0; border-block-start: 1px solid var(--rule); }
  .map-tools button { min-height: 34px; }
  .map-zoom button { width: 36px; height: 36px; }
  .map-places button { min-height: 34px; padding-inline: 4px; }
}
@media (forced-colors: active) {
  .map-tools button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .map-dot { forced-color-adjust: none; background: Highlight; border-color: Highlight; }
  .map-ring { forced-color-adjust: none; border-color: Highlight; background: none; }
}
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
