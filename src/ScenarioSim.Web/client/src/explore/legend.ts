// The hypotheses: which are shown, how their lines look, and their values at the month read.
import type { App } from "../app";
import { scoreText } from "../chart/scale";
import type { Picture } from "../chart/types";
import { h, put } from "../dom";
import { monthNumber, monthWords } from "../months";
import { styleOf } from "../palette";
import { lineSample } from "../parts/sample";

export interface Legend {
  element: HTMLElement;
  /** Builds the check boxes anew. */
  renew(): void;
  /** Writes the values at a month. */
  read(picture: Picture, month: string): void;
}

/** With more hypotheses there is no room for bands beside their names; the table has them. */
const mostWithBands = 3;

export function createLegend(app: App): Legend {
  const items = h("div", { class: "legend-items" });
  const what = h("span", {});
  const grey = h("span", { hidden: true }, "; thin grey lines: as in the files");
  const when = h("span", { class: "legend-when" });
  const values = new Map<string, HTMLElement>();

  function renew(): void {
    const study = app.study();
    if (!study) {
      return;
    }

    const shown = app.store.get().scenarios;
    values.clear();
    put(items, ...study.scenarios.map((story, place) => {
      const value = h("span", { class: "legend-value" });
      values.set(story.id, value);
      const box = h("input", { type: "checkbox", checked: shown.length === 0 || shown.includes(story.id) });
      box.addEventListener("change", () => choose(story.id, box));
      return h("label", { class: "legend-item", title: story.title }, box, lineSample(styleOf(place, app.dark())), h("span", {}, story.short), value);
    }));
  }

  function choose(id: string, box: HTMLInputElement): void {
    const all = app.study()!.scenarios.map((story) => story.id);
    const shown = app.store.get().scenarios;
    const next = all.filter((other) => other === id ? box.checked : shown.length === 0 || shown.includes(other));
    if (next.length === 0) {
      box.checked = true;
      app.announce("One hypothesis at least stays shown.");
      return;
    }

    app.store.set({ scenarios: next.length === all.length ? [] : next });
  }

  function read(picture: Picture, month: string): void {
    const row = monthNumber(month) - monthNumber(picture.start);
    const roomy = picture.lines.length <= mostWithBands;
    grey.hidden = picture.others.length === 0;
    what.textContent = "in ";
    when.textContent = monthWords(month);
    values.forEach((value, id) => {
      const line = picture.lines.find((candidate) => candidate.id === id);
      const band = picture.bands.find((candidate) => candidate.id === id);
      const score = line?.scores[row];
      value.textContent = score === undefined ? "" : scoreText(score) + (band && !picture.stale && roomy
        ? ` (${scoreText(band.q05[row] ?? 0)} to ${scoreText(band.q95[row] ?? 0)})` : "");
    });
  }

  const element = h("fieldset", { class: "legend" }, h("legend", { class: "unseen" }, "Hypotheses shown"), items,
    h("p", { class: "legend-note" }, what, when, grey));
  return { element, renew, read };
}
