// A store of its own for the figure of a step, so that a lesson leaves what Explore shows as it is. It has no undo and no address.
import { type Listener, type State, type Store, emptyState } from "../state";

export function createLocalStore(): Store {
  let now: State = { ...emptyState };
  const listeners = new Set<Listener>();
  return {
    get: () => now,
    set: (patch) => {
      const before = now;
      now = { ...now, ...patch };
      listeners.forEach((listener) => listener(now, before));
    },
    settle: () => {},
    undo: () => {},
    redo: () => {},
    canUndo: () => false,
    canRedo: () => false,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    link: () => location.href,
  };
}
