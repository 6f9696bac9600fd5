// The text field: CodeMirror with YAML, completion, hints on keys and underlined problems. One state per file keeps its own undo.
import { autocompletion } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { basicSetup } from "codemirror";
import type { App } from "../app";
import type { Problem } from "../contract";
import { h } from "../dom";
import { type Knowledge, completeFrom } from "./completion";
import { diagnosticsOf, rangeOf } from "./diagnostics";
import { look, setDark } from "./look";
import { type Path, keyAt } from "./place";

export interface Editor {
  element: HTMLElement;
  open(file: string, text: string): void;
  /** Puts a text in place of what stands there; it can be undone. */
  replace(file: string, text: string): void;
  underline(file: string, problems: Problem[]): void;
  jump(problem: Problem): void;
  focus(): void;
}

export interface EditorEvents {
  type(file: string, text: string): void;
  move(text: string, position: number): void;
  save(): void;
  describe(path: Path): Promise<string>;
}

export function createEditor(app: App, knowledge: Knowledge, events: EditorEvents): Editor {
  const element = h("div", { class: "editor" });
  const shadow = element.attachShadow({ mode: "open" });
  const states = new Map<string, EditorState>();
  let file = "";
  const view = new EditorView({ parent: shadow, root: shadow });
  app.onTheme(() => setDark(view, app.dark()));

  function extensions(name: string): Extension {
    return [
      Prec.high(keymap.of([{ key: "Mod-s", preventDefault: true, run: () => (events.save(), true) }])),
      basicSetup, yaml(), lintGutter(), look(app.dark()),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": `Text of ${name}`, tabindex: "0" }),
      autocompletion({ override: [completeFrom(knowledge)], icons: false, activateOnTyping: true }),
      hoverTooltip((current, position) => hint(current, position, events)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          events.type(name, update.state.doc.toString());
        }
        if (update.docChanged || update.selectionSet) {
          events.move(update.state.doc.toString(), update.state.selection.main.head);
        }
      }),
    ];
  }

  function open(name: string, text: string): void {
    if (file !== "") {
      states.set(file, view.state);
    }

    file = name;
    const known = states.get(name);
    view.setState(known && known.doc.toString() === text ? known : EditorState.create({ doc: text, extensions: extensions(name) }));
    setDark(view, app.dark());
    events.move(text, view.state.selection.main.head);
  }

  return {
    element, open,
    replace: (name, text) => {
      if (name === file && view.state.doc.toString() !== text) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      } else if (name !== file) {
        states.delete(name);
      }
    },
    underline: (name, problems) => {
      if (name === file) {
        view.dispatch(setDiagnostics(view.state, diagnosticsOf(problems, name, view.state.doc)));
      }
    },
    jump: (problem) => {
      const { from } = rangeOf(problem, view.state.doc);
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },
    focus: () => view.focus(),
  };
}

async function hint(view: EditorView, position: number, events: EditorEvents) {
  const key = keyAt(view.state.doc.toString(), position);
  const words = key ? await events.describe(key.path) : "";
  return key && words !== "" ? {
    pos: key.from, end: key.to, above: true,
    create: () => ({ dom: h("div", { class: "cm-hint" }, h("strong", {}, String(key.path.at(-1))), ` – ${words}`) }),
  } : null;
}
