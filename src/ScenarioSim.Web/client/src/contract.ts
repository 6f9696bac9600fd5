// What the server and the page say to each other. Everything is JSON; months are texts such as "2026-12"; scores are numbers
// in [-1, 1] with four decimals. The server keeps nothing of a page between two requests: each request carries the whole
// selection. Every request but GET has the header "X-ScenarioSim-Page" with an identifier that the page draws when it is
// loaded: a newer request of a page calls its older one to the same address off (409), and lines call off bands.

/** GET /api/library: what the served folder holds, and what this visitor may do. */
export interface LibraryView {
  folder: string;
  version: string;
  mayEdit: boolean;
  /** Whether this visitor may see the instructor's keys: who asks from the machine itself, or has the teacher's address. */
  isTeacher: boolean;
  /** The file that the page shows first; null where the folder holds none. */
  first: string | null;
  /** The future that this file is first shown under; null for none. */
  firstFuture: string | null;
  entries: LibraryEntry[];
}

export interface LibraryEntry {
  /** study, scenario, hypothesis, future, exercise, … */
  kind: string;
  id: string;
  title: string;
  /** Path relative to the served folder, with slashes. */
  file: string;
}

/** What is to be shown: the body of most requests. */
export interface Selection {
  /** A study, scenario or hypothesis. */
  file: string;
  /** Identifiers of the study's scenarios to show; empty for all. */
  scenarios: string[];
  /** Identifier of a future; null for the scenarios as they stand. */
  future: string | null;
  changes: Change[];
  /** Texts of files that are not saved, to be read in their place. */
  drafts: Draft[];
}

/** A changed value. */
export interface Change {
  /** The scenario that it belongs to; null for all of them. */
  scenario: string | null;
  /** Its place, with dots between keys, as in `--set`. */
  path: string;
  /** Its new value as it would be written in a file. */
  value: string;
}

export interface Draft {
  file: string;
  text: string;
}

export interface Problem {
  severity: "error" | "warning";
  code: string;
  /** Path relative to the served folder; empty where no file is to blame. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  text: string;
}

/** What stands in place of any answer where files or changes are wrong (status 422). */
export interface Refusal {
  problems: Problem[];
}

export interface Story {
  id: string;
  title: string;
  /** For where there is little room. */
  short: string;
}

/** POST /api/study: what can be shown and changed. */
export interface StudyView {
  id: string;
  title: string;
  question: string;
  /** All scenarios of the file, whether selected or not; the place in this list is the scenario's colour. */
  scenarios: Story[];
  /** The study's own futures, then those of the library that fit. */
  futures: Story[];
  /** How many of `futures` are the study's own. */
  ownFutures: number;
  actors: { code: string; name: string }[];
  /** The first month; rows of every series count from it. */
  start: string;
  months: number;
  dyads: DyadView[];
  events: EventView[];
  inputs: Input[];
  sources: { sourced: number; assumptions: number };
  members: number;
  seed: string;
  warnings: Problem[];
}

export interface DyadView {
  /** Such as "RUS-PRK". */
  name: string;
  /** Such as "Russia and North Korea". */
  title: string;
  /** Whether the study compares it, and reports its retention. */
  compared: boolean;
}

export interface EventView {
  month: string;
  title: string;
  /** Names of the dyads that it touches. */
  dyads: string[];
  /** Who says so; empty for an assumption. */
  sources: string[];
}

/** A value that can be changed. */
export interface Input {
  /** The scenario that it belongs to; null where all share it. */
  scenario: string | null;
  path: string;
  group: "date" | "emphasis" | "behaviour" | "uncertain";
  /** What it is, in words. */
  title: string;
  kind: "number" | "month";
  /** The file's own value: a number or a month. */
  value: string;
  low: string;
  high: string;
  /** Values with a name, such as the levels of emphasis. A date that never comes has the value "never". */
  marks: { value: string; label: string }[];
  /** Where it is written, such as "northeast-asia.yaml(834)". */
  origin: string;
  /** Who it rests on, such as "38 North (2024), C178"; empty for an assumption. */
  sources: string[];
  note: string;
  /** What members draw it from, such as "triangular: [0.75, 0.85, 0.95]"; empty where they do not. A changed value is not drawn. */
  drawn: string;
}

/** POST /api/lines { selection, dyads }: the deterministic run of each selected scenario. */
export interface LinesRequest {
  selection: Selection;
  /** Names of dyads; empty for all. */
  dyads: string[];
}

export interface LinesView {
  lines: Line[];
}

export interface Line {
  scenario: string;
  /** A row of scores per month, by name of dyad. */
  scores: Record<string, number[]>;
  /** Named dates that lie within the horizon, such as war_end. */
  dates: { name: string; month: string }[];
}

/** POST /api/course { selection }: everything that the deterministic runs know, for matrix, network and acts. */
export interface CourseView {
  courses: Course[];
}

export interface Course {
  scenario: string;
  pairs: { from: string; to: string; alignment: number[] }[];
  /** Acts that are ever likely: their probability in each month, in [0, 1]. */
  acts: { from: string; to: string; act: string; title: string; chance: number[] }[];
}

/** POST /api/ensemble: answered by a line of JSON after another, until the result. */
export interface EnsembleRequest {
  selection: Selection;
  dyads: string[];
  members: number;
  seed: string;
}

export type EnsembleMessage =
  | { type: "waiting"; ahead: number }
  | { type: "progress"; done: number; total: number }
  | { type: "bands"; members: number; bands: Bands[] }
  | { type: "result"; result: EnsembleResult }
  | { type: "failed"; text: string };

export interface Bands {
  scenario: string;
  dyad: string;
  q05: number[];
  q25: number[];
  q50: number[];
  q75: number[];
  q95: number[];
}

export interface EnsembleResult {
  members: number;
  seed: string;
  /** The answer in sentences. */
  answer: string[];
  /** What agreement with the past proves, and other reasons to doubt. */
  doubts: string[];
  tables: Table[];
  /** The command that repeats it. */
  command: string;
}

export interface Table {
  title: string;
  note: string;
  header: string[];
  rows: string[][];
}

/** POST /api/explain { selection, pair, from, to }: why a line moved between two months. */
export interface ExplainRequest {
  selection: Selection;
  /** A dyad "RUS-PRK" or a directed pair "RUS>PRK". */
  pair: string;
  from: string;
  to: string;
}

export interface ExplainView {
  explanations: {
    scenario: string;
    paragraph: string;
    before: number;
    after: number;
    parts: { name: string; idea: string; score: number }[];
    /** What each part did to the score since `from`, a number per month until `to`. */
    course: { name: string; scores: number[] }[];
  }[];
}

/** POST /api/download { selection, what, … }: a file. */
export interface DownloadRequest {
  selection: Selection;
  what: "svg" | "csv" | "overlay";
  /** The dyad of a figure. */
  dyad: string;
  members: number;
  seed: string;
  /** The scenario of an overlay; where only one has changes, that. */
  scenario: string | null;
}

/** The answer for an overlay; of "svg" and "csv" it is the file itself. */
export interface OverlayView {
  fileName: string;
  text: string;
  /** The command that runs it, once it is saved in the library's folder of futures. */
  command: string;
}

/** POST /api/check { file, text }: what is wrong with a text. */
export interface CheckView {
  problems: Problem[];
}

/** GET /api/file?path=… */
export interface FileView {
  file: string;
  text: string;
  /** Tells whether a file was changed meanwhile. */
  version: string;
}

/** PUT /api/file { file, text, version }; only where the server was started with --edit; 409 where the file has changed. */
export interface SaveRequest {
  file: string;
  text: string;
  version: string;
}

/** GET /api/status */
export interface StatusView {
  running: number;
  waiting: number;
  limit: number;
}
