// Class: exercises in which groups predict before they see.
import "../styles/class.css";
import type { App, Mount } from "../app";
import type { LibraryEntry } from "../contract";
import { h, put } from "../dom";
import { type ExercisePage, createExercisePage } from "./exercise";
import { readExercise } from "./requests";

const own = "exercise";
const firstGroup = "Group 1";

export const mount: Mount = (host, app) => {
  let page: ExercisePage | null = null;
  let shown: string | null = null;
  let visible = false;

  function renew(): void {
    const wanted = app.store.get().own[own] ?? "";
    if (wanted === shown) {
      return;
    }

    shown = wanted;
    page?.hide();
    page = null;
    if (wanted === "") {
      put(host, list(app, open));
    } else {
      void load(wanted);
    }
  }

  async function load(file: string): Promise<void> {
    put(host, h("p", { class: "note", role: "status" }, "The exercise is being read."));
    try {
      const exercise = await readExercise(app.api, file);
      if (shown === file) {
        app.clear();
        page = createExercisePage(app, exercise, firstGroup, () => open(""));
        put(host, page.element);
        if (visible) {
          page.show();
        }
      }
    } catch (error) {
      app.fail(error);
      put(host, list(app, open));
    }
  }

  function open(file: string): void {
    const { step: _, ...others } = app.store.get().own;
    app.store.set({ own: { ...others, [own]: file } }, { undoable: false });
    renew();
    host.querySelector<HTMLElement>("h1")?.focus();
  }

  app.store.subscribe(() => visible && renew());
  return {
    show: () => {
      visible = true;
      renew();
      page?.show();
    },
    hide: () => {
      visible = false;
      page?.hide();
    },
  };
};

function list(app: App, open: (file: string) => void): HTMLElement {
  const exercises = app.library.entries.filter((entry) => entry.kind === "exercise");
  return h("div", { class: "exercise-list" },
    h("h1", { tabindex: -1 }, "Exercises for a class"),
    h("p", { class: "note" },
      "Groups predict before they see, then compare. It runs without any account and forgets everything unless you save it."),
    exercises.length === 0
      ? h("p", {}, "This folder holds no exercise. Exercises are files with kind: exercise, such as those in scenarios/classroom.")
      : h("ul", { class: "cards" }, ...exercises.map((entry) => card(entry, open))));
}

function card(entry: LibraryEntry, open: (file: string) => void): HTMLElement {
  return h("li", { class: "card" }, h("h2", {}, entry.title),
    h("button", { class: "main", "aria-label": `Open: ${entry.title}`, onClick: () => open(entry.file) }, "Open"));
}
