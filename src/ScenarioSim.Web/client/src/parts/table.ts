// Tables, wide ones in a frame of their own that scrolls.
import { freshId, h } from "../dom";

export interface TableContent {
  caption: string;
  header: string[];
  rows: string[][];
  note?: string;
}

/** The longest text that is not broken into lines. */
const shortText = 24;

/** A table; columns with nothing in them are left out. */
export function table(content: TableContent): HTMLElement {
  const { caption, note } = content;
  const kept = content.header.map((_, column) => column).filter((column) => content.rows.length === 0 || content.rows.some((row) => (row[column] ?? "") !== ""));
  const header = kept.map((column) => content.header[column]!);
  const rows = content.rows.map((row) => kept.map((column) => row[column] ?? ""));
  const id = freshId("table");
  const numeric = header.map((_, column) => rows.length > 0 && rows.every((row) => /^([−-]?\d|[–—(]|$)/.test(row[column] ?? "")));
  const looks = header.map((_, column) => numeric[column] ? "number"
    : rows.every((row) => (row[column] ?? "").length <= shortText) ? "short" : null);
  return h("div", { class: "table-block" },
    h("h3", { id }, caption),
    note ? h("p", { class: "note" }, note) : null,
    h("div", { class: "table-frame", tabindex: 0, role: "region", "aria-labelledby": id },
      h("table", { "aria-labelledby": id },
        h("thead", {}, h("tr", {}, ...header.map((text, column) => h("th", { scope: "col", class: looks[column] ?? null }, text)))),
        h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((text, column) => column === 0
          ? h("th", { scope: "row", class: looks[column] ?? null }, text)
          : h("td", { class: looks[column] ?? null }, text))))))));
}

/** A table that is built when it is opened, and again when its data change while it is open. */
export function foldedTable(title: string, content: () => HTMLElement | null): { element: HTMLDetailsElement; renew: () => void } {
  const body = h("div", { class: "folded" });
  const renew = () => {
    if (element.open) {
      const made = content();
      body.replaceChildren(...(made ? [made] : []));
    }
  };
  const element = h("details", { class: "data", onToggle: renew }, h("summary", {}, title), body);
  return { element, renew };
}
