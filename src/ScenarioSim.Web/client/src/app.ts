// What a tab of the page gets and gives. A tab fills its own host element and nothing else.
import type { Api } from "./api";
import type { LibraryView, StudyView } from "./contract";
import type { Ensemble } from "./runs/ensemble";
import type { Store } from "./state";

/** All that tabs share. */
export interface App {
  readonly api: Api;
  readonly library: LibraryView;
  /** Selection, shown dyad and the like: undone, redone and kept in the address of the page. */
  readonly store: Store;
  /** What can be shown and changed of the selected file; null until it has been read, or where it cannot be. */
  study(): StudyView | null;
  /** Called after each new answer of `study`, and at once where there is one; returns a function that ends this. */
  onStudy(listener: (study: StudyView) => void): () => void;
  /** Says a sentence to screen readers, politely; sighted visitors see it in the status line. */
  announce(text: string): void;
  /** Shows an error in place of silence: the problems of files, or a sentence. */
  fail(error: unknown): void;
  /** Takes the shown error away. */
  clear(): void;
  /** The ensemble of what is shown, of which Explore and See show parts. */
  readonly ensemble: Ensemble;
  /** Whether dark colours are in use. */
  dark(): boolean;
  /** Called when light and dark change; returns a function that ends this. */
  onTheme(listener: () => void): () => void;
}

/** A mounted tab. It is mounted once, when first shown, and told when it comes and goes. */
export interface View {
  /** The tab is visible now: measure, draw, listen. */
  show(): void;
  /** Another tab is visible now: stop timers, streams and animations. */
  hide(): void;
}

export type Mount = (host: HTMLElement, app: App) => View;
