// The editor with what surrounds it: files, saving, problems, the figure that follows.
import type { App, View } from "../app";
import type { FileView, Problem } from "../contract";
import { h, put } from "../dom";
import { selectField } from "../parts/field";
import { type Verdict, createChecker } from "./checking";
import { createEditor } from "./editor";
import { createFigure } from "./figure";
import { keyboardHelp } from "./help";
import { createSchemas, fileChoices } from "./kinds";
import { type Names, readNames } from "./names";
import { type Path, pathAt } from "./place";
import { createProblemList } from "./problems";
import { createSaving } from "./saving";
import { optionsAt } from "./schema";
import { createShowing } from "./showing";
import { createTexts } from "./texts";

const placeDelay = 150;
const ownKey = "edit";

export function openWorkbench(host: HTMLElement, app: App): View {
  const texts = createTexts(app);
  const schemas = createSchemas(app);
  let file = "";
  let opening = "";
  let selected = "";
  let names: { file: string; read: Promise<Names> } | null = null;
  let placing: number | undefined;

  const chooser = selectField("File", (value) => void open(value));
  const saving = createSaving(app, texts, () => file, () => editor.focus(), (created) => void open(created).then(() => editor.focus()));
  const place = h("p", { class: "place-line" });
  const figure = createFigure(app);
  const showing = createShowing(app, () => file);
  const problems = createProblemList(app, (problem) => void jump(problem));
  const editor = createEditor(app, {
    file: () => file,
    schema: schemas,
    names: namesOf,
    files: () => app.library.entries.map((entry) => ({ name: entry.file, title: entry.title })),
  }, {
    type: (name, typed) => {
      texts.type(name, typed);
      check();
    },
    move: (text, position) => {
      clearTimeout(placing);
      placing = window.setTimeout(() => void tellPlace(text, position), placeDelay);
    },
    save: () => void saving.save(),
    describe,
  });
  const checker = createChecker(app, take);

  put(host, h("div", { class: "edit" },
    h("h1", { class: "unseen" }, "Edit the files"),
    h("div", { class: "edit-head" }, chooser.element, saving.element),
    saving.asked,
    h("div", { class: "edit-bench" },
      h("div", { class: "edit-text" }, editor.element, place, problems.element, keyboardHelp()),
      h("div", { class: "edit-side" }, showing.element, figure.element))));
  host.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !event.defaultPrevented) {
      event.preventDefault();
      void saving.save();
    }
  });

  async function open(name: string): Promise<void> {
    try {
      opening = name;
      const text = await texts.open(name);
      if (opening !== name) {
        return;
      }

      file = name;
      names = null;
      app.store.set({ own: { ...app.store.get().own, [ownKey]: name } }, { undoable: false });
      editor.open(name, text.typed);
      renew();
      check(true);
    } catch (error) {
      app.fail(error);
    }
  }

  function check(atOnce = false): void {
    figure.rest();
    const text = texts.get(file)!;
    checker.want(file, text.typed, texts.unsaved().includes(file), atOnce);
  }

  function take(verdict: Verdict): void {
    if (verdict.file !== file) {
      return;
    }

    editor.underline(file, verdict.problems);
    problems.show(file, verdict.problems);
    if (verdict.isUsable) {
      figure.take(verdict.shown, () => texts.follow(file));
      figure.tell(texts.unsaved().includes(file) ? "Follows the text, which is not saved; a copied link leaves it out." : "Follows the text.", false);
    } else {
      figure.tell("The text has errors: this is the last good figure.", true);
    }
  }

  async function jump(problem: Problem): Promise<void> {
    if (problem.file !== file) {
      await open(problem.file);
    }
    editor.jump(problem);
  }

  function namesOf(text: string): Promise<Names> {
    if (names?.file !== file) {
      names = { file, read: readNames(app, file, text, textOf) };
    }
    return names.read;
  }

  async function textOf(name: string): Promise<string> {
    return texts.get(name)?.typed ?? (await app.api.get<FileView>(`file?path=${encodeURIComponent(name)}`)).text;
  }

  async function describe(path: Path): Promise<string> {
    const schema = await schemas(texts.get(file)?.typed ?? "");
    const described = schema && [path, path.slice(0, -1)].map((place) => optionsAt(schema, place).description);
    return described?.find((words) => words !== "") ?? "";
  }

  async function tellPlace(text: string, position: number): Promise<void> {
    const path = pathAt(text, position);
    const words = path.length > 0 ? await describe(path) : "";
    const steps = path.map((step) => typeof step === "number" ? `${step + 1}.` : step).join(" › ");
    put(place, path.length > 0 && h("code", {}, steps),
      words !== "" ? ` ${words}` : "");
  }

  function renew(): void {
    chooser.fill(fileChoices(app, texts.unsaved()), file);
    saving.renew();
    showing.renew();
  }

  let unsaved = "";
  texts.subscribe((replaced) => {
    if (replaced !== null) {
      editor.replace(replaced, texts.get(replaced)!.typed);
    }
    if (texts.unsaved().join() !== unsaved) {
      unsaved = texts.unsaved().join();
      renew();
    }
  });
  app.store.subscribe((now, before) => {
    if (now.tab === "edit" && (now.file !== before.file || now.future !== before.future)) {
      showing.renew();
    }
  });
  app.onStudy(showing.renew);

  return {
    show: () => {
      renew();
      const { file: chosen, own } = app.store.get();
      const kept = own[ownKey] ?? "";
      if (chosen !== selected) {
        const first = selected === "" && app.library.entries.some((entry) => entry.file === kept) ? kept : chosen;
        selected = chosen;
        void open(first);
      }
      figure.show();
    },
    hide: figure.hide,
  };
}
