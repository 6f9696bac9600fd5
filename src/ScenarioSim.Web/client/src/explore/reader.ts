// A slider over the months, for reading the lines without a mouse.
import type { App } from "../app";
import { h } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";

export function createReader(app: App) {
  const slider = h("input", { type: "range", min: 0, step: 1, "aria-label": "Read the lines at month" });
  const words = h("output", {});
  slider.addEventListener("input", () => {
    const study = app.study();
    if (study) {
      app.store.set({ month: monthText(monthNumber(study.start) + Number(slider.value)) }, { undoable: false });
    }
  });

  function month(study: { start: string; months: number }): string {
    const chosen = app.store.get().month;
    const row = monthNumber(chosen) - monthNumber(study.start);
    return row >= 0 && row < study.months ? chosen : monthText(monthNumber(study.start) + study.months - 1);
  }

  return {
    element: h("div", { class: "reader" }, h("span", {}, "Read at"), slider, words),
    month,
    renew: (study: { start: string; months: number } | null) => {
      if (study) {
        slider.max = String(study.months - 1);
        slider.value = String(monthNumber(month(study)) - monthNumber(study.start));
        slider.setAttribute("aria-valuetext", monthWords(month(study)));
        words.textContent = monthWords(month(study));
      }
    },
  };
}
