// See: who stands where in a month, what was done, and why a line moved.
import { isCalledOff } from "../api";
import type { Mount } from "../app";
import type { Course, StudyView } from "../contract";
import { h, put } from "../dom";
import { createChooser } from "../explore/choose";
import { look, shortName } from "../explore/picture";
import { monthNumber, monthText, monthWords } from "../months";
import { lineSample } from "../parts/sample";
import { table } from "../parts/table";
import { dyadTitle, shownDyad } from "../runs/shown";
import { type State, selectionOf } from "../state";
import { type ActLanes, createActLanes } from "./acts";
import { type Matrix, createMatrix } from "./matrix";
import { type Network, createNetwork } from "./network";
import { createScrubber } from "./scrubber";
import { createWhy } from "./why";

const key = "Deterministic lines. Ties widen with the alignment score (−1 to 1); dashed ties are under zero. In the matrix, a row is the side"
  + " that feels and a column the side it feels towards.";

interface Card {
  course: Course;
  matrix: Matrix;
  network: Network;
  acts: ActLanes;
}

export const mount: Mount = (host, app) => {
  const chooser = createChooser(app);
  const scrubber = createScrubber(app);
  const ties = h("div", { class: "cards" });
  const acts = h("div", { class: "cards wide" });
  const actsTitle = h("h2", {});
  const tables = h("section", { class: "results", "aria-label": "Retention and divergence" });
  const why = createWhy(app);
  let cards: Card[] = [];
  let asked = "";
  let request: AbortController | null = null;
  let unwatch: (() => void) | null = null;
  let visible = false;

  put(host, h("div", { class: "see" }, chooser.element,
    h("section", { "aria-label": "Who stands where" },
      h("h1", {}, "Who stands where, month by month"),
      h("p", { class: "note" }, key),
      scrubber.element, h("h2", { class: "unseen" }, "Ties and scores by hypothesis"), ties),
    why.element,
    h("section", { class: "acts-section", "aria-label": "Acts over time" }, actsTitle,
      h("p", { class: "note" }, "The darker, the likelier the act is in a month; the mark shows the month chosen above."), acts),
    tables));

  async function read(): Promise<void> {
    const study = app.study();
    const selection = selectionOf(app.store.get());
    const question = JSON.stringify(selection);
    if (!study || !visible || question === asked) {
      return;
    }

    asked = question;
    request?.abort();
    const mine = request = new AbortController();
    try {
      const view = await app.api.course(selection, mine.signal);
      if (request === mine) {
        app.clear();
        build(study, view.courses);
      }
    } catch (error) {
      if (request === mine && !isCalledOff(error)) {
        asked = "";
        app.fail(error);
      }
    }
  }

  function build(study: StudyView, courses: Course[]): void {
    cards = courses.map((course) => {
      const name = shortName(study, course.scenario);
      return {
        course, network: createNetwork(study, course, name), matrix: createMatrix(study, course, `Alignment scores under ${name}`),
        acts: createActLanes(app, () => name),
      };
    });
    put(ties, ...cards.map((card) => h("article", { class: "card ties" },
      h("h3", {}, lineSample(look(study, card.course.scenario, app.dark())), shortName(study, card.course.scenario)),
      h("div", { class: "ties-body" }, card.network.element, h("div", { class: "table-frame" }, card.matrix.element)))));
    put(acts, ...cards.map((card) => card.acts.element));
    fillActs(study);
    show();
  }

  function fillActs(study: StudyView): void {
    const dyad = shownDyad(app.store.get(), study);
    actsTitle.textContent = `What ${dyadTitle(study, dyad)} do to each other`;
    cards.forEach((card) => card.acts.fill(study, card.course, dyad));
  }

  /** Shows the month of the scrubber everywhere. */
  function show(): void {
    const study = app.study();
    if (study) {
      const row = scrubber.row();
      const month = monthWords(monthText(monthNumber(study.start) + row));
      cards.forEach((card) => {
        card.matrix.show(row, app.dark());
        card.network.show(row, month, app.dark());
        card.acts.show(row);
      });
    }
  }

  function renew(): void {
    chooser.renew();
    scrubber.renew();
    why.renew(warEnd(app.study(), app.store.get()));
    void read();
  }

  function fillTables(): void {
    const { result, phase } = app.ensemble.get();
    const none = phase === "failed" ? "The tables could not be computed." : "The tables follow as soon as enough members have run.";
    put(tables, h("h2", {}, "Retention and divergence"),
      ...(result?.tables.map((content) => table({ caption: content.title, ...content })) ?? [h("p", { class: "note" }, none)]));
  }

  app.onStudy(() => visible && renew());
  app.ensemble.subscribe(() => visible && fillTables());
  app.onTheme(() => {
    const study = app.study();
    if (visible && study) {
      build(study, cards.map((card) => card.course));
      why.redraw();
    }
  });
  app.store.subscribe((now, before) => {
    const study = app.study();
    if (!visible || !study) {
      return;
    }

    if (now.month !== before.month) {
      scrubber.renew();
      show();
    }
    if (changedBeyondMonth(now, before)) {
      renew();
      if (now.dyad !== before.dyad) {
        fillActs(study);
        show();
      }
    }
  });

  return {
    show: () => {
      visible = true;
      unwatch ??= app.ensemble.watch();
      renew();
      fillTables();
      show();
    },
    hide: () => {
      visible = false;
      scrubber.stop();
      unwatch?.();
      unwatch = null;
    },
  };
};

function changedBeyondMonth(now: State, before: State): boolean {
  return (Object.keys(now) as (keyof State)[]).some((name) => name !== "month" && now[name] !== before[name]);
}

/** The war's end as it is set; empty where there is none. */
function warEnd(study: StudyView | null, state: State): string {
  const path = "dates.war_end";
  return state.changes.find((change) => change.path === path)?.value
    ?? study?.inputs.find((input) => input.path === path && input.kind === "month")?.value ?? "";
}
