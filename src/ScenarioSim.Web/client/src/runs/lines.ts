// Deterministic lines of what is shown: one request at a time, and the newest state wins.
import { type Api, isCalledOff } from "../api";
import type { LinesRequest, LinesView } from "../contract";
import { type State, type Store, selectionOf } from "../state";
import type { Study } from "../shell/study";
import { shownDyad } from "./shown";

export interface LinesState {
  dyad: string;
  /** The lines with all changes. */
  lines: LinesView;
  /** The lines as the files have them; null where nothing is changed, or until they have been asked for. */
  own: LinesView | null;
}

export interface LinesRun {
  /** Asks for the lines of the state as it is now. */
  want(): void;
  get(): LinesState | null;
}

/** How long to wait in milliseconds before asking again, where the server called a request off that nothing has followed. */
const pause = 100;

/**
 * Called with each new answer. `asked` is the time of the input that the answer is to, as of `performance.now`; null where only
 * the lines of the unchanged files have come.
 */
export type TakeLines = (state: LinesState, asked: number | null) => void;

export function createLines(
  api: Api, store: Store, study: Pick<Study, "get">, take: TakeLines, fail: (error: unknown) => void): LinesRun {
  let state: LinesState | null = null;
  let busy = false;
  /** Whether the newest answer was an error, so that going back to the lines shown must take it away. */
  let failed = false;
  let wanted: { request: LinesRequest; key: string; asked: number } | null = null;
  let shownKey = "";
  /** What has been asked for and not been answered, and will be shown next. */
  let askedKey = "";
  let own: { key: string; lines: LinesView } | null = null;

  function want(): void {
    const request = requestOf(store.get(), study);
    if (!request) {
      return;
    }

    const key = JSON.stringify(request);
    const coming = askedKey === "" ? shownKey : askedKey;
    wanted = key === coming ? null : { request, key, asked: performance.now() };
    if (!wanted && askedKey === "" && failed && state) {
      failed = false;
      take(state, null);
    }
    if (!busy) {
      void work();
    }
  }

  async function work(): Promise<void> {
    busy = true;
    try {
      while (wanted) {
        const { request, key, asked } = wanted;
        wanted = null;
        await answer(request, key, asked);
      }
    } finally {
      busy = false;
    }
  }

  async function answer(request: LinesRequest, key: string, asked: number): Promise<void> {
    askedKey = key;
    try {
      const lines = await api.lines(request);
      askedKey = "";
      const bare = { ...request, selection: { ...request.selection, changes: [] } };
      const bareKey = JSON.stringify(bare);
      if (key === bareKey) {
        own = { key: bareKey, lines };
      }

      shownKey = key;
      publish(request, lines, bareKey, asked);
      if (own?.key !== bareKey && !wanted) {
        own = { key: bareKey, lines: await api.lines(bare) };
        if (!wanted) {
          publish(request, lines, bareKey, null);
        }
      }
    } catch (error) {
      askedKey = "";
      if (wanted) {
        return;
      }

      if (isCalledOff(error)) {
        wanted = { request, key, asked };
        await new Promise((resume) => window.setTimeout(resume, pause));
        return;
      }

      failed = true;
      fail(error);
    }
  }

  function publish(request: LinesRequest, lines: LinesView, bareKey: string, asked: number | null): void {
    const changed = request.selection.changes.length > 0;
    state = { dyad: request.dyads[0]!, lines, own: changed && own?.key === bareKey ? own.lines : null };
    take(state, asked);
  }

  return { want, get: () => state };
}

function requestOf(state: State, study: Pick<Study, "get">): LinesRequest | null {
  const view = study.get();
  return view === null ? null : { selection: selectionOf(state), dyads: [shownDyad(state, view)] };
}
