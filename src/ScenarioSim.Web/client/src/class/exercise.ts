// An exercise: its question and opening, the steps with progress, and the board.
import type { App } from "../app";
import type { StudyView } from "../contract";
import { freshId, h, put } from "../dom";
import { createBoard } from "./board";
import type { ExerciseView } from "./contract";
import { type Session, createSession } from "./session";
import { type StepPage, createStepPage } from "./step";

export interface ExercisePage {
  element: HTMLElement;
  show(): void;
  hide(): void;
}

const boardPlace = -1;

export function createExercisePage(app: App, exercise: ExerciseView, group: string, leave: () => void): ExercisePage {
  const session = createSession(exercise, group);
  const board = createBoard(app, session);
  const steps = h("ol", { class: "step-list" });
  const boardLink = h("button", { class: "step-link", onClick: () => go(boardPlace) }, "The board");
  const progress = h("p", { class: "note", role: "status" });
  const place = h("div", { class: "place" });
  const onward = h("div", { class: "buttons onward" });
  const pages = new Map<number, StepPage>();
  let current = stepOf(app, exercise);
  let visible = false;
  let study: Promise<StudyView> | null = null;

  const readStudy = () => study ??= app.api.study({ file: exercise.study, scenarios: [], future: null, changes: [], drafts: [] });

  function pageOf(index: number): StepPage {
    const known = pages.get(index) ?? createStepPage(
      app, session, exercise.steps[index]!, readStudy, renewSteps, (answer) => {
        if (answer.entries.length > 0) {
          board.take({ entries: answer.entries.filter((entry) => entry.exercise === exercise.id) });
        }
      });
    pages.set(index, known);
    return known;
  }

  function go(index: number): void {
    (current === boardPlace ? board : pages.get(current))?.hide();
    current = index;
    app.store.set({ own: { ...app.store.get().own, step: index === boardPlace ? "board" : exercise.steps[index]!.id } }, { undoable: false });
    draw();
    place.querySelector<HTMLElement>("h2")?.focus();
    place.scrollIntoView({ block: "nearest" });
  }

  function draw(): void {
    const shown = current === boardPlace ? board : pageOf(current);
    put(place, shown.element);
    if (visible) {
      shown.show();
    }
    renewSteps();
  }

  function renewSteps(): void {
    const seen = exercise.steps.filter((step) => step.predictions.length > 0);
    const done = seen.filter((step) => session.record(step).revealed !== null).length;
    put(steps, ...exercise.steps.map((step, index) => {
      const revealed = session.record(step).revealed !== null;
      const mark = step.predictions.length === 0 ? "" : revealed ? " ✓" : "";
      return h("li", {}, h("button", { class: "step-link", "aria-current": index === current ? "step" : null, onClick: () => go(index) },
        `${index + 1}. ${step.title}${mark}`, revealed ? h("span", { class: "unseen" }, ", answer seen") : null));
    }));
    boardLink.setAttribute("aria-current", String(current === boardPlace));
    put(progress, `${done} of ${seen.length} answers seen`);
    put(onward,
      current > 0 ? h("button", { onClick: () => go(current - 1) }, "Step back") : null,
      current === boardPlace ? null : current < exercise.steps.length - 1
        ? h("button", { onClick: () => go(current + 1) }, "Next step") : h("button", { onClick: () => go(boardPlace) }, "Compare on the board"));
  }

  const element = h("div", { class: "exercise" },
    h("p", {}, h("button", { class: "quiet", onClick: leave }, "← All exercises")),
    head(exercise, session),
    h("div", { class: "exercise-body" },
      h("nav", { class: "steps", "aria-label": "Steps of the exercise" }, progress, steps, boardLink),
      h("div", {}, place, onward)));
  draw();
  return {
    element,
    show: () => {
      visible = true;
      (current === boardPlace ? board : pageOf(current)).show();
    },
    hide: () => {
      visible = false;
      (current === boardPlace ? board : pageOf(current)).hide();
    },
  };
}

function stepOf(app: App, exercise: ExerciseView): number {
  const wanted = app.store.get().own["step"];
  return wanted === "board" ? boardPlace : Math.max(0, exercise.steps.findIndex((step) => step.id === wanted));
}

function head(exercise: ExerciseView, session: Session): HTMLElement {
  const id = freshId("group");
  const group = h("input", { type: "text", id, value: session.group, maxlength: 40, autocomplete: "off" });
  group.addEventListener("change", () => {
    session.group = group.value.trim() === "" ? session.group : group.value.trim();
    group.value = session.group;
  });
  const about = [exercise.level, exercise.minutes === null ? "" : `${exercise.minutes} minutes`].filter((text) => text !== "").join(" · ");
  return h("header", { class: "exercise-head" },
    h("h1", {}, exercise.title),
    h("p", { class: "lead" }, exercise.question),
    h("p", { class: "opening" }, exercise.opening),
    h("div", { class: "group-field" }, h("label", { for: id }, "Name of your group"), group,
      h("span", { class: "note" }, "No account. Everything is forgotten unless it is saved.")),
    h("div", { class: "folds" }, h("details", { class: "data" }, h("summary", {}, "Goal, preparation and groups"),
      h("p", {}, h("strong", {}, "Goal. "), exercise.goal),
      exercise.preparation === "" ? null : h("p", {}, h("strong", {}, "Preparation. "), exercise.preparation),
      exercise.groups === "" ? null : h("p", {}, h("strong", {}, "Groups. "), exercise.groups),
      about === "" ? null : h("p", { class: "note" }, about)),
    exercise.notes.length === 0 ? null : h("details", { class: "data" }, h("summary", {}, "Notes for teachers"),
      h("ul", {}, ...exercise.notes.map((note) => h("li", {}, note))))));
}
