/** The element on paper: no controls, nothing cut off, pictures in the place of canvases, and no page's colours but black on white. */

const CSS = `
.paper { display: none; }
@media print {
  :host, :host([theme]) {
    color-scheme: light !important;
    --ink: #1d1b17 !important; --muted: #645f55 !important; --rule: #ddd8cd !important; --paper: #fff !important; --raised: #fff !important;
    --accent: #8c2318 !important; --time: #fbe7a3 !important;
  }
  .paper { display: block; max-width: 900px; }
  .paper svg { display: block; width: 100%; height: auto; overflow: visible; forced-color-adjust: none; }
  .paper-graph { display: table; width: 100%; }
  .paper-axis { display: table-header-group; break-inside: avoid; }
  .paper-lane { display: table-row-group; break-inside: avoid; }
  .paper-part { break-inside: avoid; }
  .overview + .paper { margin-block-start: 10px; }
  .filter-bar, .overview, .beyond, .details-bar, .more, .state[data-state="working"], .aside, .list-range .quiet, .legend:not([open]) { display: none; }
  .main:has(.paper svg) .timeline, .frame:has(.paper svg) .tools { display: none; }
  .controls, .map-pane { display: none; }
  .stage { height: auto !important; overflow: visible; }
  .split, .pair { display: block; }
  .row[aria-expanded="true"] { box-shadow: inset 3px 0 var(--ink); }
  .year { content-visibility: visible; }
  .year h3 { position: static; break-after: avoid; }
  li, .telling, .side { break-inside: avoid; }
  .list:has(.more:not([hidden]))::after { content: "The list goes on: what had been fetched is printed here."; display: block; padding-block: 8px; font-style: italic; }
  .details { position: static; max-height: none; overflow: visible; border: 0; border-block-start: 2px solid var(--ink); box-shadow: none; padding: 12px 0 0; margin-block-start: 18px; }
  .details h2, .details h3 { break-after: avoid; }
  .details a[href]::after { content: " <" attr(href) ">"; font-size: 11px; overflow-wrap: anywhere; }
  .who button, .related button { text-decoration: none; }
  mark.time { text-decoration: underline; print-color-adjust: exact; }
}
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
