/** What goes from one module of the widget to another. Instants are seconds (calendar.js). Not served. */

import type * as api from "./api.d.ts";
import type { Layout } from "./layout.js";
import type { Scale } from "./scale.js";

/** A half-open stretch. */
export type Window = [from: number, to: number];

/** A stretch and what it is: a day, a month ... */
export interface Unit {
  from: number;
  to: number;
  grain: string;
}

export interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** What is asked for, by the names of data.js. */
export interface Filters {
  actor?: string[];
  type?: string[];
  mode?: string[];
  place?: string[];
  source?: string[];
  from?: string;
  to?: string;
  modality?: string;
  bbox?: string;
  date_match?: string;
  q?: string;
  [name: string]: string | string[] | undefined;
}

/** What is shown: a link holds it all. */
export interface Shown {
  filters: Filters;
  lanes: By | null;
  order: Order | null;
  view: View | null;
  map: boolean;
  window: Window | null;
  open: string | null;
}

export type By = "actor" | "type" | "none";
export type Order = "events" | "name" | "time";
export type View = "graph" | "list";

/** An event in brief: an item with the names of its actors; what came from elsewhere has more. */
export interface Brief extends Omit<api.Item, "actors" | "conflicts"> {
  actors: { key: string; name: string }[];
  /** How many, or which. */
  conflicts: number | api.Conflict[];
  mode?: string | null;
  places?: api.EventPlace[];
  matches?: api.Match[];
}

/**
 * `from` and `to` bound the whole of it, null where open. `sureFrom` to `sureTo` is the stretch during which it certainly
 * was going on, null for what only happened at some time within.
 */
export interface Mark {
  kind: "day" | "lasting" | "within" | "open-end" | "open-start" | "undated";
  from: number | null;
  to: number | null;
  sureFrom: number | null;
  sureTo: number | null;
  lasts: boolean;
  /** Not known to the day. */
  imprecise: boolean;
  /** Planned, claimed, denied: told, but not as having happened. */
  outlined: boolean;
  /** PLOVER's quad class, for colour and shape. */
  class: string;
  /** So many versions where sources disagree, else 0. */
  disagree: number;
}

/** As much of a mark as is painted. */
export type Painted = Pick<Mark, "kind" | "from" | "to" | "lasts" | "outlined" | "class" | "disagree">;
/** As much as a small canvas knows of one. */
export type Sample = Pick<Mark, "class" | "outlined" | "disagree">;

/** An event that has a place in time. */
export interface Held {
  event: Brief;
  mark: Mark;
}

/** The same in the graph: which it is in order of time, and its lanes, each with its key and name. */
export interface Entry extends Held {
  index: number;
  keys: Key[];
}

export type Key = [key: string, name: string];

/** A histogram: one more of the `edges` than there are bins; the masses of all bins add up to `n`. */
export interface Strip {
  edges: number[];
  certain: ArrayLike<number>;
  possible: ArrayLike<number>;
  n: number;
}

export interface NamedStrip extends Strip {
  name: string;
}

export interface Lane<T> {
  key: string;
  name: string;
  /** The weightiest first. */
  entries: T[];
  /** How many there are, those beside `entries` too; null where that is not known. */
  n: number | null;
  /** What it had when it was first seen. */
  weight: number;
  /** So many lanes share this one. */
  gathered: number;
}

/** The pixels a mark takes, without its label. */
export interface Extent {
  left: number;
  right: number;
  /** Too short to be drawn as what it is. */
  small: boolean;
}

/** What looks for a row: `before` and `after` are what stands about the mark besides, `label` is the width of its label. */
export interface Packable {
  left: number;
  right: number;
  before?: number;
  after?: number;
  label: number;
}

export interface Home {
  row: number;
  /** Null where there is no room for it. */
  labelAt: number | null;
  /** Within the mark. */
  inside: boolean;
}

export interface Placed<T> extends Home {
  item: T;
}

/** `drawn`: how many of the items found a row; the `rest` did not. */
export interface Packed<T> {
  placed: Placed<T>[];
  drawn: number;
  rest: T[];
  rows: number;
}

/** An entry as it looks for a row. */
export interface Piece extends Extent {
  entry: Entry;
  before: number;
  after: number;
  label: number;
}

/** A lane with all that stands in it, in unscrolled pixels. */
export interface Laid extends Lane<Entry>, Packed<Piece> {
  top: number;
  height: number;
  head: number;
  closed: boolean;
  strip: Strip | null;
  peak: number;
}

/** Where a mark stands: `sure` is the stretch known to be part of it. */
export interface Spot extends Extent {
  y: number;
  sure: [number, number] | null;
}

export interface Box extends Spot {
  label: { left: number; width: number; text: string } | null;
  /** Mark and label together. */
  outer: [number, number];
}

/** As much of a box as an option for a screen reader covers. */
export type Place = Pick<Box, "left" | "right" | "y" | "outer">;

export interface Label {
  text: string;
  width: number;
}

/** How a layout is asked for. */
export interface Manner {
  named: boolean;
  weights: Map<string, number>;
  /** What each lane holds, where the entries are not all. */
  totals: Map<string, NamedStrip> | null;
  order: Order;
  nameOf: (key: string, name: string) => string;
  collapsed: Set<string>;
  /** No lane is gathered with others. */
  all: boolean;
  phone: boolean;
  tallest: number;
  /** Where the range of the data ends. */
  last: number;
  label: (entry: Entry) => Label;
}

/** Everything that is drawn, as data. */
export interface Described {
  marks: (Omit<Spot, "small"> & { id: string; lane: string; kind: string; imprecise: boolean; lasts: boolean; outlined: boolean; solid: boolean; words: string })[];
  labels: { id: string; text: string; left: number; right: number; top: number; bottom: number }[];
  density: { lane: string; n: number; certain: number; possible: number; events: string[] }[];
  lanes: Pick<Laid, "key" | "name" | "n" | "drawn" | "rows" | "closed" | "top" | "height">[];
}

export interface Tick {
  time: number;
  label: string;
}

export interface Ticks {
  unit: string;
  minor: Tick[];
  major: Tick[];
}

/** As much of a canvas's context as the graph is drawn with: svg.js has it too. */
export interface Context
  extends Pick<
    CanvasRenderingContext2D,
    | "save" | "restore" | "translate" | "clip" | "beginPath" | "closePath" | "moveTo" | "lineTo" | "arc" | "rect" | "roundRect"
    | "fill" | "stroke" | "fillRect" | "strokeRect" | "fillText" | "setLineDash" | "createLinearGradient"
    | "fillStyle" | "strokeStyle" | "lineWidth" | "lineCap" | "globalAlpha" | "font" | "textAlign" | "textBaseline" | "direction"
  > {
  measureText(text: string): { width: number };
}

/** What a picture shows, and what is said beside it. */
export interface Pictured {
  title: string;
  /** The window in words. */
  when: string;
  /** "12 of 300 events" */
  counted: string;
  link: string;
  /** In seconds. */
  made: number;
  /** The most first. */
  publishers: string[];
  layout: Layout;
  scale: Scale;
  gutter: number;
  open: string | null;
}

/** By the names of the style sheet. */
export type Colours = Record<string, string>;

/** A way out of the window: where it leads, and what it is called. */
export interface Way {
  from: number;
  to: number;
  words: string;
}

export interface Sides {
  before: number;
  after: number;
  within: boolean;
  earlier: Way | null;
  later: Way | null;
  about: string;
}

/** A page of a list, and what asks for the one after it. */
export interface Page {
  events: Brief[];
  next: string | null;
}


export type Fetch = (next: string | null) => Promise<Page>;

/** Other events, and those whom they have in common with one. */
export interface Related {
  with: string[];
  items: api.Item[];
}

/** What is thrown where something goes wrong: `Refused` and `Unreachable` say more of it than another error. */
export interface Trouble extends Error {
  headline?: string;
  passing?: boolean;
  near?: string[];
  errors?: api.ParameterProblem[];
}

/** As much of a place as the map needs to ring it. */
export type Located = Pick<api.EventPlace, "key" | "name" | "lat" | "lon">;

type Told<K extends keyof GlobalEventHandlers> = Parameters<NonNullable<GlobalEventHandlers[K]>>[0];
type Handlers = { [K in keyof GlobalEventHandlers]?: (event: Exclude<Told<K>, string>) => unknown };

/** Attributes of an element, and what is called: {class: "quiet", onclick}. */
export interface Properties extends Handlers {
  [name: string]: string | number | boolean | null | undefined | ((event: never) => unknown);
}

export type Child = Node | string | number | null | undefined | false;
