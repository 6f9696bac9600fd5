// Whether a text can be used, asked for after a short rest: what is wrong with it, and, where nothing is, the lines that follow.
import { Refusal, isCalledOff } from "../api";
import type { App } from "../app";
import type { CheckView, Draft, LinesView, Problem, Selection } from "../contract";
import { shownDyad } from "../runs/shown";
import { selectionOf } from "../state";

export interface Verdict {
  file: string;
  problems: Problem[];
  /** Whether the figures can follow the text. */
  isUsable: boolean;
  /** What they show with it; null where it is not usable, and where it is as saved. */
  shown: ShownLines | null;
}

export interface ShownLines {
  dyad: string;
  lines: LinesView;
}

export interface Checker {
  /** Asks about a text; answers to older questions are dropped. `at once` leaves the rest out. */
  want(file: string, text: string, isUnsaved: boolean, atOnce?: boolean): void;
}

const rest = 250;

export function createChecker(app: App, told: (verdict: Verdict) => void): Checker {
  let timer: number | undefined;
  let current: AbortController | null = null;

  async function ask(file: string, text: string, isUnsaved: boolean): Promise<void> {
    const mine = current = new AbortController();
    try {
      const { problems } = await app.api.post<CheckView>("check", { file, text }, mine.signal);
      const isRight = problems.every((problem) => problem.severity !== "error");
      const lines = isRight && isUnsaved ? await linesWith({ file, text }, mine.signal) : null;
      if (current === mine) {
        told(lines instanceof Refusal
          // Right by itself, and still not fit for the files that use it: theirs are the problems then.
          ? { file, problems: [...problems, ...lines.problems], isUsable: false, shown: null }
          : { file, problems, isUsable: isRight, shown: lines });
      }
    } catch (error) {
      if (current !== mine) {
        return;
      }

      if (isCalledOff(error)) {
        want(file, text, isUnsaved);
      } else {
        app.fail(error);
      }
    }
  }

  /** What the figures would show with the draft, or why they cannot; null while there is no figure. */
  async function linesWith(draft: Draft, signal: AbortSignal): Promise<ShownLines | Refusal | null> {
    const study = app.study();
    const state = app.store.get();
    const dyad = study ? shownDyad(state, study) : "";
    if (dyad === "") {
      return null;
    }

    try {
      return { dyad, lines: await app.api.lines({ selection: withDraft(selectionOf(state), draft), dyads: [dyad] }, signal) };
    } catch (error) {
      if (error instanceof Refusal) {
        return error;
      }
      throw error;
    }
  }

  function want(file: string, text: string, isUnsaved: boolean, atOnce = false): void {
    clearTimeout(timer);
    current?.abort();
    current = null;
    timer = window.setTimeout(() => void ask(file, text, isUnsaved), atOnce ? 0 : rest);
  }

  return { want };
}

function withDraft(selection: Selection, draft: Draft): Selection {
  return { ...selection, drafts: [...selection.drafts.filter((other) => other.file !== draft.file), draft] };
}
