// What this page remembers of a lesson: the group, its predictions and what has been revealed. All of it is gone when the page is
// closed, unless it is saved.
import type { BoardEntry, Direction, ExerciseView, Prediction, RevealView, StepView } from "./contract";

/** A prediction as given; null where the group looked without predicting. */
export interface Given {
  number: number | null;
  direction: Direction | null;
  line: number[];
}

export interface StepRecord {
  given: Map<string, Given>;
  reason: string;
  revealed: RevealView | null;
}

export interface Session {
  readonly exercise: ExerciseView;
  group: string;
  record(step: StepView): StepRecord;
}

export function createSession(exercise: ExerciseView, group: string): Session {
  const records = new Map<string, StepRecord>();
  return {
    exercise,
    group,
    record: (step) => {
      const known = records.get(step.id) ?? { given: new Map(), reason: "", revealed: null };
      records.set(step.id, known);
      return known;
    },
  };
}

export function entryOf(session: Session, step: StepView, prediction: Prediction, given: Given, reason: string): BoardEntry {
  return {
    exercise: session.exercise.id, step: step.id, group: session.group, kind: prediction.kind, subject: prediction.id,
    number: given.number, direction: given.direction, start: given.line.length > 0 ? prediction.from ?? "" : "", line: given.line,
    changes: [], reason, revision: 0,
  };
}
