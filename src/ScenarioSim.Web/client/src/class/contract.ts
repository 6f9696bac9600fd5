// What the server and the Class tab say to each other, beside the contract of the page.
import type { Change } from "../contract";

export type Kind = "score" | "retention" | "direction" | "line";
export type Direction = "falls" | "stays" | "rises";

/** GET /api/exercise?file=…: an exercise; keys and notes only for the teacher. */
export interface ExerciseView {
  file: string;
  id: string;
  title: string;
  question: string;
  goal: string;
  level: string;
  minutes: number | null;
  /** What the teacher says at the start. */
  opening: string;
  preparation: string;
  groups: string;
  /** The study whose scenarios are used, relative to the served folder. */
  study: string;
  steps: StepView[];
  notes: string[];
}

export interface StepView {
  id: string;
  title: string;
  text: string;
  /** Null for a step on paper. */
  show: Scene | null;
  choice: { values: string[]; futures: string[]; scenarios: string[] };
  predictions: Prediction[];
  discussion: string[];
  key: StepKey | null;
}

export interface Scene {
  scenarios: string[];
  future: string | null;
  dyads: string[];
  changes: Change[];
  /** The last month shown; null for the whole run. */
  until: string | null;
}

export interface Prediction {
  id: string;
  question: string;
  kind: Kind;
  dyad: string;
  scenario: string;
  future: string | null;
  changes: Change[];
  /** Months; null where the date never comes. */
  at: string | null;
  from: string | null;
  before: string | null;
  /** The run that a direction compares with. */
  against: { scenario: string; future: string | null; changes: Change[] } | null;
  /** Changes up to this count as none. */
  least: number;
}

export interface StepKey {
  text: string;
  marking: string;
  numbers: { of: string; value: string; note: string }[];
}

/** POST /api/class/reveal { file, step }: what is shown after a prediction. */
export interface RevealView {
  text: string;
  answers: Answer[];
}

export interface Answer {
  prediction: string;
  at: string;
  from: string | null;
  /** A score or retention; of a direction the change of the score; null where it is undefined. */
  number: number | null;
  direction: Direction | null;
  /** Scores from `from` to `at`; empty but for a line. */
  line: number[];
}

/** POST /api/class/prediction puts one up; GET, PUT and DELETE /api/class/board read, load and clear them. */
export interface BoardEntry {
  exercise: string;
  step: string;
  group: string;
  kind: Kind | "branch";
  /** Identifier of the prediction, or the name of the branch. */
  subject: string;
  number: number | null;
  direction: Direction | null;
  /** First month of the line; empty for none. */
  start: string;
  line: number[];
  changes: Change[];
  reason: string;
  /** How often the group has changed its mind. */
  revision: number;
}

export interface BoardView {
  entries: BoardEntry[];
}
