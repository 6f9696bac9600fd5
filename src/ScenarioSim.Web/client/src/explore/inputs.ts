// The panel of values that can be changed, by group.
import type { App } from "../app";
import type { Input, StudyView } from "../contract";
import { freshId, h, put } from "../dom";
import { styleOf } from "../palette";
import { selectField } from "../parts/field";
import { lineSample } from "../parts/sample";
import { type InputRow, createInputRow } from "./inputRow";

/** What is asked for most, and therefore stands first. */
const foremost = ["dates.war_end", "behaviour.conditionality"];

/** With more hypotheses than these a list to choose from takes less room. */
const mostSegments = 2;

type GroupName = Input["group"] | "main";

const groups: { group: GroupName; title: string; open: boolean; search: boolean }[] = [
  { group: "main", title: "The main ones", open: true, search: false },
  { group: "emphasis", title: "What the hypothesis stresses", open: true, search: false },
  { group: "date", title: "Other dates", open: false, search: false },
  { group: "behaviour", title: "Other behaviour", open: false, search: false },
  { group: "uncertain", title: "Any uncertain value", open: false, search: true },
];

export interface InputPanel {
  element: HTMLElement;
  /** Builds all rows anew, after the study has been read. */
  rebuild(): void;
  /** Shows the values of the state. */
  renew(): void;
}

export function createInputPanel(app: App): InputPanel {
  const body = h("div", { class: "input-groups" });
  const who = h("fieldset", { class: "segments" });
  const opened = new Map(groups.map(({ group, open }) => [group, open]));
  let rows: InputRow[] = [];
  let chosen = "";
  let search = "";

  function rebuild(): void {
    const study = app.study();
    if (!study) {
      return;
    }

    const searching = document.activeElement?.classList.contains("search") ?? false;
    rows = [];
    chosen = shown(study).includes(chosen) ? chosen : shown(study)[0] ?? "";
    fillWho(study);
    put(body, ...groups.map((group) => section(study, group)));
    if (searching) {
      body.querySelector<HTMLInputElement>(".search")?.focus();
    }
  }

  function shown(study: StudyView): string[] {
    const { scenarios } = app.store.get();
    return study.scenarios.map((story) => story.id).filter((id) => scenarios.length === 0 || scenarios.includes(id));
  }

  function fillWho(study: StudyView): void {
    const stories = study.scenarios.map((story, place) => ({ story, place })).filter(({ story }) => shown(study).includes(story.id));
    who.hidden = stories.length < 2;
    if (stories.length > mostSegments) {
      const field = selectField("Values of", choose);
      field.fill(stories.map(({ story }) => ({ value: story.id, label: story.short })), chosen);
      put(who, field.element);
      return;
    }

    const name = freshId("who");
    put(who, h("legend", {}, "Values of"), ...stories.map(({ story, place }) => {
      const radio = h("input", { type: "radio", name, value: story.id, checked: story.id === chosen });
      radio.addEventListener("change", () => choose(story.id));
      return h("label", {}, radio, lineSample(styleOf(place, app.dark()), 20), story.short);
    }));
  }

  function choose(id: string): void {
    chosen = id;
    rebuild();
    who.querySelector<HTMLElement>("input:checked, select")?.focus();
  }

  function section(study: StudyView, { group, title, search: searched }: (typeof groups)[number]): HTMLElement | null {
    const inputs = study.inputs.filter((input) => groupOf(input) === group && (input.scenario === null || input.scenario === chosen));
    if (inputs.length === 0) {
      return null;
    }

    const list = h("div", { class: "input-list" });
    const details = h("details", { class: "input-group", open: opened.get(group) ?? false },
      h("summary", {}, title, h("span", { class: "count" }, ` ${inputs.length}`)));
    details.addEventListener("toggle", () => opened.set(group, details.open));
    const fill = () => {
      const made = inputs.filter((input) => !searched || matches(input)).map((input) => createInputRow(app, input, short(study, input)));
      rows = [...rows.filter((row) => groupOf(row.input) !== group), ...made];
      put(list, ...made.map((row) => row.element), made.length === 0 ? h("p", { class: "note" }, "No value has these words.") : null);
    };
    if (searched) {
      details.append(searchBox(fill));
    }
    details.append(list);
    fill();
    return details;
  }

  function searchBox(fill: () => void): HTMLElement {
    const box = h("input", { type: "search", class: "search", "aria-label": "Search for a value", placeholder: "Search for a value", value: search });
    box.addEventListener("input", () => {
      search = box.value;
      fill();
    });
    return box;
  }

  function matches(input: Input): boolean {
    const text = `${input.title} ${input.path} ${input.note}`.toLowerCase();
    return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }

  return {
    element: h("div", { class: "inputs" }, who, body),
    rebuild,
    renew: () => rows.forEach((row) => row.renew()),
  };
}

function groupOf(input: Input): GroupName {
  return foremost.includes(input.path) ? "main" : input.group;
}

function short(study: StudyView, input: Input): string {
  return study.scenarios.find((story) => story.id === input.scenario)?.short ?? "";
}
