// Problems as the editor underlines them; where the program says what may be meant, writing that is offered.
import type { Action, Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Problem } from "../contract";

const nearby = 400;

export function diagnosticsOf(problems: Problem[], file: string, text: Text): Diagnostic[] {
  return problems.filter((problem) => problem.file === file && problem.line > 0).map((problem) => {
    const { from, to } = rangeOf(problem, text);
    return { from, to, severity: problem.severity, source: problem.code, message: problem.text, actions: actionsFor(problem, from, text) };
  });
}

/** The word at the problem's line and column, or a sign or two where none begins there. */
export function rangeOf(problem: Problem, text: Text): { from: number; to: number } {
  const line = text.line(Math.min(Math.max(1, problem.line), text.lines));
  const offset = Math.min(Math.max(0, problem.column - 1), line.length);
  const length = /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]#]+)/.exec(line.text.slice(offset))?.[0].length ?? 0;
  const from = line.from + offset;
  const to = Math.min(line.to, from + Math.max(2, length));
  return { from: Math.max(line.from, Math.min(from, to - 1)), to };
}

function actionsFor(problem: Problem, from: number, text: Text): Action[] {
  const match = /"([^"]+)".*did you mean "([^"]+)"\?/.exec(problem.text);
  const at = match ? text.sliceString(from, Math.min(text.length, from + nearby)).indexOf(match[1]!) : -1;
  return !match || at < 0 ? [] : [{
    name: `Write ${match[2]}`,
    apply: (view) => view.dispatch({ changes: { from: from + at, to: from + at + match[1]!.length, insert: match[2]! }, userEvent: "input.fix" }),
  }];
}
