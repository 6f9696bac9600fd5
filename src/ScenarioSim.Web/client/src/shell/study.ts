// Reads what can be shown and changed whenever the file, the future or an unsaved text changes.
import type { Api } from "../api";
import type { StudyView } from "../contract";
import { type State, type Store, selectionOf } from "../state";
import type { Voice } from "./notices";

export interface Study {
  /** Null until the file has been read. */
  get(): StudyView | null;
  subscribe(listener: (study: StudyView) => void): () => void;
}

export function createStudy(api: Api, store: Store, notices: Voice): Study {
  const listeners = new Set<(study: StudyView) => void>();
  let study: StudyView | null = null;
  let request: AbortController | null = null;

  async function read(state: State): Promise<void> {
    if (state.file === "") {
      return;
    }

    request?.abort();
    const mine = request = new AbortController();
    try {
      const answer = await api.study({ ...selectionOf(state), changes: [] }, mine.signal);
      if (request === mine) {
        study = answer;
        notices.clear();
        listeners.forEach((listener) => listener(answer));
      }
    } catch (error) {
      notices.fail(error);
    }
  }

  store.subscribe((now, before) => {
    if (now.file !== before.file) {
      study = null;
    }
    if (now.file !== before.file || now.future !== before.future || now.drafts !== before.drafts) {
      void read(now);
    }
  });
  void read(store.get());
  return {
    get: () => study,
    subscribe: (listener) => {
      listeners.add(listener);
      if (study) {
        listener(study);
      }
      return () => listeners.delete(listener);
    },
  };
}
