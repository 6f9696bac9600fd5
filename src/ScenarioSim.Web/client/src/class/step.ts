// One step of an exercise: predict, then see, then change and discuss.
import type { App } from "../app";
import type { StudyView } from "../contract";
import { freshId, h, put } from "../dom";
import { type Bench, createBench } from "./bench";
import { compareCard } from "./compare";
import type { BoardView, RevealView, StepView } from "./contract";
import { keyOf } from "./key";
import { createPredictionForm } from "./predict";
import { putUp, reveal } from "./requests";
import { bandsOfStep } from "./runBands";
import { type Session, entryOf } from "./session";

export interface StepPage {
  element: HTMLElement;
  show(): void;
  hide(): void;
}

/** `done` is called when the answer has been shown; `posted` with the board after something was put up. */
export function createStepPage(
  app: App, session: Session, step: StepView, study: () => Promise<StudyView>, done: () => void, posted: (board: BoardView) => void): StepPage {
  const record = session.record(step);
  const answers = h("div", { class: "answers" });
  const stage = h("div", { class: "stage" });
  const discussion = step.discussion.length === 0 ? null : h("section", { class: "discuss" }, h("h3", {}, "To discuss"),
    h("ol", {}, ...step.discussion.map((question) => h("li", {}, question))));
  let bench: Bench | null = null;
  let visible = false;

  function benchSection(): HTMLElement | null {
    if (step.show === null) {
      return null;
    }

    bench ??= createBench(app, session.exercise, step);
    return h("section", { "aria-label": "The figure of this step" },
      h("h3", {}, step.choice.values.length + step.choice.futures.length > 0 ? "See it, and change it" : "See it"),
      bench.element, branchForm(bench));
  }

  /** A run with changes of its own goes on the board under a name. */
  function branchForm(shown: Bench): HTMLElement {
    const id = freshId("branch");
    const name = h("input", { type: "text", id, maxlength: 40 });
    const which = h("select", { "aria-label": "Which line" });
    const fill = () => put(which, ...shown.runs().map((run) => h("option", { value: run.scenario }, run.name)));
    which.addEventListener("focus", () => {
      const chosen = which.value;
      fill();
      which.value = chosen;
    });
    window.setTimeout(fill, 1500);
    const form = h("form", { class: "branch-form" },
      h("label", { for: id }, "Put a run on the board as a branch, named"), name, which, h("button", { type: "submit" }, "Put it up"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const run = shown.runs().find((one) => one.scenario === which.value) ?? shown.runs()[0];
      if (run === undefined || name.value.trim() === "") {
        name.focus();
        return;
      }

      const changes = shown.changes().filter((change) => change.scenario === null || change.scenario === run.scenario);
      void putUp(app.api, {
        exercise: session.exercise.id, step: step.id, group: session.group, kind: "branch", subject: `${name.value.trim()} (${run.name})`.slice(0, 64),
        number: null, direction: null, start: run.start, line: run.line, changes, reason: "", revision: 0,
      }).then((board) => {
        app.announce("The branch is on the board.");
        posted(board);
      }, app.fail);
    });
    return form;
  }

  async function lock(): Promise<void> {
    try {
      for (const prediction of step.predictions) {
        const given = record.given.get(prediction.id);
        if (given) {
          posted(await putUp(app.api, entryOf(session, step, prediction, given, record.reason)));
        }
      }
    } catch (error) {
      app.fail(error);
      return;
    }

    await open();
  }

  async function open(): Promise<void> {
    try {
      record.revealed = await reveal(app.api, session.exercise.file, step.id);
    } catch (error) {
      app.fail(error);
      return;
    }

    app.clear();
    done();
    const shown = showAnswers(record.revealed);
    app.announce("The model’s answer is shown.");
    await shown.catch(app.fail);
  }

  async function showAnswers(revealed: RevealView): Promise<void> {
    const view = await study();
    const cards = (bands: Awaited<ReturnType<typeof bandsOfStep>>) => revealed.answers.map((answer) => {
      const prediction = step.predictions.find((one) => one.id === answer.prediction)!;
      return compareCard(app, view, prediction, record.given.get(prediction.id) ?? null, answer, bands.get(prediction.id) ?? null);
    });
    const waiting = h("p", { class: "note", role: "status" }, "Bands of the members are being computed.");
    const grid = h("div", { class: "cards" }, ...cards(new Map()));
    put(stage,
      h("h3", { tabindex: -1 }, "Prediction and answer"), waiting, grid,
      h("p", { class: "reveal" }, revealed.text), answers, discussion);
    stage.querySelector<HTMLElement>("h3")?.focus();
    const bands = await bandsOfStep(app, session.exercise, step.predictions, (at, total) =>
      put(waiting, `Bands of the members are being computed: ${at} of ${total}.`));
    waiting.remove();
    put(grid, ...cards(bands));
    put(answers, benchSection());
    if (visible) {
      bench?.show();
    }
  }

  const element = h("article", { class: "step" },
    h("h2", { tabindex: -1 }, step.title), h("p", { class: "step-text" }, step.text), stage,
    step.key === null ? null : keyOf(step.key));
  if (record.revealed !== null) {
    void showAnswers(record.revealed).catch(app.fail);
  } else if (step.predictions.length > 0) {
    put(stage, createPredictionForm(step, record, () => void lock(), () => void open()));
  } else {
    put(stage, benchSection(), discussion);
  }

  return {
    element,
    show: () => {
      visible = true;
      bench?.show();
    },
    hide: () => {
      visible = false;
      bench?.hide();
    },
  };
}
