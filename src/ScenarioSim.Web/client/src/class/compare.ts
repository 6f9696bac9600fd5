// A group's prediction and the model's answer, beside each other.
import type { App } from "../app";
import { inWords, scoreText } from "../chart/scale";
import type { Bands, StudyView } from "../contract";
import { h } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";
import { styleOf, token } from "../palette";
import { foldedTable, table } from "../parts/table";
import type { Answer, Prediction } from "./contract";
import { drawOn } from "./passingChart";
import { bandMembers } from "./runBands";
import type { Given } from "./session";

export function compareCard(
  app: App, study: StudyView, prediction: Prediction, given: Given | null, answer: Answer, bands: Bands | null): HTMLElement {
  const own = given === null ? null : given;
  return h("section", { class: "card answer-card" },
    h("h3", {}, prediction.question),
    h("dl", { class: "versus" },
      h("div", {}, h("dt", {}, "Your prediction"), h("dd", {}, own === null ? "none" : ownText(prediction, own))),
      h("div", {}, h("dt", {}, "The model’s answer"), h("dd", {}, answerText(prediction, answer)))),
    h("p", { class: "verdict" }, verdict(study, prediction, own, answer, bands)),
    prediction.kind === "line" ? lineFigure(app, prediction, own, answer, cut(study, answer, bands)) : null);
}

function ownText(prediction: Prediction, given: Given): string {
  return prediction.kind === "line" ? "drawn below" : given.direction ?? valueText(prediction, given.number);
}

function answerText(prediction: Prediction, answer: Answer): string {
  if (prediction.kind === "line") {
    return `${scoreText(answer.line[0] ?? 0)} to ${scoreText(answer.line.at(-1) ?? 0)}`;
  }

  return answer.direction === null ? valueText(prediction, answer.number) : `${answer.direction} (${signed(answer.number ?? 0, 3)})`;
}

function valueText(prediction: Prediction, number: number | null): string {
  if (number === null) {
    return "undefined: it rose by less than 0.05";
  }

  return prediction.kind === "score" ? `${scoreText(number)}, ${inWords(number)}` : scoreText(number);
}

/** How far off, and whether inside the bands, in a sentence or two. */
function verdict(study: StudyView, prediction: Prediction, given: Given | null, answer: Answer, bands: Bands | null): string {
  const when = monthWords(answer.at);
  if (given === null) {
    return `Shown without a prediction. ${bandWords(study, prediction, answer, bands)}`;
  }
  if (prediction.kind === "direction") {
    return given.direction === answer.direction ? "You have the direction." : "The model goes another way. Look for the reason before you say who is right.";
  }
  if (prediction.kind === "line") {
    return `${lineVerdict(given.line, answer.line, cut(study, answer, bands))}`;
  }
  if (given.number === null || answer.number === null) {
    return "";
  }

  const off = given.number - answer.number;
  const far = Math.abs(off) < 0.005 ? `You have the model’s value for ${when}.`
    : `You are ${Math.abs(off).toFixed(2)} ${off > 0 ? "above" : "below"} the model in ${when}.`;
  return `${far} ${insideWords(study, answer, bands, given.number)}`;
}

function insideWords(study: StudyView, answer: Answer, bands: Bands | null, value: number): string {
  const row = rowOf(study, answer.at);
  if (bands === null || bands.q50[row] === undefined) {
    return "";
  }

  const at = (band: readonly number[]) => band[row]!;
  const place = value >= at(bands.q25) && value <= at(bands.q75) ? "inside the middle 50 % of members"
    : value >= at(bands.q05) && value <= at(bands.q95) ? "outside the middle 50 %, but inside the middle 90 % of members"
    : "outside the middle 90 % of members";
  return `Your value is ${place} (${scoreText(at(bands.q05))} to ${scoreText(at(bands.q95))}, ${bandMembers} members).`;
}

function bandWords(study: StudyView, prediction: Prediction, answer: Answer, bands: Bands | null): string {
  const row = rowOf(study, answer.at);
  return bands === null || prediction.kind !== "score" || bands.q05[row] === undefined ? ""
    : `The middle 90 % of ${bandMembers} members lies from ${scoreText(bands.q05[row]!)} to ${scoreText(bands.q95[row]!)}.`;
}

function lineVerdict(own: number[], model: number[], bands: Bands | null): string {
  const gaps = model.map((score, row) => Math.abs(score - (own[row] ?? score)));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const far = `On average you are ${mean.toFixed(2)} away from the model’s line.`;
  if (bands === null) {
    return far;
  }

  const inside = own.filter((score, row) => score >= (bands.q05[row] ?? -1) && score <= (bands.q95[row] ?? 1)).length;
  return `${far} In ${inside} of ${own.length} months your line is inside the middle 90 % of ${bandMembers} members.`;
}

function lineFigure(app: App, prediction: Prediction, given: Given | null, answer: Answer, bands: Bands | null): HTMLElement {
  const plot = h("div", { class: "chart small", role: "img", "aria-label": `${prediction.dyad}: the model’s line${given ? " and yours" : ""}; the numbers stand in the table below` });
  const start = answer.from ?? answer.at;
  const style = styleOf(0, app.dark());
  const mine = { colour: token("--changed"), dash: [2, 4] };
  drawOn(plot, {
    start, months: answer.line.length, stale: false, dates: [], sourcesEnd: "", cursor: "", others: [],
    lines: [
      { id: "model", name: "model", style, scores: answer.line },
      ...(given && given.line.length > 0 ? [{ id: "own", name: "you", style: mine, scores: given.line }] : []),
    ],
    bands: bands === null ? [] : [{ id: "model", style, ...bands }],
  });
  const numbers = foldedTable("The lines as a table", () => table({
    caption: `Scores of ${prediction.dyad}`,
    header: ["Month", "Model", "You"],
    rows: answer.line.map((score, row) => [monthText(monthNumber(start) + row), scoreText(score), given?.line[row] === undefined ? "" : scoreText(given.line[row]!)]),
  }));
  return h("div", {}, plot, numbers.element);
}

/** Bands from the first month of a line to its last. */
function cut(study: StudyView, answer: Answer, bands: Bands | null): Bands | null {
  if (bands === null || answer.from === null) {
    return null;
  }

  const [first, last] = [rowOf(study, answer.from), rowOf(study, answer.at) + 1];
  const part = (row: number[]) => row.slice(first, last);
  return { ...bands, q05: part(bands.q05), q25: part(bands.q25), q50: part(bands.q50), q75: part(bands.q75), q95: part(bands.q95) };
}

function rowOf(study: StudyView, month: string): number {
  return monthNumber(month) - monthNumber(study.start);
}

function signed(number: number, digits: number): string {
  const text = Math.abs(number).toFixed(digits);
  return number < 0 ? `−${text}` : `+${text}`;
}
