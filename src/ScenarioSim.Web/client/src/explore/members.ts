// How many members run, from which seed, and how far they are.
import type { App } from "../app";
import { freshId, h } from "../dom";
import type { EnsembleState } from "../runs/ensemble";

const mostMembers = 5000;

export interface MemberFields {
  element: HTMLElement;
  renew(): void;
  progress: HTMLElement;
  tell(state: EnsembleState): void;
}

export function createMemberFields(app: App): MemberFields {
  const ids = { members: freshId("members"), seed: freshId("seed") };
  const members = h("input", { id: ids.members, type: "number", min: 1, max: mostMembers, step: 1 });
  const seed = h("input", { id: ids.seed, type: "text", inputmode: "numeric", pattern: "[0-9]+", title: "A whole number" });
  members.addEventListener("change", () => {
    if (members.validity.valid && members.value !== "") {
      app.store.set({ members: Number(members.value) });
    } else {
      members.reportValidity();
    }
  });
  seed.addEventListener("change", () => {
    if (seed.validity.valid) {
      app.store.set({ seed: seed.value });
    } else {
      seed.reportValidity();
    }
  });

  function renew(): void {
    const study = app.study();
    const state = app.store.get();
    members.value = String(state.members > 0 ? state.members : study?.members ?? "");
    seed.value = state.seed !== "" ? state.seed : study?.seed ?? "";
  }

  const bar = h("progress", { max: 1, value: 0, "aria-label": "Members done" });
  const words = h("span", {});
  function tell(state: EnsembleState): void {
    bar.max = Math.max(1, state.total);
    bar.value = state.done;
    bar.hidden = state.phase !== "running" && state.phase !== "waiting";
    words.textContent = state.phase === "waiting" ? "The bands follow…"
      : state.phase === "running" ? `${state.done} of ${state.total} runs`
        : state.phase === "failed" ? "The bands could not be computed."
          : state.phase === "done" ? bandWords(state) : "";
  }

  return {
    element: h("div", { class: "members" },
      h("div", { class: "field" }, h("label", { for: ids.members }, `Members (at most ${mostMembers})`), members),
      h("div", { class: "field" }, h("label", { for: ids.seed }, "Seed"), seed)),
    renew,
    progress: h("div", { class: "progress" }, words, bar),
    tell,
  };
}

function bandWords(state: EnsembleState): string {
  return `Bands of ${state.result?.members ?? 0} members: dark the middle 50 %, light (and in brackets) the middle 90 %`;
}
