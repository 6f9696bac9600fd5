// Axes, margins and type of a chart of scores by month, fitted to the room that it has.
import { monthNumber } from "../months";
import { token } from "../palette";
import { type Extent, scaleWords } from "./scale";
import type { Area, Picture } from "./types";

export interface Frame {
  area: Area;
  /** The whole chart, in pixels. */
  width: number;
  height: number;
  narrow: boolean;
  low: number;
  high: number;
  months: number;
  firstMonth: number;
  font: string;
}

const narrowWidth = 560;

export function frameOf(width: number, height: number, picture: Picture, extent: Extent | null): Frame {
  const narrow = width < narrowWidth;
  const letters = Math.max(0, ...picture.lines.map((line) => line.name.length));
  const margin = narrow
    ? { left: 70, right: Math.min(96, 20 + letters * 6.6) }
    : { left: 150, right: Math.min(170, 28 + letters * 8) };
  const rows = narrow ? 3 : 2;
  const top = 10 + rows * 15;
  return {
    area: { left: margin.left, top, width: Math.max(40, width - margin.left - margin.right), height: Math.max(40, height - top - 24) },
    width,
    height,
    narrow,
    low: extent?.low ?? -0.2,
    high: extent?.high ?? 0.8,
    months: picture.months,
    firstMonth: monthNumber(picture.start),
    font: token("--sans"),
  };
}

export function frameOption(frame: Frame): object {
  const { area, font } = frame;
  const text = { color: token("--muted"), fontFamily: font, fontSize: 12 };
  const steps = scaleWords.map((step) => step.score).filter((score) => score >= frame.low - 1e-9 && score <= frame.high + 1e-9);
  return {
    animation: false,
    grid: { left: area.left, top: area.top, width: area.width, height: area.height, outerBoundsMode: "none" },
    xAxis: {
      type: "value", min: 0, max: frame.months - 1,
      axisLine: { onZero: false, lineStyle: { color: token("--rule-strong") } },
      axisTick: { show: true, customValues: yearsOf(frame), lineStyle: { color: token("--rule-strong") } },
      axisLabel: { ...text, alignMinLabel: "left", customValues: yearsOf(frame), formatter: (index: number) => String(Math.floor((frame.firstMonth + index) / 12)) },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value", min: frame.low, max: frame.high, interval: 0.2,
      axisLine: { show: false },
      axisTick: { show: false, customValues: steps },
      axisLabel: {
        ...text, customValues: steps, margin: 8, lineHeight: 13,
        formatter: (score: number) => scaleLabel(score, frame),
        rich: {
          n: { color: token("--ink"), fontFamily: font, fontSize: 12, fontWeight: 600, align: "right", lineHeight: 14 },
          w: { color: token("--muted"), fontFamily: font, fontSize: frame.narrow ? 10 : 12, align: "right", lineHeight: 11 },
        },
      },
      splitLine: { show: true, lineStyle: { color: token("--rule"), width: 1 } },
    },
  };
}

/** The number and its words: beside each other, or under each other where it is narrow. */
function scaleLabel(score: number, frame: Frame): string {
  const words = scaleWords.find((step) => Math.abs(step.score - score) < 1e-6)?.words ?? "";
  return frame.narrow
    ? `{n|${tick(score)}}\n${words.split(" ").map((word) => `{w|${word}}`).join("\n")}`
    : `{w|${words}}  {n|${tick(score)}}`;
}

/** A score with one decimal and a true minus sign. */
function tick(score: number): string {
  return score.toFixed(1).replace("-", "−");
}

/** The rows of January of as many years as there is room for. */
function yearsOf(frame: Frame): number[] {
  const years = frame.months / 12;
  const step = [1, 2, 3, 5, 10, 20].find((candidate) => (years / candidate) * 44 <= frame.area.width) ?? 50;
  const offset = (12 - (frame.firstMonth % 12)) % 12;
  const first = Math.floor((frame.firstMonth + offset) / 12);
  const start = offset + (step > 2 ? ((step - (first % step)) % step) * 12 : 0);
  const rows: number[] = [];
  for (let row = start; row < frame.months; row += step * 12) {
    rows.push(row);
  }

  return rows;
}
