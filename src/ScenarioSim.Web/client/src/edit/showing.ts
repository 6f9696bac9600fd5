// Whether the figure shows the file at all, and a button that makes it do so.
import type { App } from "../app";
import { h, put } from "../dom";

/** Kinds of files that a figure can be made of. */
const shownKinds = ["study", "scenario", "hypothesis"];

export interface Showing {
  element: HTMLElement;
  renew(): void;
}

export function createShowing(app: App, current: () => string): Showing {
  const element = h("div", { class: "showing" });

  function renew(): void {
    const entry = app.library.entries.find((known) => known.file === current());
    const state = app.store.get();
    const study = app.study();
    const future = entry?.kind === "future" && study?.futures.some((story) => story.id === entry.id) ? entry.id : null;
    if (!entry || !study) {
      put(element);
    } else if (future !== null && state.future !== future) {
      offer("This future is not part of the figure", "Show it", () => app.store.set({ future }));
    } else if (shownKinds.includes(entry.kind) && state.file !== entry.file && !study.scenarios.some((story) => story.id === entry.id)) {
      offer(`The figure shows “${study.title}”`, "Show this file instead", () => app.store.set({
        file: entry.file, scenarios: [], future: null, changes: [], month: "", from: "", to: "", members: 0, seed: "",
      }));
    } else {
      put(element);
    }
  }

  function offer(sentence: string, label: string, act: () => void): void {
    put(element, h("span", {}, sentence, " "), h("button", { class: "quiet", onClick: act }, label));
  }

  return { element, renew };
}
