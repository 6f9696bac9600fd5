// The month that matrix, network and acts stand at: dragged, stepped with arrow keys, or played.
import type { App } from "../app";
import type { StudyView } from "../contract";
import { freshId, h } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";

const tick = 90;
const calmTick = 700;
const calmStep = 12;

export interface Scrubber {
  element: HTMLElement;
  /** The row of the month shown. */
  row(): number;
  renew(): void;
  stop(): void;
}

export function createScrubber(app: App): Scrubber {
  const id = freshId("scrubber");
  const slider = h("input", { type: "range", id, min: 0, step: 1 });
  const words = h("output", { for: id, class: "scrubber-month" });
  const happening = h("p", { class: "happening" });
  const play = h("button", { onClick: () => timer === undefined ? start() : stop() }, "Play");
  let timer: number | undefined;

  slider.addEventListener("input", () => {
    stop();
    go(Number(slider.value));
  });

  function row(): number {
    const study = app.study();
    if (!study) {
      return 0;
    }

    const chosen = monthNumber(app.store.get().month) - monthNumber(study.start);
    return chosen >= 0 && chosen < study.months ? chosen : study.months - 1;
  }

  function go(next: number): void {
    const study = app.study();
    if (study) {
      app.store.set({ month: monthText(monthNumber(study.start) + next) }, { undoable: false });
    }
  }

  /** A month at a time; where less motion is wanted, a year at a time and slowly. */
  function start(): void {
    const study = app.study();
    if (!study) {
      return;
    }

    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (row() >= study.months - 1) {
      go(0);
    }
    play.textContent = "Pause";
    timer = window.setInterval(() => {
      const next = row() + (calm ? calmStep : 1);
      go(Math.min(next, study.months - 1));
      if (next >= study.months - 1) {
        stop();
      }
    }, calm ? calmTick : tick);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  }

  function renew(): void {
    const study = app.study();
    if (study) {
      const month = monthText(monthNumber(study.start) + row());
      slider.max = String(study.months - 1);
      slider.value = String(row());
      slider.setAttribute("aria-valuetext", monthWords(month));
      words.textContent = monthWords(month);
      happening.textContent = latest(study, month);
    }
  }

  const element = h("div", { class: "scrubber" }, play,
    h("label", { for: id, class: "unseen" }, "Month shown"), slider, words, happening);
  return { element, row, renew, stop };
}

/** The last event until a month. */
function latest(study: StudyView, month: string): string {
  const event = study.events.filter((candidate) => candidate.month <= month).sort((one, other) => one.month < other.month ? -1 : 1).at(-1);
  return event ? `Last event: ${event.title} (${event.month})` : "";
}
