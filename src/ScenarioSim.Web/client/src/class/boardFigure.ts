// One figure of the board: all groups' answers to one question, or all branches of a step, with a table behind it.
import type { App } from "../app";
import { scoreText } from "../chart/scale";
import { h } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";
import { type LineStyle, styleOf, token } from "../palette";
import { table } from "../parts/table";
import type { Answer, BoardEntry, Direction, Prediction } from "./contract";
import { countFigure, dotFigure } from "./dots";
import { drawOn } from "./passingChart";

const longestName = 20;
const ways: Direction[] = ["falls", "stays", "rises"];

/** All groups' predictions of one thing; the model's answer once this page has revealed it. */
export function predictionFigure(app: App, prediction: Prediction, entries: BoardEntry[], answer: Answer | null): HTMLElement {
  return h("section", { class: "card" }, h("h3", {}, prediction.question),
    entries.length === 0 ? h("p", { class: "note" }, "No group has predicted this yet.") : figureOf(app, prediction, entries, answer),
    entries.length === 0 ? null : folded(prediction.question, entries, answer));
}

/** All branches of a step on one chart. */
export function branchFigure(app: App, entries: BoardEntry[]): HTMLElement {
  return h("section", { class: "card" }, h("h3", {}, "Branches: runs with changes of a group’s own"),
    lineChart(app, entries.map((entry) => ({ name: `${entry.group}: ${entry.subject}`, entry })), null),
    h("details", { class: "data" }, h("summary", {}, "The branches as a table"), table({
      caption: "Branches", header: ["Group", "Branch", "Changes", "First", "Highest", "Last"],
      rows: entries.map((entry) => [
        entry.group, entry.subject, entry.changes.map((change) => `${change.path} = ${change.value}`).join("; ") || "none",
        scoreText(entry.line[0]!), scoreText(Math.max(...entry.line)), scoreText(entry.line.at(-1)!),
      ]),
    })));
}

function figureOf(app: App, prediction: Prediction, entries: BoardEntry[], answer: Answer | null): Element {
  if (prediction.kind === "direction") {
    return countFigure(ways.map((word) => ({
      word, groups: entries.filter((entry) => entry.direction === word).map((entry) => entry.group), isModel: answer?.direction === word,
    })));
  }

  return prediction.kind === "line"
    ? lineChart(app, entries.map((entry) => ({ name: entry.group, entry })), answer)
    : dotFigure(`${prediction.question} ${entries.length} groups`,
      entries.map((entry) => ({ name: entry.group, value: entry.number ?? 0 })), answer?.number ?? null);
}

function lineChart(app: App, named: { name: string; entry: BoardEntry }[], answer: Answer | null): HTMLElement {
  const plot = h("div", { class: "chart small", role: "img", "aria-label": `Lines of ${named.map((line) => line.name).join(", ")}; numbers in the table below` });
  const starts = [...named.map(({ entry }) => monthNumber(entry.start)), ...(answer?.from ? [monthNumber(answer.from)] : [])];
  const first = Math.min(...starts);
  const ends = [...named.map(({ entry }) => monthNumber(entry.start) + entry.line.length), ...(answer?.from ? [monthNumber(answer.from) + answer.line.length] : [])];
  const model: LineStyle = { colour: token("--ink"), dash: [] };
  const lines = [
    ...named.map(({ name, entry }, place) => ({ id: name, name: clipped(name), style: styleOf(place, app.dark()), scores: shifted(entry.line, monthNumber(entry.start) - first) })),
    ...(answer?.from ? [{ id: "model", name: "model", style: model, scores: shifted(answer.line, monthNumber(answer.from) - first) }] : []),
  ];
  drawOn(plot, {
    start: monthText(first), months: Math.max(...ends) - first, stale: false, dates: [], sourcesEnd: "", cursor: "", others: [], bands: [], lines,
  });
  return plot;
}

/** Names beside lines have little room; the table has them whole. */
function clipped(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}

/** A row that begins later than the chart: its first value stands for the months before, which branches of one step never need. */
function shifted(line: number[], rows: number): number[] {
  return [...Array.from({ length: Math.max(0, rows) }, () => line[0] ?? 0), ...line];
}

function folded(caption: string, entries: BoardEntry[], answer: Answer | null): HTMLElement {
  const model = answer === null ? [] : [["The model", answer.direction ?? valueText(answer.number, answer.line), "", ""]];
  return h("details", { class: "data" }, h("summary", {}, "The answers as a table"), table({
    caption, header: ["Group", "Prediction", "Reason", "Changed its mind"],
    rows: [
      ...entries.map((entry) => [
        entry.group, entry.direction ?? valueText(entry.number, entry.line, entry.start), entry.reason, revisionText(entry.revision),
      ]),
      ...model,
    ],
  }));
}

function revisionText(revision: number): string {
  return revision === 0 ? "" : revision === 1 ? "once" : `${revision} times`;
}

function valueText(number: number | null, line: number[], start = ""): string {
  if (line.length === 0) {
    return number === null ? "undefined" : scoreText(number);
  }

  const from = start === "" ? "" : ` from ${monthWords(start)}`;
  return `${scoreText(line[0]!)} to ${scoreText(line.at(-1)!)}${from}`;
}
