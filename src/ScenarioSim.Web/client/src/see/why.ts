// Why a line moved between two months.
import { isCalledOff } from "../api";
import type { App } from "../app";
import type { ExplainView, StudyView } from "../contract";
import { freshId, h, put } from "../dom";
import { dyads } from "../explore/choose";
import { look, shortName } from "../explore/picture";
import { monthNumber, monthText } from "../months";
import { type Choice, selectField } from "../parts/field";
import { lineSample } from "../parts/sample";
import { shownDyad } from "../runs/shown";
import { selectionOf } from "../state";
import { type PartChart, createPartChart } from "./partChart";
import { waterfall } from "./waterfall";

const usualSpan = 36;

export interface Why {
  element: HTMLElement;
  /** Asks anew where the question has changed. */
  renew(warEnd: string): void;
  redraw(): void;
}

export function createWhy(app: App): Why {
  const { store } = app;
  const pair = selectField("Line", (value) => store.set({ own: { ...store.get().own, pair: value } }, { undoable: false }));
  const from = monthField("From", (value) => store.set({ from: value }));
  const to = monthField("To", (value) => store.set({ to: value }));
  const body = h("div", { class: "cards" });
  let charts: PartChart[] = [];
  let asked = "";
  let request: AbortController | null = null;
  let answer: { view: ExplainView; from: string; to: string } | null = null;

  function renew(warEnd: string): void {
    const study = app.study();
    if (!study) {
      return;
    }

    const state = store.get();
    const span = spanOf(study, state.from, state.to, warEnd);
    const chosen = state.own["pair"] ?? shownDyad(state, study);
    pair.fill(pairsOf(study), chosen);
    from.show(span.from, study);
    to.show(span.to, study);
    const question = { selection: selectionOf(state), pair: chosen, from: span.from, to: span.to };
    const key = JSON.stringify(question);
    if (key !== asked) {
      asked = key;
      void ask(question);
    }
  }

  async function ask(question: Parameters<App["api"]["explain"]>[0]): Promise<void> {
    request?.abort();
    const mine = request = new AbortController();
    try {
      const view = await app.api.explain(question, mine.signal);
      if (request === mine) {
        answer = { view, from: question.from, to: question.to };
        redraw();
      }
    } catch (error) {
      if (request === mine && !isCalledOff(error)) {
        app.fail(error);
      }
    }
  }

  function redraw(): void {
    const study = app.study();
    if (!answer || !study) {
      return;
    }

    const { view, from: first, to: last } = answer;
    charts.forEach((chart) => chart.dispose());
    charts = [];
    put(body, ...view.explanations.map((explanation) => {
      const chart = createPartChart(explanation, shortName(study, explanation.scenario), first, app.dark());
      charts.push(chart);
      return h("article", { class: "card" },
        h("h3", {}, lineSample(look(study, explanation.scenario, app.dark())), shortName(study, explanation.scenario)),
        h("p", { class: "paragraph" }, explanation.paragraph), waterfall(explanation, first, last, app.dark()), chart.element);
    }));
    charts.forEach((chart) => chart.draw());
  }

  const element = h("section", { class: "why", "aria-label": "Why did this line move?" },
    h("h2", {}, "Why did this line move?"),
    h("div", { class: "why-fields" }, pair.element, from.element, to.element), body);
  return { element, renew, redraw };
}

function monthField(label: string, choose: (value: string) => void) {
  const id = freshId("month");
  const box = h("input", { type: "month", id });
  box.addEventListener("change", () => {
    if (box.value !== "" && box.validity.valid) {
      choose(box.value);
    } else {
      box.reportValidity();
    }
  });
  return {
    element: h("div", { class: "field" }, h("label", { for: id }, label), box),
    show: (value: string, study: StudyView) => {
      box.min = study.start;
      box.max = lastMonth(study);
      box.value = value;
    },
  };
}

/** From the war's end to three years after it, where nothing else is asked and both lie within the run. */
function spanOf(study: StudyView, from: string, to: string, warEnd: string): { from: string; to: string } {
  const last = lastMonth(study);
  const first = from !== "" ? from : warEnd !== "" ? warEnd : study.start;
  const later = monthText(monthNumber(first) + usualSpan);
  const end = to !== "" ? to : warEnd !== "" && later < last ? later : last;
  return first < end ? { from: first, to: end } : { from: study.start, to: end };
}

function lastMonth(study: StudyView): string {
  return monthText(monthNumber(study.start) + study.months - 1);
}

/** Dyads, and each of their sides. */
function pairsOf(study: StudyView): Choice[] {
  const sides = study.actors.flatMap((one) => study.actors.filter((other) => other !== one).map((other) => ({
    value: `${one.code}>${other.code}`, label: `${one.name} towards ${other.name}`, group: "One side",
  })));
  return [...dyads(study).map((choice) => ({ ...choice, group: "Both sides" })), ...sides];
}
