/** Words broken into lines. */

/** @typedef {(text: string) => number} Measure */

/**
 * At spaces; a word that is longer than a line, as addresses are, within it.
 * @param {string} text  @param {number} room  @param {Measure} measure
 * @param {number} most  lines; the last of them ends in "…" where more would follow
 * @returns {string[]}
 */
export function wrapped(text, room, measure, most = Infinity) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((one) => cut(one, room, measure))) {
    if (line && measure(`${line} ${word}`) > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.length > most ? [...lines.slice(0, most - 1), shortened(lines[most - 1], room, measure)] : lines;
}

/** @param {string} word  @param {number} room  @param {Measure} measure */
function cut(word, room, measure) {
  const parts = [""];
  for (const letter of word) {
    const last = parts[parts.length - 1];
    if (last && measure(last + letter) > room) parts.push(letter);
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** @param {string} line  @param {number} room  @param {Measure} measure */
function shortened(line, room, measure) {
  const letters = [...line];
  while (letters.length && measure(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
