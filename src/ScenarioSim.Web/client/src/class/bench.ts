// The figure of a step, with only those values beside it that may be changed.
import type { App } from "../app";
import { createTimeChart } from "../chart/timeChart";
import type { ChartBand, Picture } from "../chart/types";
import type { Input, StudyView } from "../contract";
import { h, put } from "../dom";
import { monthNumber, monthText } from "../months";
import { selectField } from "../parts/field";
import { foldedTable, table } from "../parts/table";
import { createEnsemble } from "../runs/ensemble";
import { type LinesState, createLines } from "../runs/lines";
import { dyadTitle, shownDyad } from "../runs/shown";
import { createStudy } from "../shell/study";
import { createChangeList } from "../explore/changes";
import { type InputRow, createInputRow } from "../explore/inputRow";
import { createLegend } from "../explore/legend";
import { bandsOf, pictureInWords, pictureOf, shortName } from "../explore/picture";
import { scoreText } from "../chart/scale";
import type { ExerciseView, StepView } from "./contract";
import { createLocalStore } from "./localStore";

/** A run on the screen, to be put on the board. */
export interface ShownRun {
  scenario: string;
  name: string;
  start: string;
  line: number[];
}

export interface Bench {
  element: HTMLElement;
  show(): void;
  hide(): void;
  /** The runs on the screen, each with the changes that it has; the score is that of the shown dyad. */
  runs(): ShownRun[];
  changes(): { scenario: string | null; path: string; value: string }[];
  dyad(): string;
}

/** Weights may be switched off or made strong in class, whatever members draw. */
const strongWeight = 2;
/** Enough for a band in a lesson, and done within seconds. */
const members = 300;

export function createBench(outer: App, exercise: ExerciseView, step: StepView): Bench {
  const scene = step.show!;
  const store = createLocalStore();
  const study = createStudy(outer.api, store, outer);
  const ensemble = createEnsemble(outer.api, store, study, outer);
  const app: App = { ...outer, store, study: study.get, onStudy: study.subscribe, ensemble };

  const legend = createLegend(app);
  const changes = createChangeList(app);
  const plot = h("div", { class: "chart", role: "img" });
  const rows = h("div", { class: "input-list" });
  const dyads = selectField("Dyad", (dyad) => store.set({ dyad }));
  const futures = selectField("Future", (future) => store.set({ future: future === "" ? null : future }));
  const numbers = foldedTable("Data as a table", () => picture && table({
    caption: `Alignment score of ${title()}`,
    header: ["Month", ...picture.lines.map((line) => line.name)],
    rows: Array.from({ length: picture.months }, (_, row) =>
      [monthText(monthNumber(picture!.start) + row), ...picture!.lines.map((line) => scoreText(line.scores[row] ?? 0))])
      .filter((_, row) => row % 6 === 0),
    note: "Every sixth month.",
  }));
  const panel = h("aside", { class: "controls", "aria-label": "What may be changed" }, changes.element, rows);
  const element = h("div", { class: "class-bench" },
    h("div", { class: "bench-fields" }, dyads.element, futures.element),
    h("div", { class: "bench-body" }, h("div", { class: "figure" }, legend.element, plot, numbers.element), panel));

  const chart = createTimeChart(plot);
  let inputRows: InputRow[] = [];
  let lines: LinesState | null = null;
  let picture: Picture | null = null;
  let bands: ChartBand[] = [];
  let unwatch: (() => void) | null = null;
  const run = createLines(app.api, store, study, (state) => {
    bands = lines?.dyad === state.dyad ? bands : [];
    if (lines?.dyad !== state.dyad) {
      chart.refit();
    }
    lines = state;
    outer.clear();
    draw();
  }, outer.fail);

  function title(): string {
    const view = study.get();
    return view ? dyadTitle(view, shownDyad(store.get(), view)) : "";
  }

  function draw(): void {
    const view = study.get();
    if (!view || !lines || unwatch === null) {
      return;
    }

    const whole = pictureOf(view, lines, bands, ensemble.get().stale, "", app.dark());
    picture = scene.until === null ? whole : until(whole, scene.until);
    chart.drawLines(picture);
    plot.setAttribute("aria-label", pictureInWords(view, lines, title()));
    legend.read(picture, monthText(monthNumber(picture.start) + picture.months - 1));
    numbers.renew();
  }

  function rebuild(): void {
    const view = study.get();
    if (!view) {
      return;
    }

    legend.renew();
    dyads.fill(scene.dyads.map((name) => ({ value: name, label: dyadTitle(view, name) })), shownDyad(store.get(), view));
    const offered = [...new Set([scene.future ?? "", ...step.choice.futures])];
    futures.element.hidden = offered.length < 2;
    futures.fill(offered.map((id) => ({ value: id, label: futureTitle(view, id) })), store.get().future ?? "");
    inputRows = inputsOf(view, step, store.get().scenarios).map((input) =>
      createInputRow(app, input, input.scenario === null ? "" : shortName(view, input.scenario)));
    put(rows, ...inputRows.map(({ element: row, input }) => input.scenario === null ? row
      : h("div", {}, h("p", { class: "row-owner" }, shortName(view, input.scenario)), row)));
    panel.hidden = inputRows.length === 0;
    changes.renew();
  }

  study.subscribe(() => {
    chart.refit();
    rebuild();
    if (unwatch !== null) {
      run.want();
    }
  });
  ensemble.subscribe((state) => {
    const view = study.get();
    if (view && lines && !state.stale) {
      bands = bandsOf(view, state, lines.dyad, app.dark());
    }
    draw();
  });
  store.subscribe((now, before) => {
    if (unwatch === null) {
      return;
    }

    run.want();
    inputRows.forEach((row) => row.renew());
    changes.renew();
    if (now.scenarios !== before.scenarios) {
      rebuild();
    }
  });
  outer.onTheme(() => {
    rebuild();
    draw();
  });

  return {
    element,
    show: () => {
      unwatch ??= ensemble.watch();
      if (store.get().file === "") {
        store.set({ file: exercise.study, scenarios: scene.scenarios, future: scene.future, dyad: scene.dyads[0] ?? "", changes: scene.changes, members });
      }
      run.want();
      draw();
    },
    hide: () => {
      unwatch?.();
      unwatch = null;
    },
    runs: () => (picture?.lines ?? []).map((line) => ({ scenario: line.id, name: line.name, start: picture!.start, line: [...line.scores] })),
    changes: () => store.get().changes,
    dyad: title,
  };
}

/** Only what the step lets students change, of the scenarios on the screen. */
function inputsOf(view: StudyView, step: StepView, scenarios: string[]): Input[] {
  return step.choice.values.flatMap((path) => view.inputs
    .filter((input) => input.path === path && (input.scenario === null || scenarios.length === 0 || scenarios.includes(input.scenario)))
    .map((input) => path.startsWith("mechanisms.") ? { ...input, low: "0", high: String(Math.max(strongWeight, Number(input.high))) } : input));
}

function futureTitle(view: StudyView, id: string): string {
  return id === "" ? "As the files stand" : view.futures.find((future) => future.id === id)?.title ?? id;
}

/** A picture that ends with a month, so that a step can hide what comes after. */
function until(picture: Picture, month: string): Picture {
  const months = Math.min(picture.months, monthNumber(month) - monthNumber(picture.start) + 1);
  const part = (row: readonly number[]) => row.slice(0, months);
  const last = monthNumber(picture.start) + months - 1;
  return {
    ...picture, months,
    lines: picture.lines.map((line) => ({ ...line, scores: part(line.scores) })),
    others: picture.others.map((line) => ({ ...line, scores: part(line.scores) })),
    bands: picture.bands.map((band) => ({ ...band, q05: part(band.q05), q25: part(band.q25), q75: part(band.q75), q95: part(band.q95) })),
    dates: picture.dates.filter((date) => monthNumber(date.month) <= last),
    sourcesEnd: monthNumber(picture.sourcesEnd) < last ? picture.sourcesEnd : "",
  };
}
