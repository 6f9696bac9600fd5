// What the page shows, as one value: undone and redone step by step, and written into the page's address, so that a copied link
// shows the same.
import type { Change, Draft, Selection } from "./contract";
import { readAddress, writeAddress } from "./address";

export interface State {
  tab: string;
  file: string;
  /** Identifiers of the scenarios shown; empty for all. */
  scenarios: string[];
  future: string | null;
  changes: Change[];
  /** Unsaved texts; alone of all this they are not part of the address. */
  drafts: Draft[];
  /** Name of the dyad shown; empty for the study's first. */
  dyad: string;
  /** The month that matrix, network and readings stand at; empty for a fitting one. */
  month: string;
  /** The months between which a movement is explained; empty for fitting ones. */
  from: string;
  to: string;
  /** 0 for as many as the study says. */
  members: number;
  /** Empty for the study's own. */
  seed: string;
  /** What a tab keeps for itself, by a name of its choice, such as "exercise". */
  own: Record<string, string>;
}

export interface Step {
  /** Whether undo takes this back; true unless said otherwise. */
  undoable?: boolean;
  /** Steps one after another with the same name, as of a slider that is dragged, are taken back as one. */
  merge?: string;
}

export type Listener = (now: State, before: State) => void;

export interface Store {
  get(): State;
  set(patch: Partial<State>, step?: Step): void;
  /** Ends a series of merged steps, as when a slider is let go. */
  settle(): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  subscribe(listener: Listener): () => void;
  /** The address that restores this state. */
  link(): string;
}

export const emptyState: State = {
  tab: "explore", file: "", scenarios: [], future: null, changes: [], drafts: [], dyad: "", month: "", from: "", to: "", members: 0, seed: "",
  own: {},
};

const depth = 200;
const addressDelay = 300;

export function selectionOf(state: State): Selection {
  const { file, scenarios, future, changes, drafts } = state;
  return { file, scenarios, future, changes, drafts };
}

export function createStore(): Store {
  let now: State = { ...emptyState, ...readAddress(location.hash) };
  let past: State[] = [];
  let coming: State[] = [];
  let merging: string | null = null;
  let timer: number | undefined;
  const listeners = new Set<Listener>();

  function become(next: State): void {
    const before = now;
    now = next;
    listeners.forEach((listener) => listener(now, before));
    clearTimeout(timer);
    timer = window.setTimeout(() => keepAddress(now), addressDelay);
  }

  function set(patch: Partial<State>, step: Step = {}): void {
    const next = { ...now, ...patch };
    if (step.undoable !== false) {
      if (step.merge === undefined || step.merge !== merging) {
        past = [...past, now].slice(-depth);
      }
      merging = step.merge ?? null;
      coming = [];
    }

    become(next);
  }

  function move(from: State[], to: State[]): void {
    const target = from.pop();
    if (target) {
      to.push(now);
      merging = null;
      // Where one looks is not undone: neither the tab nor the month of the scrubber. Texts are undone where they are written.
      become({ ...target, tab: now.tab, month: now.month, drafts: now.drafts });
    }
  }

  window.addEventListener("hashchange", () => {
    if (location.hash !== writeAddress(now)) {
      set({ ...emptyState, drafts: now.drafts, ...readAddress(location.hash) });
    }
  });

  return {
    get: () => now,
    set,
    settle: () => { merging = null; },
    undo: () => move(past, coming),
    redo: () => move(coming, past),
    canUndo: () => past.length > 0,
    canRedo: () => coming.length > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    link: () => new URL(writeAddress(now), location.href).href,
  };
}

function keepAddress(state: State): void {
  const address = writeAddress(state);
  if (location.hash !== address) {
    history.replaceState(null, "", address);
  }
}
