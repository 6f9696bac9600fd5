// Which study, future and dyad are shown.
import type { App } from "../app";
import type { StudyView } from "../contract";
import { h } from "../dom";
import { type Choice, selectField } from "../parts/field";
import { shownDyad } from "../runs/shown";

const kinds: Record<string, string> = { study: "Studies", scenario: "Scenarios", hypothesis: "Single hypotheses" };

export interface Chooser {
  element: HTMLElement;
  renew(): void;
}

export function createChooser(app: App): Chooser {
  const { store } = app;
  const file = selectField("Study", (value) => store.set({
    file: value, scenarios: [], future: null, changes: [], dyad: "", month: "", from: "", to: "", members: 0, seed: "",
  }));
  const future = selectField("Future", (value) => store.set({ future: value === "" ? null : value }));
  const dyad = selectField("Dyad", (value) => store.set({ dyad: value }));

  function renew(): void {
    const state = store.get();
    const study = app.study();
    file.fill(files(app), state.file);
    if (study) {
      future.fill(futures(study), state.future ?? "");
      dyad.fill(dyads(study), shownDyad(state, study));
    }
  }

  return { element: h("div", { class: "choose" }, file.element, future.element, dyad.element), renew };
}

function files(app: App): Choice[] {
  return app.library.entries
    .filter((entry) => entry.kind in kinds)
    .map((entry) => ({ value: entry.file, label: entry.title, group: kinds[entry.kind]! }));
}

function futures(study: StudyView): Choice[] {
  const named = study.futures.map((story, index) => ({
    value: story.id, label: story.title, group: index < study.ownFutures ? "Futures of the study" : "Other futures that fit",
  }));
  return [{ value: "", label: "As the hypotheses stand" }, ...named];
}

export function dyads(study: StudyView): Choice[] {
  return study.dyads.map((dyad) => ({
    value: dyad.name, label: dyad.title, group: dyad.compared ? "Compared in the study" : "Others",
  }));
}
