/** What can be said against an event: a table. A row has its words, when it can be said, its form, and what is sent. */

import { h } from "./dom.js";
import { Pick } from "./pick.js";
import { phrase } from "./words.js";

/**
 * @import * as api from "./api.d.ts"
 * @import { Source } from "./data.js"
 * @import { Offer } from "./pick.js"
 * @typedef {{event: api.WholeEvent, actors: api.WholeActor[], source: Source}} About  actors that may be judged: those that nobody listed
 * @typedef {{path: string, body: Record<string, unknown>, done: (events: string[]) => string}} Said  `done`: what came of it, in words
 * @typedef {{fields: HTMLElement[], read: () => Said}} Form  `read` throws Missing
 * @typedef {{words: string, act: string, fits: (about: About) => boolean, form: (about: About) => Form}} Saying
 */

/** Something that is not filled in yet. */
export class Missing extends Error {
  /** @param {string} words  @param {HTMLElement} field */
  constructor(words, field) {
    super(words);
    this.field = field;
  }
}

/** @type {Saying[]} */
export const SAYINGS = [
  { words: "Some tellings are of another event", act: "Split", fits: ({ event }) => event.mentions.length > 1, form: splitting },
  { words: "It is the same as another event", act: "Merge", fits: () => true, form: merging },
  { words: "An actor is right", act: "Confirm", fits: ({ actors }) => actors.some(unsure), form: confirming },
  { words: "An actor is none", act: "Leave out", fits: ({ actors }) => actors.length > 0, form: dropping },
  { words: "An actor is another one", act: "Merge", fits: ({ actors }) => actors.length > 0, form: identifying },
];

/** Actors of one event that are asked about at most. */
const ACTORS = 12;
const OFFERS = "8";
/** Of a sentence, to know it by. */
const FIRST_WORDS = 90;

/** @param {api.WholeEvent} event  @param {Source} source  @returns {Promise<About>} */
export async function look(event, source) {
  const keys = [...new Set(event.actors.map((actor) => actor.key))].slice(0, ACTORS);
  const asked = await Promise.allSettled(keys.map((key) => source.ask(`actors/${encodeURIComponent(key)}`)));
  /** @type {api.WholeActor[]} */
  const known = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return { event, source, actors: known.filter((actor) => actor.status !== "listed") };
}

/** @param {About} about  @returns {Form} */
function splitting({ event }) {
  const boxes = event.mentions.map((mention) => h("input", { type: "checkbox", value: mention.id }));
  const tellings = event.mentions.map(({ sentence, document: paper }, index) => h("label", { class: "option" }, boxes[index],
    h("span", { dir: "auto" }, clipped(sentence.text), h("small", {}, ` ${paper.publisher || paper.title || "untitled"}`))));
  return {
    fields: [h("fieldset", {}, h("legend", {}, "Those of another event"), ...tellings)],
    read() {
      const mentions = boxes.filter((box) => box.checked).map((box) => box.value);
      const [first] = /** @type {[HTMLInputElement]} */ (boxes);
      if (!mentions.length) throw new Missing("Mark the tellings that are of another event.", first);
      if (mentions.length === boxes.length) throw new Missing("Leave this event at least one telling.", first);
      return { path: `events/${event.id}/split`, body: { mentions }, done: eventsNow };
    },
  };
}

/** @param {About} about  @returns {Form} */
function merging({ event, source }) {
  const other = new Pick("The other event", "Words of it, or its link", async (q) => {
    const items = await events(source, q);
    return items.filter(({ id }) => id !== event.id).map((item) => ({ value: item.id, words: item.title, more: phrase(item.date) }));
  });
  return {
    fields: [other.element],
    read: () => ({ path: "events/merge", body: { events: [event.id, chosen(other, "Choose the event that is the same.").value] }, done: eventsNow }),
  };
}

/** @param {About} about  @returns {Form} */
function confirming({ actors }) {
  const { field, actor } = choice(actors.filter(unsure));
  const read = () => ({ path: judgement(actor(), "confirm"), body: {}, done: () => `“${actor().name}” is confirmed.` });
  return { fields: [field], read };
}

/** @param {About} about  @returns {Form} */
function dropping({ actors }) {
  const { field, actor } = choice(actors);
  const read = () => ({ path: judgement(actor(), "drop"), body: {}, done: () => `“${actor().name}” is left out now, here and everywhere.` });
  return { fields: [field], read };
}

/** @param {About} about  @returns {Form} */
function identifying({ actors, source }) {
  const { field, actor } = choice(actors, () => other.offer(alike()));
  const alike = () => actor().alike.map(({ key, name }) => ({ value: key, words: name, more: "nearly the same name" }));
  const other = new Pick("Who it is", "Any spelling of the name", async (q) => {
    /** @type {api.Actors} */
    const found = await source.ask("actors", new URLSearchParams({ q, limit: OFFERS }), "pick");
    return found.actors.filter(({ key }) => key !== actor().key).map(({ key, name, kind }) => ({ value: key, words: name, more: kind.replaceAll("-", " ") }));
  });
  other.offer(alike());
  return {
    fields: [field, other.element],
    read() {
      const into = chosen(other, "Choose who it is.");
      const [it, body] = [actor().name, { actor: actor().key, into: into.value }];
      return { path: "actors/merge", body, done: () => `“${it}” is “${into.words}” now.` };
    },
  };
}

/** @param {api.WholeActor} actor */
const unsure = (actor) => actor.status === "found";

/** @param {api.WholeActor} actor  @param {string} what */
const judgement = (actor, what) => `actors/${encodeURIComponent(actor.key)}/${what}`;

/** One of the actors. @param {api.WholeActor[]} actors  @param {() => void} [changed] */
function choice(actors, changed) {
  const select = h("select", { onchange: changed }, ...actors.map((actor) => h("option", {}, actor.name)));
  const actor = () => /** @type {api.WholeActor} */ (actors[select.selectedIndex]);
  return { field: h("label", {}, "Which actor", select), actor };
}

/** @param {Pick} pick  @param {string} otherwise  @returns {Offer} */
function chosen(pick, otherwise) {
  if (!pick.chosen) throw new Missing(otherwise, pick.input);
  return pick.chosen;
}

const ID = /^\d{10,16}$|[?&]event=\d{1,16}|\/events\/\d{1,16}/;

/** Those that have these words, or the beginnings of them; the one whose id or link it is. @param {Source} source  @param {string} q  @returns {Promise<(api.Item | api.Event)[]>} */
async function events(source, q) {
  const id = ID.exec(q)?.[0].replace(/^\D+/, "");
  if (id) return [await source.ask(`events/${id}`, null, "pick")];
  const begun = /[\p{L}\p{N}]$/u.test(q) && !q.includes('"') ? `${q}*` : q;
  return (await source.ask("timeline/items", new URLSearchParams({ q: begun, modality: "any", limit: OFFERS }), "pick")).items;
}

const NUMBERS = ["No event", "One event", "Two events", "Three events"];

/** @param {string[]} events */
const eventsNow = (events) => `${NUMBERS[events.length] ?? `${events.length} events`} now.`;

/** @param {string} text */
const clipped = (text) => (text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS).replace(/\s+\S*$/u, "")} …` : text);
