// What each part did to a score month by month: stacked areas with patterns of their own, and the sum as a line.
import { scoreText } from "../chart/scale";
import { type EChartsType, init } from "../chart/echarts";
import type { ExplainView } from "../contract";
import { h } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";
import { partColour, token } from "../palette";
import { foldedTable, table } from "../parts/table";
import { signed } from "./waterfall";

type Explanation = ExplainView["explanations"][number];

/** Parts that never move the score by a larger share of what the strongest part does are summed up. */
const least = 0.08;
const most = 8;

export interface PartChart {
  element: HTMLElement;
  /** Draws, once the element is in the page. */
  draw(): void;
  dispose(): void;
}

export function createPartChart(explanation: Explanation, who: string, from: string, dark: boolean): PartChart {
  const parts = mainParts(explanation);
  const months = parts[0]?.scores.length ?? 0;
  const names = Array.from({ length: months }, (_, index) => monthText(monthNumber(from) + index));
  const last = parts.map((part) => `${part.name} ${signed(part.scores.at(-1) ?? 0)}`);
  const plot = h("div", {
    class: "part-plot", role: "img",
    "aria-label": `What each part did to the score since ${monthWords(from)}: ${last.join("; ")}.`,
  });
  const key = h("ul", { class: "part-key", "aria-hidden": "true" }, ...parts.map((part, index) => {
    const swatch = h("span", { class: "swatch" });
    swatch.style.backgroundColor = partColour(index, dark);
    return h("li", {}, swatch, part.name);
  }));
  const data = foldedTable("Data as a table", () => table({
    caption: `What each part did to the score under ${who}`, header: ["Month", ...parts.map((part) => part.name)],
    rows: names.map((month, row) => [month, ...parts.map((part) => scoreText(part.scores[row] ?? 0))]),
  }));
  let chart: EChartsType | null = null;
  const observer = new ResizeObserver(() => chart?.resize());

  function draw(): void {
    chart = init(plot);
    observer.observe(plot);
    const text = { color: token("--muted"), fontFamily: token("--sans"), fontSize: 12 };
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      grid: { left: 44, right: 30, top: 10, bottom: 24, outerBoundsMode: "none" },
      xAxis: { type: "category", data: names, boundaryGap: false, axisLabel: text, axisLine: { lineStyle: { color: token("--rule-strong") } } },
      yAxis: {
        type: "value", splitLine: { lineStyle: { color: token("--rule") } },
        axisLabel: { ...text, formatter: (value: number) => value.toFixed(2).replace("-", "−") },
      },
      series: [...parts.map((part, index) => ({
        name: part.name, type: "line", stack: "parts", stackStrategy: "samesign", symbol: "none", silent: true, data: part.scores,
        color: partColour(index, dark), lineStyle: { width: 0 }, areaStyle: { opacity: 0.8 },
      })), {
        name: "together", type: "line", symbol: "none", silent: true, lineStyle: { color: token("--ink"), width: 2.5 },
        data: names.map((_, row) => explanation.course.reduce((total, part) => total + (part.scores[row] ?? 0), 0)),
      }],
    });
  }

  return {
    element: h("div", { class: "part-chart" }, h("p", { class: "note" }, `What each part did to the score since ${from}; the line is their sum.`),
      key, plot, data.element),
    draw,
    dispose: () => {
      observer.disconnect();
      chart?.dispose();
    },
  };
}

/** The parts that move the score most, and all others in one. */
function mainParts(explanation: Explanation): Explanation["course"] {
  const reach = (part: { scores: number[] }) => Math.max(0, ...part.scores.map(Math.abs));
  const sorted = [...explanation.course].sort((one, other) => reach(other) - reach(one));
  const strongest = sorted[0] ? reach(sorted[0]) : 0;
  const main = sorted.filter((part, index) => index < most && reach(part) > least * strongest);
  const rest = sorted.filter((part) => !main.includes(part));
  return rest.length === 0 ? main : [...main, {
    name: "all others", scores: (rest[0]?.scores ?? []).map((_, row) => rest.reduce((total, part) => total + (part.scores[row] ?? 0), 0)),
  }];
}
