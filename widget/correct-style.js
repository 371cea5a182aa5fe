/** Of the corrections, fetched with them. */

const CSS = `
.correct { margin-block-start: 18px; border-block-start: 1px solid var(--rule); padding-block-start: 10px; }
.correct > summary { cursor: pointer; color: var(--muted); font-size: 13px; padding: 2px 0; }
.correct > summary:hover, .correct[open] > summary { color: var(--ink); }
.correct form { display: grid; gap: 12px; padding-block-start: 10px; }
.correct label:not(.option) { display: grid; gap: 3px; font-size: 12px; color: var(--muted); }
.correct input[type="text"], .correct select, .correct textarea { font: 14px/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 3px; padding: 4px 8px; width: 100%; min-width: 0; min-height: 32px; margin: 0; }
.correct textarea { resize: vertical; }
.correct option { background: var(--paper); color: var(--ink); }
.correct-fields, .pick { display: grid; gap: 8px; min-width: 0; }
.correct fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.correct legend { font-size: 12px; color: var(--muted); padding: 0 0 3px; }
.correct .option { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; align-items: baseline; padding: 5px 0; cursor: pointer; border-block-end: 1px solid var(--rule); }
.correct .option:hover { background: var(--raised); }
.correct .option input { accent-color: var(--accent); margin: 0; position: relative; inset-block-start: 2px; }
.correct small { display: block; color: var(--muted); font-size: 12.5px; }
.correct .hint { margin: 0; font-size: 12.5px; }
.correct .hint:empty, .correct-wrong:empty, .correct-acts:empty { display: none; }
.correct-acts { display: flex; flex-wrap: wrap; gap: 6px; }
.correct .act { background: var(--ink); color: var(--paper); border-color: var(--ink); padding-inline: 14px; }
.correct .act:disabled { opacity: 0.6; cursor: default; }
.correct-wrong { color: var(--accent); }
.correct-report { display: grid; gap: 8px; margin-block-end: 14px; padding: 10px 12px; background: var(--raised); border-inline-start: 3px solid var(--accent); }
.correct-report > p:first-child { font: 600 16px/1.3 var(--serif); }
.correct-report > p:first-child:focus { outline: none; }
@container (max-width: 559px) {
  .correct input[type="text"], .correct select, .correct textarea { font-size: 16px; min-height: 38px; }
  .correct .option { padding-block: 8px; }
}
@media (forced-colors: active) {
  .correct-report { border: 1px solid CanvasText; }
  .correct .act { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
}
@media print { .correct, .correct-report { display: none; } }
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
