/** The element's style. A constructed sheet: no build step, no inline style, at home under a strict content policy. */

export const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif';
const SANS = '"Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

const CSS = `
:host {
  --serif: ${SERIF};
  --sans: ${SANS};
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
  --ink: light-dark(#1d1b17, #e9e6df);
  --muted: light-dark(#645f55, #a39f95);
  --rule: light-dark(#ddd8cd, #34363b);
  --paper: light-dark(#fdfcf9, #17181b);
  --raised: light-dark(#f3efe6, #222429);
  --accent: light-dark(#8c2318, #f0a08f);
  --time: light-dark(#fbe7a3, #5c4a10);
  --verbal-cooperation: light-dark(#2563a8, #7db3ec);
  --material-cooperation: light-dark(#0d7a63, #4fc3a4);
  --verbal-conflict: light-dark(#a96400, #eab04f);
  --material-conflict: light-dark(#b3261e, #f28b7d);
  --other: light-dark(#6d6875, #b0aab9);
  color-scheme: light dark;
  display: block;
  container-type: inline-size;
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
/* Of the page around it nothing is inherited but whether it is seen, and what :host says. */
.frame {
  all: initial;
  visibility: inherit;
  pointer-events: inherit;
  color-scheme: inherit;
  display: block;
  isolation: isolate;
  color: var(--ink);
  background: var(--paper);
  font: 14px/1.45 var(--sans);
}
h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.probe { position: absolute; forced-color-adjust: none; visibility: hidden; }

button, input, select, summary { font: inherit; color: inherit; }
button { background: none; border: 1px solid var(--rule); border-radius: 3px; padding: 3px 10px; cursor: pointer; min-height: 28px; }
button:hover { background: var(--raised); }
.quiet { border-color: transparent; color: var(--muted); }
.quiet:hover { color: var(--ink); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: 2px; }
a:hover { text-decoration-color: currentColor; }

/* Filters */
.filter-bar { border-block-end: 1px solid var(--rule); }
.filters > .field:first-child { padding-inline-start: 8px; margin-inline-start: -8px; }
.filters { display: flex; flex-wrap: wrap; align-items: stretch; }
.filters-toggle { display: none; }
.field { position: relative; display: flex; flex-direction: column; flex: 1 1 120px; padding: 6px 12px 5px; border-inline-end: 1px solid var(--rule); min-width: 0; }
.dates { display: flex; flex: 0 1 190px; }
.dates .field { flex: 1 1 80px; }
.suggest { flex: 2 1 170px; }
.field label { font-size: 11px; letter-spacing: 0.02em; color: var(--muted); }
.field input, .field select { border: 0; background: transparent; padding: 0; margin: 0; height: 24px; width: 100%; min-width: 0; outline-offset: 3px; border-radius: 1px; }
.field select { margin-inline-start: -4px; width: calc(100% + 4px); text-overflow: ellipsis; }
.field option, .field optgroup { background: var(--paper); color: var(--ink); }
.field input::placeholder { color: var(--muted); opacity: 1; }
.field:focus-within { background: var(--raised); }
.field:has(input:focus-visible, select:focus-visible) { outline: 2px solid var(--accent); outline-offset: -1px; z-index: 1; }
.field input:focus-visible, .field select:focus-visible { outline: none; }
[aria-invalid="true"] { text-decoration: underline wavy var(--accent); }
.box { display: flex; flex-wrap: wrap; gap: 0 4px; }
.box input { flex: 1 1 60px; }
.chips { display: contents; }
.chip { display: inline-flex; gap: 5px; align-items: center; border: 0; background: var(--raised); padding: 0 7px; min-height: 24px; border-radius: 2px; max-width: 100%; }
.field:focus-within .chip { background: var(--paper); }
.box input.after-chips::placeholder { color: transparent; }
.offers { position: absolute; z-index: 5; inset: 100% 0 auto 0; min-width: 220px; background: var(--paper); border: 1px solid var(--rule); box-shadow: 0 6px 20px rgb(0 0 0 / 0.14); }
.offers li { padding: 5px 12px; cursor: pointer; display: flex; justify-content: space-between; gap: 12px; }
.offers small { color: var(--muted); }
.offers [aria-selected="true"], .offers li:hover { background: var(--raised); }
.clear { align-self: center; margin-inline: 6px; }

/* Tools */
.tools { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 16px; padding: 8px 0; }
.status { color: var(--muted); font-size: 14px; }
.status strong { font: 600 18px/1.3 var(--serif); color: var(--ink); margin-inline-end: 6px; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; font-size: 13px; }
.choice { display: flex; align-items: center; }
.controls select { border: 1px solid var(--rule); border-radius: 3px; background: transparent; padding: 2px 4px; min-height: 26px; margin-inline-start: -8px; }
.controls option { background: var(--paper); color: var(--ink); }
.choice-label { color: var(--muted); margin-inline-end: 7px; }
.choice button { border-radius: 0; margin-inline-start: -1px; padding: 2px 9px; min-height: 26px; }
.choice button:first-of-type { border-start-start-radius: 3px; border-end-start-radius: 3px; }
.choice button:last-of-type { border-start-end-radius: 3px; border-end-end-radius: 3px; }
.choice button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.choice button:focus-visible { z-index: 1; }
.take { position: relative; }
.take summary { cursor: pointer; list-style: none; padding: 3px 6px; border-radius: 3px; }
.take summary::after { content: " ▾"; }
.menu { position: absolute; z-index: 5; inset-inline-end: 0; display: flex; flex-direction: column; min-width: 210px; background: var(--paper); border: 1px solid var(--rule); box-shadow: 0 6px 20px rgb(0 0 0 / 0.14); padding: 4px 0; }
.menu a, .menu button { border: 0; text-align: start; padding: 5px 14px; text-decoration: none; border-radius: 0; }
.pictures { display: contents; }
.menu a:hover { background: var(--raised); }

/* Main and details side by side */
.split { display: flex; align-items: flex-start; gap: 24px; }
.main { flex: 1 1 0; min-width: 0; position: relative; }
.pair { display: flex; align-items: flex-start; gap: 20px; }
.told { flex: 1 1 0; min-width: 0; }
.map-pane { flex: 0 1 42%; min-width: 0; }
.toggle[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.state { padding: 48px 16px; text-align: center; color: var(--muted); max-width: 62ch; margin-inline: auto; }
.state h3 { font: 600 20px/1.3 var(--serif); color: var(--ink); margin-block-end: 6px; }
.state button { margin: 12px 4px 0; color: var(--ink); }
.state[data-state="working"] { position: absolute; z-index: 3; inset: 2px 6px auto auto; padding: 2px 8px; background: var(--paper); font-size: 12px; }

.state[data-state="stumbled"] { position: sticky; z-index: 3; inset-block-start: 4px; padding: 6px 10px; margin-block: 6px; background: var(--raised); color: var(--ink); }
.state[data-state="stumbled"] button { margin: 0 0 0 8px; }
.aside { color: var(--muted); font-size: 13px; padding-block: 2px; }
.aside:empty { display: none; }

/* The graph */
.graph { position: relative; border-block: 1px solid var(--rule); overflow: clip; }
.graph canvas { display: block; }
.axis { border-block-end: 1px solid var(--rule); }
.stage { position: relative; overflow: hidden auto; scrollbar-width: thin; }
.spacer { position: relative; }
.spacer > canvas { position: sticky; inset-block-start: 0; }
.events { position: absolute; inset: 0 auto 0 0; touch-action: pan-y; cursor: grab; }
.events:active { cursor: grabbing; }
.events.over { cursor: pointer; }
.events:focus-visible { outline-offset: -2px; outline-width: 1px; }
.events [role="option"] { position: absolute; height: 26px; pointer-events: none; border-radius: 3px; }
.events:focus-visible [aria-selected="true"] { outline: 2px solid var(--accent); }
.lane-names { position: absolute; inset: 0 auto auto 0; width: 148px; }
.lane-names li { position: absolute; width: 100%; border-inline-end: 1px solid var(--rule); border-block-end: 1px solid var(--rule); background: var(--paper); }
.lane-names button { border: 0; width: 100%; display: flex; justify-content: space-between; gap: 8px; text-align: start; padding: 0 10px 0 0; height: 42px; border-radius: 0; align-items: center; line-height: 1.2; }
.lane-rest { position: absolute; inset: auto 10px 4px 0; color: var(--muted); font-size: 11.5px; line-height: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.lane-name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
[aria-expanded="false"] > .lane-name { color: var(--muted); font-weight: 400; }
.lane-count { color: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
.lane-names .more-lanes { color: var(--muted); font-size: 12px; padding-block: 0; min-height: 20px; text-decoration: underline; }
.beyond { position: absolute; z-index: 2; inset-block-end: 6px; background: var(--paper); font-size: 12px; padding: 1px 8px; min-height: 24px; color: var(--muted); }
.beyond.later { inset-inline-end: 14px; }
.nothing { position: absolute; z-index: 2; inset: 40px 0 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 8px; background: var(--paper); padding: 12px; text-align: center; }
.nothing p { font: 600 18px/1.3 var(--serif); }
.nothing button { max-width: min(100%, 60ch); }
.tip { position: absolute; z-index: 4; max-width: 280px; pointer-events: none; background: var(--ink); color: var(--paper); padding: 7px 10px; border-radius: 3px; display: flex; flex-direction: column; font-size: 12.5px; line-height: 1.35; }
.tip strong { font: 600 14px/1.25 var(--serif); }
.tip-kind { opacity: 0.8; }

.overview { position: relative; height: 44px; touch-action: none; cursor: pointer; border-block-end: 1px solid var(--rule); overflow: clip; }
.overview canvas { display: block; }
.brush { position: absolute; inset-block: 0; border: solid var(--ink); border-width: 0 2px; box-shadow: 0 0 0 9999px color-mix(in srgb, var(--raised) 62%, transparent); cursor: grab; }
.key { display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 7px 0; font-size: 12px; color: var(--muted); }
.key li { display: flex; align-items: center; }
.key .swatch { margin-inline-end: -4px; }
.swatch { display: inline-block; vertical-align: middle; flex: none; }

/* The legend */
.legend, .shelf { border-block-start: 1px solid var(--rule); padding: 8px 0; }
.legend summary, .shelf summary { cursor: pointer; color: var(--muted); font-size: 13px; padding: 2px 0; }
.shelf summary { color: var(--ink); font-weight: 600; }
.legend-body { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px 32px; padding: 12px 0; font-size: 13px; }
.legend h3, .details h3 { font: 600 13px/1.3 var(--sans); margin-block-end: 6px; }
.legend li { display: flex; gap: 10px; align-items: center; padding: 2px 0; }
.legend small { color: var(--muted); font-size: 12px; }
.keys div { display: flex; gap: 10px; padding: 2px 0; }
.keys dt { flex: 0 0 76px; font-weight: 600; }
.hint { color: var(--muted); margin-block-start: 8px; }
.shelf-why { color: var(--muted); font-size: 13px; padding: 4px 0 8px; max-width: 70ch; }

/* The list */
.list-range { color: var(--muted); font-size: 13px; padding-block-end: 4px; }
.list-range .quiet { text-decoration: underline; padding-inline: 2px; }
.year { display: grid; grid-template-columns: 84px 1fr; border-block-start: 1px solid var(--ink); content-visibility: auto; contain-intrinsic-size: auto 400px; }
.year h3 { font: 600 22px/1.2 var(--serif); padding: 8px 0; position: sticky; top: 0; align-self: start; }
.year ol { min-width: 0; }
.row { display: grid; grid-template-columns: 32px 200px minmax(0, 1fr); gap: 0 8px; align-items: baseline; width: 100%; text-align: start; border: 0; border-radius: 0; border-block-end: 1px solid var(--rule); padding: 8px 6px; }
.row .swatch { align-self: start; }
.row-date { color: var(--muted); font-size: 13px; }
.row-title { font: 600 16px/1.3 var(--serif); overflow-wrap: anywhere; }
.row-more { grid-column: 3; color: var(--muted); font-size: 12.5px; display: flex; flex-wrap: wrap; gap: 0 6px; }
.row-more > :not(:last-child)::after { content: " ·"; }
.row[aria-expanded="true"] { background: var(--raised); }
.sense { font: italic 400 0.9em/1 var(--sans); border: 1px solid currentColor; border-radius: 2px; padding: 0 4px; margin-inline-end: 6px; color: var(--muted); }
.more { margin: 12px 0; }

/* The event opened */
.details { flex: 0 0 380px; max-height: min(86vh, 900px); overflow-y: auto; position: sticky; top: 8px; border-inline-start: 1px solid var(--rule); padding: 0 4px 24px 24px; scrollbar-width: thin; overflow-wrap: anywhere; }
.details-bar { display: flex; gap: 2px; margin: 0 0 8px -10px; }
.details-bar button:nth-of-type(2) { margin-inline-end: auto; }
.details h2 { font: 600 24px/1.2 var(--serif); text-wrap: balance; margin-block-end: 8px; }
.details h2:focus { outline: none; }
.date-words { font: italic 17px/1.35 var(--serif); display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
code { font: 12px var(--mono); color: var(--muted); }
.facts { color: var(--muted); font-size: 13px; display: flex; flex-wrap: wrap; gap: 0 6px; margin-block-start: 3px; }
.facts > span:not(:last-child)::after { content: " ·"; }
.summary { margin-block-start: 12px; }
.details section { margin-block-start: 18px; border-block-start: 1px solid var(--rule); padding-block-start: 10px; }
.who li { display: flex; gap: 8px; align-items: baseline; }
.who button { border: 0; padding: 0; min-height: 24px; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 3px; text-align: start; }
.related li { padding: 3px 0; }
.related button { border: 0; padding: 0; min-height: 24px; text-align: start; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 3px; }
.related span { display: block; color: var(--muted); font-size: 12.5px; }
.who span { color: var(--muted); font-size: 12.5px; }
.telling + .telling { margin-block-start: 18px; }
.telling blockquote { font: 16px/1.5 var(--serif); }
.telling figcaption { color: var(--muted); font-size: 12.5px; margin-block-start: 6px; display: flex; flex-wrap: wrap; gap: 0 8px; }
.telling cite { font-style: normal; color: var(--ink); width: 100%; }
mark { color: inherit; background: none; border-block-end: 1.5px dotted var(--muted); }
mark.asked { background: color-mix(in srgb, currentColor 12%, transparent); border-block-end: 1.5px solid currentColor; border-radius: 2px 2px 0 0; }
mark.time { background: var(--time); border: 0; padding: 0 2px; border-radius: 2px; }
.reading { font-size: 13px; margin-block-start: 6px; color: var(--muted); }
.reading summary { cursor: pointer; }
.reading p, .reading ul { padding: 3px 0 0 14px; }
.reading[open] { color: var(--ink); }
.reading li { padding-block-start: 2px; }
.together { margin-block-start: 18px; }
.sides + .sides { margin-block-start: 6px; }
.conflicts .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 1px; background: var(--rule); border: 1px solid var(--rule); }
.side { background: var(--paper); padding: 8px 10px; font-size: 13px; }
.side-value { font: 600 15px/1.3 var(--serif); }
.side-source, .waiting { color: var(--muted); }
.waiting { padding-block: 16px; }
.wrong { padding-block: 12px; }

@container (max-width: 1099px) {
  .pair { flex-direction: column; align-items: stretch; }
  .told { flex: none; }
}
@container (max-width: 900px) {
  .split { display: block; }
  .details { position: sticky; z-index: 10; inset: auto 0 0 0; max-height: 78dvh; background: var(--paper); border: 0; border-block-start: 2px solid var(--ink); padding: 8px 16px 24px; box-shadow: 0 -8px 30px rgb(0 0 0 / 0.2); }
  .details-bar { position: sticky; top: -8px; background: var(--paper); padding-block: 8px 4px; margin: -8px -8px 4px; }
}
@container (max-width: 559px) {
  button, .field input, .field select { min-height: 34px; }
  .controls select { margin-inline-start: 0; }
  .field input, .field select { font-size: 16px; }
  .filter-bar { padding: 6px 0; }
  .filters-toggle { display: block; }
  .filter-bar:not(.open) .filters { display: none; }
  .filters { padding-block-start: 6px; }
  .field { flex-basis: 100%; border: 0; border-block-end: 1px solid var(--rule); padding-inline: 0; }
  .dates { flex: 1 1 100%; gap: 16px; }
  .controls select { border: 1px solid var(--rule); border-radius: 3px; background: transparent; padding: 2px 4px; min-height: 26px; margin-inline-start: -8px; }
.controls option { background: var(--paper); color: var(--ink); }
.choice-label { display: none; }
  .controls { gap: 6px 10px; width: 100%; }
  .choice button { min-height: 34px; }
  .theme { margin-inline-start: auto; }
  .lane-names { width: 100%; pointer-events: none; }
  .lane-names li { border: 0; background: none; }
  .lane-names button { pointer-events: auto; width: auto; padding: 2px 6px 0 0; min-height: 22px; height: 22px; background: var(--paper); font-size: 13px; }
  .controls { position: relative; }
  .take { position: static; }
  .menu { inset-inline: 0 auto; max-width: 100%; }
  .year { display: block; }
  .year h3 { position: sticky; background: var(--paper); z-index: 1; padding: 6px 0; border-block-end: 1px solid var(--rule); font-size: 19px; }
  .row { grid-template-columns: 30px minmax(0, 1fr); padding: 10px 0; }
  .filters > .field:first-child { padding-inline-start: 0; margin-inline-start: 0; }
  .row-date { grid-column: 2; grid-row: 1; }
  .row-title, .row-more { grid-column: 2; }
  .row .swatch { grid-row: 1; }
}
@media (forced-colors: active) {
  /* important: colours that a page sets do not hold here */
  :host { --ink: CanvasText !important; --muted: CanvasText !important; --rule: GrayText !important; --paper: Canvas !important; --raised: Canvas !important; --accent: Highlight !important; --time: Canvas !important;
    --verbal-cooperation: CanvasText !important; --material-cooperation: CanvasText !important; --verbal-conflict: CanvasText !important; --material-conflict: CanvasText !important; --other: CanvasText !important; }
  .choice button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .brush { border-color: Highlight; }
  .tip { border: 1px solid CanvasText; }
  mark.time { border-block-end: 2px solid CanvasText; }
  mark.asked { forced-color-adjust: none; background: Mark; color: MarkText; }
}
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

/** The light colours by name and the font, for what is drawn for other pages and for paper. @type {Record<string, string>} */
export const LIGHT = { ...Object.fromEntries([...CSS.matchAll(/--([\w-]+): light-dark\((#\w{6}),/g)].map(([, name, colour]) => [name, colour])), family: SANS };
