// Explore: change one assumption and watch the lines move.
import type { App, Mount } from "../app";
import { createTimeChart } from "../chart/timeChart";
import type { ChartBand, Picture } from "../chart/types";
import { h, put } from "../dom";
import { table } from "../parts/table";
import type { EnsembleState } from "../runs/ensemble";
import { type LinesState, createLines } from "../runs/lines";
import { dyadTitle, shownDyad } from "../runs/shown";
import { createAnswer } from "./answer";
import { createChangeList } from "./changes";
import { createChooser } from "./choose";
import { createDataTable, createEventTable } from "./dataTable";
import { createDownloads } from "./downloads";
import { createEventStrip } from "./events";
import { measureFrom } from "./measure";
import { createInputPanel } from "./inputs";
import { createLegend } from "./legend";
import { createMemberFields } from "./members";
import { bandsOf, pictureInWords, pictureOf } from "./picture";
import { createReader } from "./reader";

const settleDelay = 120;

/** In milliseconds: about when the line has followed, so that both are painted at once. */
const listDelay = 40;

export const mount: Mount = (host, app) => {
  const chooser = createChooser(app);
  const answer = createAnswer(app);
  const legend = createLegend(app);
  const changes = createChangeList(app);
  const inputs = createInputPanel(app);
  const members = createMemberFields(app);
  const downloads = createDownloads(app);
  const results = h("section", { class: "results", "aria-label": "Tables" });
  const plot = h("div", { class: "chart", role: "img" });
  const events = createEventStrip((month) => readAt(month));
  const reader = createReader(app);
  const dataTable = createDataTable("Data as a table", () => picture, () => `Alignment score of ${dyadName(app)}`);
  const eventTable = createEventTable(app, () => lines?.dyad ?? "");
  put(host, h("div", { class: "explore" },
    chooser.element, answer.element,
    h("div", { class: "bench" },
      h("div", { class: "figure" }, legend.element, h("div", { class: "chart-frame" }, plot, events.element), reader.element, members.progress),
      h("div", { class: "below" }, h("h2", { class: "unseen" }, "The numbers"), dataTable.element, eventTable.element, results, downloads.element),
      h("aside", { class: "controls", "aria-label": "What can be changed", tabindex: -1 }, changes.element, inputs.element, members.element))));

  const chart = createTimeChart(plot);
  let lines: LinesState | null = null;
  let picture: Picture | null = null;
  let bands: ChartBand[] = [];
  let settling: number | undefined;
  let listing: number | undefined;
  let unwatch: (() => void) | null = null;
  let visible = false;

  const run = createLines(app.api, app.store, { get: app.study }, (state, asked) => {
    const other = lines?.dyad !== state.dyad;
    lines = state;
    if (other) {
      chart.refit();
      bands = [];
    }

    app.clear();
    draw(asked);
  }, app.fail);

  /** Draws what is there; `asked` is the time of the input that it answers. */
  function draw(asked: number | null): void {
    const study = app.study();
    if (!study || !lines || !visible) {
      return;
    }

    picture = pictureOf(study, lines, bands, app.ensemble.get().stale, reader.month(study), app.dark());
    chart.drawLines(picture);
    measureFrom(asked);

    clearTimeout(settling);
    settling = window.setTimeout(settle, settleDelay);
  }

  /** What may follow the line a moment later. */
  function settle(): void {
    const study = app.study();
    if (!study || !lines || !picture) {
      return;
    }

    plot.setAttribute("aria-label", pictureInWords(study, lines, dyadTitle(study, lines.dyad)));
    readAt(reader.month(study));
    dataTable.renew();
    eventTable.renew();
    placeEvents();
  }

  function listChanges(): void {
    listing = undefined;
    changes.renew();
  }

  function readAt(month: string): void {
    if (picture) {
      legend.read(picture, month);
    }
  }

  function placeEvents(): void {
    const study = app.study();
    const area = chart.area();
    if (study && area && lines) {
      events.show(study, lines.dyad, area);
    }
  }

  function takeEnsemble(state: EnsembleState): void {
    members.tell(state);
    answer.tell(state);
    const study = app.study();
    if (!study || !lines) {
      return;
    }

    if (!state.stale) {
      bands = bandsOf(study, state, lines.dyad, app.dark());
    }
    if (picture && (picture.bands !== bands || picture.stale !== state.stale)) {
      draw(null);
    }
    if (state.phase === "done" && state.result) {
      put(results, ...state.result.tables.map((content) => table({ caption: content.title, ...content })),
        h("p", { class: "note" }, app.store.get().drafts.length > 0
          ? "The same by the command line, once the unsaved texts are saved:" : "The same by the command line:"), h("pre", { tabindex: 0 }, state.result.command));
    }
  }

  function renewAll(): void {
    const study = app.study();
    chooser.renew();
    if (study) {
      answer.ask(study.title, study.question);
      legend.renew();
      inputs.rebuild();
      members.renew();
      reader.renew(study);
    }
    changes.renew();
    fitHeight(plot);
  }

  chart.onMove((month) => {
    const study = app.study();
    if (study) {
      readAt(month ?? reader.month(study));
    }
  });
  chart.onLayout(placeEvents);
  app.ensemble.subscribe(takeEnsemble);
  window.addEventListener("resize", () => fitHeight(plot));
  app.onStudy(() => {
    if (visible) {
      chart.refit();
      renewAll();
      run.want();
    }
  });
  app.onTheme(() => {
    const study = app.study();
    if (study && visible) {
      bands = lines ? bandsOf(study, app.ensemble.get(), lines.dyad, app.dark()) : [];
      renewAll();
      if (lines) {
        picture = pictureOf(study, lines, bands, app.ensemble.get().stale, reader.month(study), app.dark());
        chart.draw(picture);
        settle();
      }
    }
  });
  app.store.subscribe((now, before) => {
    if (!visible) {
      return;
    }

    run.want();
    inputs.renew();
    if (now.changes !== before.changes) {
      listing ??= window.setTimeout(listChanges, listDelay);
    }
    if (now.scenarios !== before.scenarios) {
      legend.renew();
      inputs.rebuild();
      fitHeight(plot);
    }
    if (now.file !== before.file || now.future !== before.future || now.dyad !== before.dyad) {
      chooser.renew();
    }
    if (now.members !== before.members || now.seed !== before.seed) {
      members.renew();
    }
    if (now.month !== before.month) {
      reader.renew(app.study());
      draw(null);
    }
  });

  return {
    show: () => {
      visible = true;
      unwatch ??= app.ensemble.watch();
      renewAll();
      run.want();
      takeEnsemble(app.ensemble.get());
      draw(null);
    },
    hide: () => {
      visible = false;
      unwatch?.();
      unwatch = null;
    },
  };
};

/** Makes the chart as high as the first screen allows; never while a slider moves, which would shake the page. */
function fitHeight(plot: HTMLElement): void {
  const phone = window.matchMedia("(max-width: 900px)").matches;
  const top = plot.getBoundingClientRect().top + window.scrollY;
  plot.style.height = phone ? "" : `${Math.max(270, Math.min(640, window.innerHeight - top - 78))}px`;
}

function dyadName(app: App): string {
  const study = app.study();
  return study ? dyadTitle(study, shownDyad(app.store.get(), study)) : "";
}
