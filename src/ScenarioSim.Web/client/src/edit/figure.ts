// The lines of the shown dyad beside the text, following each valid state of it; thin grey lines are those of the saved files.
import { isCalledOff } from "../api";
import type { App } from "../app";
import { type TimeChart, createTimeChart } from "../chart/timeChart";
import type { Picture } from "../chart/types";
import type { LinesRequest, LinesView } from "../contract";
import { h, put } from "../dom";
import { dyads } from "../explore/choose";
import { createDataTable } from "../explore/dataTable";
import { pictureInWords, pictureOf } from "../explore/picture";
import { selectField } from "../parts/field";
import { dyadTitle, shownDyad } from "../runs/shown";
import { selectionOf } from "../state";
import type { ShownLines } from "./checking";

export interface Figure {
  element: HTMLElement;
  show(): void;
  hide(): void;
  /** Asks for nothing until the changed text is judged: the server answers only the newest request for lines. */
  rest(): void;
  /** Shows the lines of a text that is valid, once `follow` has made a draft of it; null where they are not known yet. */
  take(lines: ShownLines | null, follow: () => void): void;
  /** Says whether the figure follows the text, now that it is judged. */
  tell(sentence: string, isHeld: boolean): void;
}

export function createFigure(app: App): Figure {
  const title = h("h2", {});
  const what = h("p", { class: "note" });
  const said = h("p", { class: "follows" });
  const plot = h("div", { class: "chart", role: "img" });
  const dyad = selectField("Dyad", (value) => app.store.set({ dyad: value }));
  const table = createDataTable("Data as a table", () => picture, () => title.textContent ?? "");
  const element = h("section", { class: "edit-figure", "aria-label": "Figure of the text" },
    h("div", { class: "figure-head" }, title, dyad.element), said, plot, what, table.element);
  /** Made when there is room: a chart measures its element at first. */
  let chart: TimeChart | null = null;
  let picture: Picture | null = null;
  let shown: ShownLines | null = null;
  let saved: { key: string; lines: LinesView } | null = null;
  let request: AbortController | null = null;
  let key = "";
  let visible = false;
  let isTaking = false;
  let isResting = false;

  function requestOf(withDrafts: boolean): LinesRequest | null {
    const study = app.study();
    const selection = selectionOf(app.store.get());
    const drafts = withDrafts ? selection.drafts : [];
    return study && { selection: { ...selection, drafts }, dyads: [shownDyad(app.store.get(), study)] };
  }

  /** Asks for what is not there yet: lines of the drafts first, then of the saved files. */
  async function want(): Promise<void> {
    const wanted = requestOf(true);
    const bare = requestOf(false);
    if (!visible || isResting || !wanted || !bare) {
      return;
    }

    request?.abort();
    const mine = request = new AbortController();
    try {
      if (JSON.stringify(wanted) !== key) {
        const lines = await app.api.lines(wanted, mine.signal);
        shown = { dyad: wanted.dyads[0]!, lines };
        key = JSON.stringify(wanted);
        draw();
      }
      if (wanted.selection.drafts.length > 0 && JSON.stringify(bare) !== saved?.key) {
        saved = { key: JSON.stringify(bare), lines: await app.api.lines(bare, mine.signal) };
      }
      draw();
    } catch (error) {
      if (request === mine && !isCalledOff(error)) {
        app.fail(error);
      }
    }
  }

  function draw(): void {
    const study = app.study();
    if (!study || !shown || !visible) {
      return;
    }

    const isDrafted = app.store.get().drafts.length > 0;
    const own = isDrafted && saved?.key === JSON.stringify(requestOf(false)) ? saved.lines : null;
    picture = pictureOf(study, { ...shown, own }, [], false, "", app.dark());
    chart ??= createTimeChart(plot);
    chart.drawLines(picture);
    title.textContent = dyadTitle(study, shown.dyad);
    what.textContent = own ? `${study.title} – thin grey lines: the saved files` : study.title;
    plot.setAttribute("aria-label", pictureInWords(study, { ...shown, own }, dyadTitle(study, shown.dyad)));
    table.renew();
  }

  function renew(): void {
    const study = app.study();
    if (study && visible) {
      dyad.fill(dyads(study), shownDyad(app.store.get(), study));
      void want();
    }
  }

  function callOff(): void {
    request?.abort();
    request = null;
  }

  app.onStudy(renew);
  app.onTheme(() => {
    draw();
    if (picture && visible) {
      chart?.draw(picture);
    }
  });
  app.store.subscribe((now, before) => {
    if (visible && (now.dyad !== before.dyad || now.changes !== before.changes || now.scenarios !== before.scenarios)) {
      chart?.refit();
      renew();
    }
    if (visible && !isTaking && now.drafts !== before.drafts && now.file === before.file) {
      void want();
    }
  });
  return {
    element,
    show: () => {
      visible = true;
      renew();
      draw();
    },
    hide: () => {
      visible = false;
      callOff();
    },
    rest: () => {
      callOff();
      isResting = true;
    },
    take: (lines, follow) => {
      isTaking = true;
      follow();
      isTaking = false;
      if (lines) {
        shown = lines;
        key = JSON.stringify(requestOf(true));
        draw();
      }
    },
    tell: (sentence, isHeld) => {
      isResting = false;
      void want();
      put(said, sentence);
      said.classList.toggle("held", isHeld);
      plot.classList.toggle("stale", isHeld);
    },
  };
}
