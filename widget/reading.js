/** A text with marks, where there is script: notes beside their words, Escape, any span as a link, switches that hold. */

const PAGE = document.documentElement;
/** Without it there is nothing to do here. */
const text = /** @type {HTMLElement} */ (document.querySelector(".text"));
/** @returns {NodeListOf<HTMLElement>} */
const saids = (which = ".said") => text.querySelectorAll(which);

if (text) {
  PAGE.classList.add("scripted");
  for (const said of saids()) explain(said);
  for (const box of document.querySelectorAll(".legend input")) box.addEventListener("change", switched);
  addEventListener("hashchange", () => point(true));
  addEventListener("keydown", (event) => event.key === "Escape" && hush());
  switched();
  point(true);
}

/** The note of some words stands under them, or above where there is no room, and never beside the page. @param {HTMLElement} said */
function explain(said) {
  const link = said.querySelector("a");
  /** @type {HTMLElement | null} */
  const note = said.querySelector(".note");
  if (!link || !note) return;
  const place = () => {
    note.style.left = note.style.top = "0";
    const words = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
    const around = text.getBoundingClientRect();
    const own = note.getBoundingClientRect();
    const from = words.left - around.left;
    const above = words.bottom + own.height > innerHeight && words.top > own.height;
    note.style.left = `${Math.max(0, Math.min(from, around.width - own.width))}px`;
    note.style.top = `${(above ? words.top - own.height : words.bottom) - around.top}px`;
  };
  const welcome = () => {
    said.classList.remove("hushed");
    place();
  };
  said.addEventListener("pointerenter", welcome);
  link.addEventListener("focus", welcome);
  if (said.matches(":focus-within, :hover")) place();
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !link.hash) return;
    event.preventDefault(); // the page stays where it is
    history.replaceState(null, "", link.hash);
    link.focus();
    welcome();
    point(false);
  });
}

/** Escape closes a note without moving the pointer or the focus. */
function hush() {
  for (const said of saids(".said:hover, .said:focus-within")) said.classList.add("hushed");
}

/** Words of which nothing is shown are no links. */
function switched() {
  const shown = [...document.querySelectorAll(".legend input:checked")].map((box) => box.id.replace("show-", ""));
  for (const said of saids()) {
    const off = !shown.some((kind) => said.classList.contains(kind));
    said.classList.toggle("off", off);
    const link = said.querySelector("a");
    if (!link) continue;
    if (off) {
      link.dataset.href ??= link.getAttribute("href") ?? "";
      link.removeAttribute("href");
    } else if (link.dataset.href) link.setAttribute("href", link.dataset.href);
  }
}

/** #char=120,134, as RFC 5147 has it: those words are lit and brought into view, whether they are a mark or not. @param {boolean} scroll */
function point(scroll) {
  const [, start, end] = /^#char=(\d+),(\d+)$/.exec(location.hash.replace(/%2C/i, ",")) ?? [];
  const ranges = start ? rangesOf(Number(start), Number(end)) : [];
  globalThis.CSS?.highlights?.delete("asked");
  if (!ranges.length) return;
  if (globalThis.Highlight) CSS.highlights.set("asked", new Highlight(...ranges));
  if (!scroll) return;
  const { top } = ranges[0].getBoundingClientRect();
  const { bottom } = ranges[ranges.length - 1].getBoundingClientRect();
  scrollTo({ top: scrollY + top - Math.max(60, (innerHeight - (bottom - top)) / 3), behavior: "instant" });
}

/** Code points of the document where they stand in the page, notes left out; none where the text is shorter. @param {number} start  @param {number} end */
function rangesOf(start, end) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    !(node instanceof Element) ? NodeFilter.FILTER_ACCEPT
      : node.classList.contains("note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
  const ranges = [];
  for (let at = 0; at < end && walker.nextNode();) {
    const node = /** @type {Text} */ (walker.currentNode);
    const letters = [...node.data];
    const units = (/** @type {number} */ count) => letters.slice(0, Math.max(0, count)).join("").length;
    const [from, to] = [units(start - at), units(end - at)];
    if (from < to) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
    at += letters.length;
  }
  return ranges;
}
