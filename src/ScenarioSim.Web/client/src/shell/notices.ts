// What is wrong, in place; and sentences for screen readers.
import { Refusal, isCalledOff } from "../api";
import type { Problem } from "../contract";
import { h, put } from "../dom";

/** Says what is wrong, and what has come. */
export interface Voice {
  fail(error: unknown): void;
  clear(): void;
  announce(text: string): void;
}

export interface Notices extends Voice {
  readonly problems: HTMLElement;
  readonly status: HTMLElement;
}

const shown = 8;

export function createNotices(): Notices {
  const problems = h("section", { class: "problems", role: "alert", hidden: true });
  const status = h("p", { class: "status", role: "status", "aria-live": "polite" });

  function clear(): void {
    if (!problems.hidden) {
      problems.hidden = true;
      problems.replaceChildren();
    }
  }

  function fail(error: unknown): void {
    if (isCalledOff(error)) {
      return;
    }

    put(problems, ...(error instanceof Refusal ? refusal(error.problems) : [h("p", {}, sentence(error))]),
      h("button", { class: "quiet", onClick: clear }, "Dismiss"));
    problems.hidden = false;
  }

  return { problems, status, fail, clear, announce: (text) => { status.textContent = text; } };
}

function refusal(problems: Problem[]): HTMLElement[] {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const rest = problems.length - shown;
  return [
    h("p", {}, h("strong", {}, errors === 1 ? "One thing is wrong" : `${errors} things are wrong`),
      "; the last good figure stays."),
    h("ul", {}, ...problems.slice(0, shown).map(item), rest > 0 && h("li", {}, `and ${rest} more`)),
  ];
}

function item(problem: Problem): HTMLElement {
  const place = problem.file === "" ? "" : `${problem.file}(${problem.line},${problem.column})`;
  return h("li", {}, place !== "" && h("code", {}, place), place !== "" && " ", problem.text);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
