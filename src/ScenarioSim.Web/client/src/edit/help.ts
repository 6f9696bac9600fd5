// Which keys do what in the text.
import { h } from "../dom";

const keys: [string, string][] = [
  ["Tab, Shift+Tab", "leave the text, to what follows or precedes it"],
  ["Ctrl+Space", "what may be written here; arrows choose, Enter takes, Escape closes"],
  ["F8", "go to the next problem"],
  ["Ctrl+F", "search and replace"],
  ["Ctrl+Z, Ctrl+Y", "undo and redo within the text"],
  ["Ctrl+] and Ctrl+[", "indent the lines more or less"],
  ["Ctrl+S", "save"],
];

export function keyboardHelp(): HTMLElement {
  return h("details", { class: "keys" },
    h("summary", {}, "Keys in the text"),
    h("dl", {}, ...keys.map(([key, what]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)))),
    h("p", { class: "note" }, "On a Mac, Command stands for Ctrl, but for Ctrl+Space."));
}
