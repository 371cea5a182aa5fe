/** What the server sends, as the description of the API has it: a test holds the one against the other. Not served. */

export interface Date {
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
  precision: string | null;
  display: string | null;
  latest_start: string | null;
  earliest_end: string | null;
}

export interface EventActor {
  key: string;
  name: string;
  role: string;
}

export interface EventPlace {
  key: string;
  name: string;
  lat: number | null;
  lon: number | null;
}

export interface Links {
  self: string;
}

export interface Conflict {
  field: string;
  said: string;
  mentions: string[];
}

export interface Match {
  field: "title" | "summary" | "quote";
  text: string;
  spans: [number, number][];
}

export interface Event {
  id: string;
  title: string;
  date: Date;
  type: string | null;
  mode: string | null;
  modality: string;
  quad_class: number | null;
  contexts: string[];
  acled_type: string | null;
  acled_sub_type: string | null;
  cameo: string | null;
  actors: EventActor[];
  places: EventPlace[];
  importance: number;
  confidence: number;
  sources: number;
  conflicts: Conflict[];
  updated: string;
  links: Links;
  matches?: Match[];
}

export interface WholeEvent extends Event {
  summary: string;
  mentions: Mention[];
  merged_why: Joined[];
  documents: Source[];
}

export interface Coverage {
  from: string | null;
  to: string | null;
  documents: number;
}

export interface Page {
  events: Event[];
  next: string | null;
  coverage: Coverage;
  total?: number;
}

export interface Facet {
  value: string;
  name: string;
  n: number;
}

export interface Facets {
  actor: Facet[];
  type: Facet[];
  place: Facet[];
  source: Facet[];
  precision: Facet[];
  year: Facet[];
}

export interface Item {
  id: string;
  title: string;
  date: Date;
  type: string | null;
  modality: string;
  importance: number;
  sources: number;
  conflicts: number;
  actors: string[];
}

export interface Items {
  items: Item[];
  names: Record<string, string>;
  total: number;
  coverage: Coverage;
}

export interface Lane {
  key: string | null;
  name: string | null;
  n: number;
  certain: number[];
  possible: number[];
}

export interface Histogram {
  unit: string | null;
  edges: string[];
  lanes: Lane[];
}

export interface PlaceCount {
  key: string;
  name: string;
  kind: string;
  lat: number;
  lon: number;
  n: number;
}

export interface PlaceCounts {
  places: PlaceCount[];
  total: number;
  placed: number;
  n: number;
}

export interface NameLinks extends Links {
  events: string;
}

export interface NameFound {
  key: string;
  name: string;
  kind: string;
  country: string | null;
  spelling: string | null;
  events: number;
  links: NameLinks;
}

export interface ActorFound extends NameFound {
  status: string;
}

export interface Actors {
  actors: ActorFound[];
}

export interface Spelling {
  text: string;
  kind: string;
  language: string | null;
}

export interface ActorSpelling extends Spelling {
  reasons: string[];
}

export interface NearName {
  key: string;
  name: string;
  score: number;
  reasons: string[];
}

export interface Membership {
  key: string;
  name: string;
  since: string | null;
  until: string | null;
}

export interface WholeActor {
  key: string;
  name: string;
  kind: string;
  country: string | null;
  wikidata: string | null;
  status: string;
  spellings: ActorSpelling[];
  alike: NearName[];
  acts_for: Membership[];
  members: Membership[];
  events: number;
  links: NameLinks;
}

export interface Undoing {
  undo: string;
}

export interface Corrected {
  correction: string;
  events: string[];
  links: Undoing;
}

export interface Span {
  start: number;
  end: number;
}

export interface Quote extends Span {
  text: string;
}

export interface Timex extends Quote {
  type: string | null;
  value: string | null;
}

export interface Predicate extends Quote {
  lemma: string;
}

export interface Named extends Quote {
  key: string;
  name: string;
}

export interface NamedActor extends Named {
  role: string;
}

export interface Alternative {
  edtf: string;
  why: string;
}

export interface Source {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: string | null;
  published_basis: string;
  links: Links;
}

export interface MentionLinks {
  document: string;
}

export interface Mention {
  id: string;
  event: string | null;
  document: Source;
  sentence: Quote;
  timex: Timex | null;
  predicate: Predicate;
  actors: NamedActor[];
  places: Named[];
  date: Date;
  title: string;
  type: string | null;
  mode: string | null;
  modality: string;
  confidence: number;
  rule: string | null;
  why: string;
  alternatives: Alternative[];
  links: MentionLinks;
}

export interface Joined {
  mention: string;
  with: string;
  score: number;
  reasons: Record<string, number>;
}

export interface ParameterProblem {
  parameter: string;
  detail: string;
}

export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail: string;
  instance?: string | null;
  errors?: ParameterProblem[] | null;
  near?: string[] | null;
}
