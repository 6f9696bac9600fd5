// Changed values against the files' own.
import type { App } from "../app";
import type { Change, Input, StudyView } from "../contract";
import { h, put } from "../dom";
import type { Store } from "../state";

export function changeOf(changes: Change[], input: Input): Change | undefined {
  return changes.find((change) => change.scenario === input.scenario && change.path === input.path);
}

/** Sets a value; the file's own value takes the change back. */
export function changeValue(store: Store, input: Input, value: string, merge?: string): void {
  const changes = store.get().changes;
  const others = changes.filter((change) => change.scenario !== input.scenario || change.path !== input.path);
  const next = isSame(input, value) ? others : [...others, { scenario: input.scenario, path: input.path, value }];
  if (next.length !== changes.length || changeOf(changes, input)?.value !== value) {
    store.set({ changes: next }, merge === undefined ? {} : { merge });
  }
}

export interface ChangeList {
  element: HTMLElement;
  renew(): void;
}

export function createChangeList(app: App): ChangeList {
  const element = h("section", { class: "changes", "aria-label": "What changed" });

  function renew(): void {
    const study = app.study();
    const { changes } = app.store.get();
    element.hidden = changes.length === 0;
    put(element,
      h("div", { class: "changes-head" },
        h("h2", {}, `What changed (${changes.length})`),
        h("button", { class: "quiet", onClick: () => app.store.set({ changes: [] }) }, "Take all back")),
      h("ul", {}, ...changes.map((change) => item(app, study, change))));
  }

  return { element, renew };
}

function item(app: App, study: StudyView | null, change: Change): HTMLElement {
  const input = study?.inputs.find((candidate) => candidate.path === change.path && candidate.scenario === change.scenario);
  const title = input?.title ?? change.path;
  const who = study?.scenarios.find((story) => story.id === change.scenario)?.short;
  const takeBack = () => app.store.set({ changes: app.store.get().changes.filter((other) => other !== change) });
  return h("li", {},
    h("span", {}, title, who ? h("span", { class: "who" }, ` · ${who}`) : null),
    h("span", { class: "from-to" }, input ? h("del", {}, input.value) : null, input ? " → " : "", h("ins", {}, change.value)),
    h("button", { class: "quiet", "aria-label": `Take back: ${title}${who ? `, ${who}` : ""}`, onClick: takeBack }, "Take back"));
}

function isSame(input: Input, value: string): boolean {
  return value === input.value || (input.kind === "number" && value.trim() !== "" && Number(value) === Number(input.value));
}
