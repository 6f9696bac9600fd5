// Unsaved texts that the figures follow: said on every tab, and discarded here.
import { h, put } from "../dom";
import type { Store } from "../state";

export function createDraftBar(store: Store): HTMLElement {
  const element = h("section", { class: "drafts", "aria-label": "Unsaved texts", hidden: true });

  function renew(): void {
    const { drafts, tab } = store.get();
    // The editor says it in its own place; there a bar that comes with the first letter would move the text away.
    element.hidden = drafts.length === 0 || tab === "edit";
    const names = drafts.flatMap((draft, index) => [index > 0 && ", ", h("code", {}, draft.file)]);
    put(element, h("span", {}, h("strong", {}, "Unsaved: "), ...names),
      h("span", { class: "note" }, " Figures follow the unsaved text; links and commands do not, until it is saved."),
      h("button", { class: "quiet", onClick: discard }, drafts.length === 1 ? "Discard it" : "Discard them"));
  }

  function discard(): void {
    const { drafts } = store.get();
    if (window.confirm(`Discard the unsaved text of ${drafts.map((draft) => draft.file).join(", ")}?`)) {
      store.set({ drafts: [] }, { undoable: false });
    }
  }

  store.subscribe((now, before) => {
    if (now.drafts !== before.drafts || now.tab !== before.tab) {
      renew();
    }
  });
  renew();
  return element;
}
