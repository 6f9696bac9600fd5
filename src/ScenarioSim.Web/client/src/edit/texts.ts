// Texts that are being edited: as saved, as typed, and as drafts that the figures follow.
import type { App } from "../app";
import type { FileView } from "../contract";

export interface Text {
  readonly file: string;
  /** As saved, with line feeds only. */
  saved: string;
  version: string;
  typed: string;
  /** Whether lines of the file end in carriage return and line feed. */
  hasReturns: boolean;
}

export interface Texts {
  /** Reads a file, or goes on with what was typed into it. */
  open(file: string): Promise<Text>;
  /** Reads a file anew, and forgets what was typed. */
  reload(file: string): Promise<Text>;
  get(file: string): Text | null;
  type(file: string, typed: string): void;
  /** Lets the figures follow what is typed, which is valid. */
  follow(file: string): void;
  /** Forgets what was typed. */
  discard(file: string): void;
  /** Writes what is typed, in place of this version; throws `Failure` 409 where the file has another by now. */
  save(file: string, version: string): Promise<void>;
  /** Writes a new file. */
  create(file: string, typed: string): Promise<void>;
  /** As it would be saved. */
  contentOf(file: string): string;
  unsaved(): string[];
  /** Called when what is unsaved changes; `replaced` is the file whose typed text was replaced by its saved one. */
  subscribe(listener: (replaced: string | null) => void): () => void;
}

export function createTexts(app: App): Texts {
  const texts = new Map<string, Text>();
  const listeners = new Set<(replaced: string | null) => void>();
  const tell = (replaced: string | null = null) => listeners.forEach((listener) => listener(replaced));
  const isUnsaved = (text: Text) => text.typed !== text.saved;
  const unsaved = () => [...texts.values()].filter(isUnsaved).map((text) => text.file);

  function take(view: FileView): Text {
    const saved = view.text.replace(/\r\n?/g, "\n");
    const text: Text = { file: view.file, saved, version: view.version, typed: saved, hasReturns: view.text.includes("\r\n") };
    texts.set(view.file, text);
    return text;
  }

  async function reload(file: string): Promise<Text> {
    const text = take(await app.api.get<FileView>(`file?path=${encodeURIComponent(file)}`));
    drop(file);
    tell(file);
    return text;
  }

  async function open(file: string): Promise<Text> {
    const known = texts.get(file);
    return known && isUnsaved(known) ? known : reload(file);
  }

  /** Takes a draft away; the figures follow the saved file again. */
  function drop(file: string): void {
    const { drafts } = app.store.get();
    if (drafts.some((draft) => draft.file === file)) {
      app.store.set({ drafts: drafts.filter((draft) => draft.file !== file) }, { undoable: false });
    }
  }

  function follow(file: string): void {
    const text = texts.get(file);
    const { drafts } = app.store.get();
    if (!text || !isUnsaved(text)) {
      drop(file);
    } else if (drafts.find((draft) => draft.file === file)?.text !== text.typed) {
      const others = drafts.filter((draft) => draft.file !== file);
      app.store.set({ drafts: [...others, { file, text: text.typed }] }, { undoable: false });
    }
  }

  function contentOf(file: string): string {
    const text = texts.get(file)!;
    return text.hasReturns ? text.typed.replace(/\n/g, "\r\n") : text.typed;
  }

  async function save(file: string, version: string): Promise<void> {
    const text = texts.get(file)!;
    const { typed } = text;
    const view = await app.api.put<FileView>("file", { file, text: contentOf(file), version });
    text.saved = typed;
    text.version = view.version;
    follow(file);
    tell();
  }

  app.store.subscribe((now, before) => {
    if (now.drafts === before.drafts) {
      return;
    }

    // A draft that is gone, though its text is still typed, was discarded elsewhere on the page.
    for (const gone of before.drafts.filter((draft) => !now.drafts.some((left) => left.file === draft.file))) {
      const text = texts.get(gone.file);
      if (text && isUnsaved(text)) {
        text.typed = text.saved;
        tell(gone.file);
      }
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0) {
      event.preventDefault();
    }
  });

  return {
    open, reload, follow, save, contentOf, unsaved,
    get: (file) => texts.get(file) ?? null,
    type: (file, typed) => {
      const text = texts.get(file)!;
      text.typed = typed;
      tell();
    },
    discard: (file) => {
      const text = texts.get(file)!;
      text.typed = text.saved;
      drop(file);
      tell(file);
    },
    create: async (file, typed) => {
      take(await app.api.put<FileView>("file", { file, text: typed, version: "" }));
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
