// The board: what all groups have predicted and branched, on one figure after another.
import type { App } from "../app";
import { freshId, h, put } from "../dom";
import { save } from "../parts/field";
import { branchFigure, predictionFigure } from "./boardFigure";
import type { BoardEntry, BoardView } from "./contract";
import { clearBoard, loadBoard, readBoard } from "./requests";
import type { Session } from "./session";

const everyMilliseconds = 8000;

export interface Board {
  element: HTMLElement;
  show(): void;
  hide(): void;
  /** Shows a board that has just been received. */
  take(board: BoardView): void;
}

export function createBoard(app: App, session: Session): Board {
  const body = h("div", { class: "board-body" });
  const state = h("p", { class: "note", role: "status" });
  const file = h("input", { type: "file", accept: "application/json,.json", class: "unseen", tabindex: -1, "aria-hidden": "true" });
  const title = freshId("board");
  const tools = h("div", { class: "buttons" },
    h("button", { onClick: () => void renew() }, "Look again"),
    h("button", { onClick: keep }, "Save the board"),
    app.library.isTeacher ? h("button", { onClick: () => file.click() }, "Load a saved board") : null,
    app.library.isTeacher ? h("button", { onClick: () => void clear() }, "Clear the board") : null, file);
  const element = h("section", { class: "board", "aria-labelledby": title },
    h("h2", { id: title }, "The board: all groups"),
    h("p", { class: "note" }, "The board works without any account. It forgets everything when the program stops, unless you save it."),
    tools, state, body);
  let shown = "";
  let timer: number | undefined;
  file.addEventListener("change", () => void load());

  async function renew(): Promise<void> {
    try {
      take(await readBoard(app.api, session.exercise.id));
    } catch (error) {
      app.fail(error);
    }
  }

  function take(board: BoardView): void {
    const revealed = session.exercise.steps.map((step) => session.record(step).revealed !== null);
    const key = JSON.stringify([board, revealed]);
    if (key === shown) {
      return;
    }

    shown = key;
    const groups = new Set(board.entries.map((entry) => entry.group)).size;
    put(state, board.entries.length === 0 ? "Nothing is on the board yet." : `${board.entries.length} entries of ${groups} ${groups === 1 ? "group" : "groups"}.`);
    put(body, ...session.exercise.steps.flatMap((step) => stepFigures(board.entries.filter((entry) => entry.step === step.id), step.id)));
  }

  /** A group sees the predictions of others for what it has seen the answer to, so that nobody copies. */
  function stepFigures(entries: BoardEntry[], id: string): HTMLElement[] {
    const step = session.exercise.steps.find((one) => one.id === id)!;
    const revealed = session.record(step).revealed;
    if (step.predictions.length === 0 && entries.length === 0) {
      return [];
    }
    if (revealed === null && step.predictions.length > 0) {
      const groups = new Set(entries.map((entry) => entry.group)).size;
      return [h("section", { class: "card" }, h("h3", {}, step.title),
        h("p", { class: "note" }, `${groups} ${groups === 1 ? "group has" : "groups have"} predicted. What they say is shown once this page has shown the answer.`))];
    }

    const branches = entries.filter((entry) => entry.kind === "branch");
    return [
      h("h3", { class: "board-step" }, step.title),
      ...step.predictions.map((prediction) => predictionFigure(
        app, prediction, entries.filter((entry) => entry.kind !== "branch" && entry.subject === prediction.id),
        revealed?.answers.find((answer) => answer.prediction === prediction.id) ?? null)),
      ...(branches.length > 0 ? [branchFigure(app, branches)] : []),
    ];
  }

  function keep(): void {
    void readBoard(app.api, "").then(
      (board) => save(new Blob([JSON.stringify(board, null, 2)], { type: "application/json" }), "class-board.json"), app.fail);
  }

  async function load(): Promise<void> {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) {
      try {
        await loadBoard(app.api, JSON.parse(await chosen.text()) as BoardView);
        app.announce("The saved board is loaded.");
        await renew();
      } catch (error) {
        app.fail(error instanceof SyntaxError ? new Error(`${chosen.name} is no saved board.`) : error);
      }
    }
  }

  async function clear(): Promise<void> {
    if (!window.confirm("Take all predictions and branches of this exercise down? Save the board first to keep them.")) {
      return;
    }

    try {
      take(await clearBoard(app.api, session.exercise.id));
    } catch (error) {
      app.fail(error);
    }
  }

  app.onTheme(() => {
    shown = "";
    if (timer !== undefined) {
      void renew();
    }
  });
  return {
    element,
    take,
    show: () => {
      void renew();
      timer ??= window.setInterval(() => void renew(), everyMilliseconds);
    },
    hide: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
