// What moved a score between two months: a bar for each part, from where the one before it ended.
import { scoreText } from "../chart/scale";
import type { ExplainView } from "../contract";
import { h, svg } from "../dom";
import { groundOf } from "./diverging";

type Explanation = ExplainView["explanations"][number];

const width = 260;
const height = 18;

export function waterfall(explanation: Explanation, from: string, to: string, dark: boolean): HTMLElement {
  const parts = explanation.parts.filter((part) => Math.abs(part.score) >= 0.005).sort((one, other) => Math.abs(other.score) - Math.abs(one.score));
  const small = explanation.parts.filter((part) => Math.abs(part.score) < 0.005);
  const steps = [explanation.before];
  parts.forEach((part) => steps.push(steps.at(-1)! + part.score));
  const low = Math.min(0, explanation.after, ...steps);
  const high = Math.max(0, explanation.after, ...steps);
  const bar = (start: number, end: number, fill: string) => barOf(start, end, low, high, fill);
  const whole = dark ? "#a9afb9" : "#565c66";
  const row = (name: string, idea: string, score: string, drawing: Element, total = false) => h("tr", { class: total ? "total" : null },
    h("th", { scope: "row" }, name, idea === "" ? null : h("span", { class: "idea" }, idea)), h("td", { class: "bar" }, drawing),
    h("td", { class: "number" }, score));
  return h("table", { class: "waterfall" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Part and its idea"), h("th", { scope: "col" }, h("span", { class: "unseen" }, "Drawn")),
      h("th", { scope: "col", class: "number" }, "Score"))),
    h("tbody", {},
      row(`Score in ${from}`, "", scoreText(explanation.before), bar(0, explanation.before, whole), true),
      ...parts.map((part, index) => row(part.name, part.idea, signed(part.score),
        bar(steps[index]!, steps[index + 1]!, groundOf(part.score < 0 ? -0.8 : 0.8, dark).fill))),
      row(`Score in ${to}`, "", scoreText(explanation.after), bar(0, explanation.after, whole), true)),
    small.length === 0 ? null : h("tfoot", {}, h("tr", {}, h("td", { colspan: 3, class: "note" },
      `Under 0.005 each: ${small.map((part) => part.name).join(", ")}.`))));
}

export function signed(score: number): string {
  const text = scoreText(score);
  return score > 0 ? `+${text}` : text;
}

function barOf(start: number, end: number, low: number, high: number, fill: string): Element {
  const x = (value: number) => ((value - low) / Math.max(0.01, high - low)) * width;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("line", { x1: x(0), x2: x(0), y1: 0, y2: height, stroke: "currentColor", "stroke-opacity": 0.35 }),
    svg("rect", { x: Math.min(x(start), x(end)), width: Math.max(1.5, Math.abs(x(end) - x(start))), y: 3, height: height - 6, fill }));
}
