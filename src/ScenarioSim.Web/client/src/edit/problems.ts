// What is wrong with the text, as a list of buttons that lead to the place.
import type { App } from "../app";
import type { Problem } from "../contract";
import { h, put } from "../dom";

export interface ProblemList {
  element: HTMLElement;
  show(file: string, problems: Problem[]): void;
}

const quiet = 900;
const none = "No problems in the text.";

export function createProblemList(app: App, go: (problem: Problem) => void): ProblemList {
  const head = h("h2", {}, "Problems");
  const list = h("ul", {});
  let announced = none;
  let timer: number | undefined;

  /** Says it once one has stopped typing. */
  function announce(sentence: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (sentence !== announced) {
        announced = sentence;
        app.announce(sentence);
      }
    }, quiet);
  }

  function show(file: string, problems: Problem[]): void {
    put(head, problems.length === 0 ? "No problems" : problems.length === 1 ? "1 problem" : `${problems.length} problems`);
    put(list, ...problems.map((problem) => item(file, problem, go)));
    const first = problems[0];
    announce(first
      ? `${head.textContent} in the text. ${first.line > 0 ? `Line ${first.line}: ` : ""}${first.text}`
      : none);
  }

  return { element: h("section", { class: "edit-problems", "aria-label": "Problems in the text" }, head, list), show };
}

function item(file: string, problem: Problem, go: (problem: Problem) => void): HTMLElement {
  const place = problem.file === file ? "" : `${problem.file}, `;
  const words = [
    h("span", { class: "severity" }, problem.severity === "error" ? "Error" : "Warning"),
    problem.line > 0 && h("span", { class: "place" }, `${place}line ${problem.line}, column ${problem.column}`),
    h("span", {}, problem.text),
    problem.code !== "" && h("code", {}, problem.code),
  ];
  return h("li", { class: problem.severity }, problem.file !== "" && problem.line > 0
    ? h("button", { onClick: () => go(problem) }, ...words)
    : h("span", { class: "unplaced" }, ...words));
}
