/**
 * What events are and in which sense they are told, in words. The types are PLOVER's, by its quad classes;
 * colour and shape go by class, so that five of each are enough.
 */

/** @import { Brief } from "./shapes.d.ts" */

/** @type {Record<string, {name: string, shape: keyof typeof import("./draw.js").SHAPES, types: Record<string, string>}>} */
export const CLASSES = {
  "verbal-cooperation": {
    name: "Words of cooperation",
    shape: "circle",
    types: { AGREE: "agreement", CONSULT: "talks", SUPPORT: "support", CONCEDE: "concession" },
  },
  "material-cooperation": {
    name: "Acts of cooperation",
    shape: "square",
    types: { COOPERATE: "cooperation", AID: "aid", RETREAT: "withdrawal" },
  },
  "verbal-conflict": {
    name: "Words of conflict",
    shape: "diamond",
    types: { REQUEST: "demand", ACCUSE: "accusation", REJECT: "refusal", THREATEN: "threat" },
  },
  "material-conflict": {
    name: "Acts of conflict",
    shape: "triangle",
    types: { PROTEST: "protest", SANCTION: "sanction", MOBILIZE: "mobilisation", COERCE: "coercion", ASSAULT: "attack" },
  },
  other: {
    name: "Everything else",
    shape: "cross",
    types: {
      "x:ELECTION": "election", "x:STATEMENT": "statement", "x:APPOINTMENT": "appointment", "x:DISASTER": "disaster",
      "x:ACCIDENT": "accident", "x:LAUNCH": "launch", "x:RULING": "ruling", "x:ECONOMIC_DECISION": "economic decision",
      "x:DEATH": "death", "x:SPORT": "sport",
    },
  },
};

const CLASS_OF = new Map();
for (const [name, { types }] of Object.entries(CLASSES)) for (const type of Object.keys(types)) CLASS_OF.set(type, name);

/** @param {string | null} type  @returns {string} */
export const classOf = (type) => CLASS_OF.get(type) ?? "other";

/** "talks" for CONSULT; a type this page does not know is spelt out: "x:PRIZE_GIVING" is "prize giving". @param {string | null} type */
export function typeWords(type) {
  if (!type) return "event";
  return CLASSES[classOf(type)].types[type] ?? type.replace(/^x:/, "").replaceAll("_", " ").toLowerCase();
}

/** In which sense it is told: what did not surely happen is drawn outlined, with its word. @type {Record<string, {words: string, sure: boolean}>} */
export const MODALITIES = {
  occurred: { words: "happened", sure: true },
  ongoing: { words: "going on", sure: true },
  planned: { words: "planned", sure: false },
  claimed: { words: "claimed", sure: false },
  denied: { words: "denied", sure: false },
  cancelled: { words: "cancelled", sure: false },
  hypothetical: { words: "hypothetical", sure: false },
  forecast: { words: "forecast", sure: false },
};

/** @param {string} words */
export const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** @param {Pick<Brief, "modality">} event */
export const isSure = (event) => MODALITIES[event.modality]?.sure ?? true;

/** The word that an unsure event carries before its title, empty for what happened. @param {Pick<Brief, "modality">} event */
export const senseOf = (event) => (isSure(event) ? "" : (MODALITIES[event.modality]?.words ?? event.modality));
