// Who is aligned with whom in a month, from each side.
import { scoreText } from "../chart/scale";
import type { Course, StudyView } from "../contract";
import { h } from "../dom";
import { groundOf } from "./diverging";

export interface Matrix {
  element: HTMLElement;
  show(row: number, dark: boolean): void;
}

export function createMatrix(study: StudyView, course: Course, caption: string): Matrix {
  const rows = new Map(course.pairs.map((pair) => [`${pair.from}>${pair.to}`, pair.alignment]));
  const cells: { cell: HTMLTableCellElement; scores: number[]; shown: string }[] = [];
  const body = study.actors.map((from) => h("tr", {}, h("th", { scope: "row", title: from.name }, from.code), ...study.actors.map((to) => {
    const scores = rows.get(`${from.code}>${to.code}`);
    const cell = h("td", { class: scores ? "score" : "self" }, scores ? "" : "·");
    if (scores) {
      cells.push({ cell, scores, shown: "" });
      cell.title = `${from.name} towards ${to.name}`;
    }
    return cell;
  })));
  const element = h("table", { class: "matrix" },
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, h("span", { class: "unseen" }, "From, to")),
      ...study.actors.map((to) => h("th", { scope: "col", title: to.name }, to.code)))),
    h("tbody", {}, ...body));

  function show(row: number, dark: boolean): void {
    for (const item of cells) {
      const score = item.scores[row] ?? 0;
      const text = scoreText(score);
      const key = `${text}${dark}`;
      if (item.shown !== key) {
        const ground = groundOf(score, dark);
        item.shown = key;
        item.cell.textContent = text;
        item.cell.style.backgroundColor = ground.fill;
        item.cell.style.color = ground.ink;
      }
    }
  }

  return { element, show };
}
