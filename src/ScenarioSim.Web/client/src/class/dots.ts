// Numbers of groups on one axis, with the model's answer among them.
import { scoreText } from "../chart/scale";
import { h, svg } from "../dom";

export interface Dot {
  name: string;
  value: number;
}

const rowHeight = 24;

/** Groups in rows, sorted by value; the model is a line through all rows, once it has been revealed. */
export function dotFigure(label: string, dots: Dot[], model: number | null): SVGSVGElement {
  const narrow = window.matchMedia("(max-width: 640px)").matches;
  const width = narrow ? 350 : 720;
  const edge = { left: narrow ? 100 : 190, right: narrow ? 44 : 60, top: 26 };
  const sorted = [...dots].sort((first, second) => first.value - second.value);
  const values = [...sorted.map((dot) => dot.value), ...(model === null ? [] : [model])];
  const low = Math.min(0, Math.floor(Math.min(...values) * 5) / 5);
  const high = Math.max(low + 1, Math.ceil(Math.max(...values) * 5) / 5);
  const height = edge.top + Math.max(1, sorted.length) * rowHeight + 30;
  const x = (value: number) => edge.left + ((value - low) / (high - low)) * (width - edge.left - edge.right);
  const y = (row: number) => edge.top + (row + 0.5) * rowHeight;
  const ticks = Array.from({ length: Math.round((high - low) * 5) + 1 }, (_, index) => low + index / 5).filter((_, index) => !narrow || index % 2 === 0);
  const figure = svg("svg", { class: "dots", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    ...ticks.flatMap((tick) => [
      svg("line", { class: "grid", x1: x(tick), x2: x(tick), y1: edge.top - 4, y2: height - 26 }),
      svg("text", { x: x(tick), y: height - 10, "text-anchor": "middle" }, tick.toFixed(1).replace("-", "−")),
    ]),
    ...sorted.flatMap((dot, row) => [
      svg("text", { x: edge.left - 14, y: y(row) + 4, "text-anchor": "end" }, short(dot.name, narrow ? 12 : 24)),
      svg("circle", { cx: x(dot.value), cy: y(row), r: 6 }),
      svg("text", { x: x(dot.value) + 11, y: y(row) + 4 }, scoreText(dot.value)),
    ]));
  if (model !== null) {
    figure.append(
      svg("line", { class: "model", x1: x(model), x2: x(model), y1: edge.top - 8, y2: height - 26 }),
      svg("text", { class: "model-name", x: x(model), y: 12, "text-anchor": "middle" }, `model ${scoreText(model)}`));
  }

  return figure;
}

/** How many groups chose each of a few words. */
export function countFigure(counts: { word: string; groups: string[]; isModel: boolean }[]): HTMLElement {
  return h("ul", { class: "counts" }, ...counts.map(({ word, groups, isModel }) =>
    h("li", {}, h("strong", {}, `${word}: ${groups.length}`), isModel ? h("span", { class: "tag" }, " the model’s answer") : null,
      groups.length > 0 ? ` – ${groups.join(", ")}` : null)));
}

function short(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
