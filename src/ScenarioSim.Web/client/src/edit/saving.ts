// Saving, where that is allowed, and what else can be done with a changed text: download it, discard it, make a new file of it.
import { Failure } from "../api";
import type { App } from "../app";
import { freshId, h, put } from "../dom";
import { save as saveAsDownload } from "../parts/field";
import type { Texts } from "./texts";

export interface Saving {
  element: HTMLElement;
  /** Questions that saving may raise. */
  asked: HTMLElement;
  save(): Promise<void>;
  renew(): void;
}

const conflict = 409;

export function createSaving(app: App, texts: Texts, current: () => string, goBack: () => void, opened: (file: string) => void): Saving {
  const { mayEdit } = app.library;
  const state = h("span", { class: "save-state" });
  const saveButton = h("button", { class: "main", title: "Save (Ctrl+S)", onClick: () => void save() }, "Save");
  const discardButton = h("button", { onClick: discard }, "Discard changes");
  const copyButton = h("button", { onClick: askName }, "Save as…");
  const downloadButton = h("button", { onClick: download }, "Download the changed file");
  const asked = h("div", { class: "asked", role: "group", "aria-label": "Question", hidden: true });
  const element = h("div", { class: "saving" }, mayEdit && saveButton, mayEdit && copyButton, downloadButton, discardButton, state);

  function ask(...children: (Node | string)[]): void {
    put(asked, ...children);
    asked.hidden = false;
    asked.querySelector<HTMLElement>("input, button")?.focus();
  }

  function close(): void {
    const hadFocus = asked.contains(document.activeElement);
    asked.hidden = true;
    put(asked);
    if (hadFocus) {
      goBack();
    }
  }

  function renew(): void {
    const isUnsaved = texts.unsaved().includes(current());
    saveButton.disabled = discardButton.disabled = !isUnsaved;
    put(state, isUnsaved ? "Unsaved changes" : mayEdit ? "Saved" : "As in the folder; this page may not save");
    state.classList.toggle("unsaved", isUnsaved);
  }

  async function save(): Promise<void> {
    const file = current();
    if (!mayEdit) {
      app.announce("This page may not save: the program was started without --edit. Download the changed file instead.");
    } else if (texts.unsaved().includes(file)) {
      await write(file, texts.get(file)!.version);
    } else {
      app.announce("There is nothing to save.");
    }
  }

  async function write(file: string, version: string): Promise<void> {
    try {
      await texts.save(file, version);
      close();
      await renewLibrary();
      app.announce(`${file} is saved.`);
    } catch (error) {
      if (error instanceof Failure && error.status === conflict) {
        askAboutConflict(file);
      } else {
        app.fail(error);
      }
    }
  }

  function askAboutConflict(file: string): void {
    app.announce(`${file} was changed elsewhere since you opened it. Nothing is saved yet.`);
    ask(h("p", {}, h("strong", {}, `${file} was changed elsewhere since you opened it.`), " Nothing is saved yet. What shall be kept?"),
      h("div", { class: "buttons" },
        h("button", { onClick: close }, "Keep my text, unsaved"),
        h("button", { onClick: () => void reload(file) }, "Open the changed file, lose my text"),
        h("button", { onClick: () => void overwrite(file) }, "Save my text over it")));
  }

  async function reload(file: string): Promise<void> {
    close();
    await texts.reload(file).then(() => app.announce(`${file} is open as it is in the folder now.`), app.fail);
  }

  async function overwrite(file: string): Promise<void> {
    try {
      const { version } = await app.api.get<{ version: string }>(`file?path=${encodeURIComponent(file)}`);
      await write(file, version);
    } catch (error) {
      app.fail(error);
    }
  }

  function discard(): void {
    const file = current();
    close();
    texts.discard(file);
    app.announce(`The changes of ${file} are discarded. Ctrl+Z in the text brings them back.`);
  }

  function download(): void {
    const file = current();
    saveAsDownload(new Blob([texts.contentOf(file)], { type: "application/yaml" }), file.split("/").at(-1)!);
    app.announce(`${file} as it is in the editor is downloaded.`);
  }

  function askName(): void {
    const file = current();
    const folder = file.split("/").slice(0, -1).map((part) => `${part}/`).join("");
    const id = freshId("name");
    const name = h("input", { type: "text", id, value: "", autocomplete: "off", spellcheck: "false" });
    const make = () => void create(folder, name.value.trim());
    name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        make();
      } else if (event.key === "Escape") {
        close();
      }
    });
    ask(h("label", { for: id }, `Name of the new file${folder === "" ? "" : ` in ${folder}`}; it also becomes its id`), name,
      h("div", { class: "buttons" }, h("button", { class: "main", onClick: make }, "Create the file"), h("button", { onClick: close }, "Cancel")));
  }

  async function create(folder: string, written: string): Promise<void> {
    const id = written.replace(/\.ya?ml$/, "");
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(id)) {
      app.fail(new Error("A name begins with a letter or digit and has only letters, digits, dots, hyphens and underscores."));
      return;
    }

    const from = current();
    const file = `${folder}${id}.yaml`;
    try {
      await texts.create(file, texts.contentOf(from).replace(/^id:[ \t]*[^\s#]+/m, `id: ${id}`));
      close();
      app.clear();
      await renewLibrary();
      opened(file);
      app.announce(`${file} is created and open. ${from} keeps its own state.`);
    } catch (error) {
      app.fail(error instanceof Failure && error.status === conflict ? new Error(`There is already a file ${file}; choose another name.`) : error);
    }
  }

  async function renewLibrary(): Promise<void> {
    app.library.entries = (await app.api.library()).entries;
    renew();
  }

  return { element, asked, save, renew };
}
