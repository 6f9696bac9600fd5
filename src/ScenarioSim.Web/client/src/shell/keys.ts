// Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), except where one types text.
import type { Store } from "../state";

export function listenToKeys(store: Store): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || hasOwnUndo(event.composedPath()[0])) {
      return;
    }

    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      (key === "y" || event.shiftKey ? store.redo : store.undo)();
    }
  });
}

function hasOwnUndo(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || target instanceof HTMLTextAreaElement
      || (target instanceof HTMLInputElement && ["text", "search"].includes(target.type)));
}
