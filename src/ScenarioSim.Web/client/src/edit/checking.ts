// Whether a text can be used, asked for after a short rest: what is wrong with it, and, where nothing is, the lines that follow.
import { Refusal, isCalledOff } from "../api";
import type { App } from "../app";
import type { CheckView, Draft, LinesView, Problem, Selection } from "../contract";
import { shownDyad } from "../runs/shown";
import { selectionOf } from "../state";

export interface Verdict {
  file: string;
  problems: Problem[];
  /** What the figures show with this text; null where they cannot follow it. */
  shown: { dyad: string; lines: LinesView } | null;
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
      const isUsable = problems.every((problem) => problem.severity !== "error");
      const verdict = isUsable ? await follow(file, text, isUnsaved, problems, mine.signal) : { file, problems, shown: null };
      if (current === mine) {
        told(verdict);
      }
    } catch (error) {
      if (current === mine && !isCalledOff(error)) {
        app.fail(error);
      }
    }
  }

  async function follow(file: string, text: string, isUnsaved: boolean, problems: Problem[], signal: AbortSignal): Promise<Verdict> {
    const study = app.study();
    const state = app.store.get();
    const dyad = study ? shownDyad(state, study) : "";
    if (dyad === "") {
      return { file, problems, shown: { dyad, lines: { lines: [] } } };
    }

    try {
      const lines = await app.api.lines({ selection: withDraft(selectionOf(state), file, isUnsaved ? { file, text } : null), dyads: [dyad] }, signal);
      return { file, problems, shown: { dyad, lines } };
    } catch (error) {
      if (error instanceof Refusal) {
        return { file, problems: [...problems, ...error.problems], shown: null };
      }
      throw error;
    }
  }

  return {
    want: (file, text, isUnsaved, atOnce = false) => {
      clearTimeout(timer);
      current?.abort();
      current = null;
      timer = window.setTimeout(() => void ask(file, text, isUnsaved), atOnce ? 0 : rest);
    },
  };
}

function withDraft(selection: Selection, file: string, draft: Draft | null): Selection {
  return { ...selection, drafts: [...selection.drafts.filter((other) => other.file !== file), ...(draft ? [draft] : [])] };
}
