// The ensemble of what is shown: begun after a short rest, streamed, and called off as soon as something else is wanted.
import type { Api } from "../api";
import { isCalledOff } from "../api";
import type { Bands, EnsembleMessage, EnsembleRequest, EnsembleResult } from "../contract";
import type { Voice } from "../shell/notices";
import type { Study } from "../shell/study";
import { type State, type Store, selectionOf } from "../state";
import { shownDyad } from "./shown";

export interface EnsembleState {
  phase: "resting" | "waiting" | "running" | "done" | "failed";
  done: number;
  total: number;
  /** Of the newest members so far; of an older selection while `stale`. */
  bands: Bands[];
  result: EnsembleResult | null;
  /** Whether bands and result belong to what was shown before. */
  stale: boolean;
}

export interface Ensemble {
  get(): EnsembleState;
  subscribe(listener: (state: EnsembleState) => void): () => void;
  /** While somebody watches, changes start new runs; returns a function that ends the watch. */
  watch(): () => void;
}

/** How long nothing may change, in milliseconds, before a run begins. */
const rest = 250;
const mostTries = 3;

export function createEnsemble(api: Api, store: Store, study: Study, notices: Voice): Ensemble {
  const listeners = new Set<(state: EnsembleState) => void>();
  let state: EnsembleState = { phase: "resting", done: 0, total: 0, bands: [], result: null, stale: true };
  let watchers = 0;
  let timer: number | undefined;
  let current: AbortController | null = null;
  let key = "";
  let file = "";

  function become(patch: Partial<EnsembleState>): void {
    state = { ...state, ...patch };
    listeners.forEach((listener) => listener(state));
  }

  function want(): void {
    const request = requestOf(store.get(), study);
    const wanted = JSON.stringify(request);
    if (watchers === 0 || request === null || wanted === key) {
      return;
    }

    key = wanted;
    if (file !== request.selection.file) {
      file = request.selection.file;
      become({ phase: "resting", bands: [], result: null, stale: true });
    }

    current?.abort();
    current = null;
    clearTimeout(timer);
    if (!state.stale || state.phase !== "waiting") {
      become({ phase: "waiting", stale: true, done: 0, total: request.members });
    }
    timer = window.setTimeout(() => void run(request), rest);
  }

  /** Runs; a stream that breaks off is asked for again, since the server ends one when the page asks for lines meanwhile. */
  async function run(request: EnsembleRequest, tries = 0): Promise<void> {
    const mine = current = new AbortController();
    try {
      await api.ensemble(request, (message) => {
        if (current === mine) {
          take(message);
        }
      }, mine.signal);
    } catch (error) {
      if (current !== mine) {
        return;
      }

      if (tries < mostTries && (isCalledOff(error) || error instanceof TypeError)) {
        become({ phase: "waiting" });
        timer = window.setTimeout(() => void run(request, tries + 1), rest);
        return;
      }

      become({ phase: "failed" });
      notices.fail(error);
    }
  }

  function take(message: EnsembleMessage): void {
    switch (message.type) {
      case "waiting":
        return become({ phase: "waiting" });
      case "progress":
        return become({ phase: "running", done: message.done, total: message.total });
      case "bands":
        return become({ phase: "running", bands: message.bands, stale: false });
      case "result":
        become({ phase: "done", result: message.result, stale: false });
        return notices.announce(`${message.result.members} members are done. ${message.result.answer[0] ?? ""}`);
      case "failed":
        become({ phase: "failed" });
        return notices.fail(new Error(message.text));
    }
  }

  store.subscribe(want);
  study.subscribe(want);
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: () => {
      watchers += 1;
      want();
      return () => {
        watchers -= 1;
      };
    },
  };
}

function requestOf(state: State, study: Study): EnsembleRequest | null {
  const view = study.get();
  return view === null ? null : {
    selection: selectionOf(state),
    dyads: [shownDyad(state, view)],
    members: state.members > 0 ? state.members : view.members,
    seed: state.seed !== "" ? state.seed : view.seed,
  };
}
