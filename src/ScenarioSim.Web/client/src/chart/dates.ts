// Dates as vertical lines with labels that keep out of each other's way, and the time after the last source as a shade.
import { monthNumber } from "../months";
import { token } from "../palette";
import type { Frame } from "./frame";
import type { Picture } from "./types";

export interface DatePlace {
  row: number;
  label: string;
  /** Which line of text above the chart: 0 is the lowest. */
  level: number;
}

const letterWidth = 6.1;
const lineHeight = 15;

/** Where labels go: each in the lowest line that is free there. */
export function placeDates(picture: Picture, frame: Frame): DatePlace[] {
  const marks = [...picture.dates, ...(picture.sourcesEnd === "" ? [] : [{ month: picture.sourcesEnd, label: "sources end" }])]
    .map(({ month, label }) => ({ row: monthNumber(month) - frame.firstMonth, label }))
    .filter(({ row }) => row >= 0 && row < picture.months)
    .sort((first, second) => first.row - second.row);
  const ends: number[] = [];
  return marks.map(({ row, label }) => {
    const centre = frame.area.left + (row / (frame.months - 1)) * frame.area.width;
    const half = (label.length * letterWidth) / 2 + 5;
    let level = ends.findIndex((end) => end <= centre - half);
    level = level < 0 ? ends.length : level;
    ends[level] = centre + half;
    return { row, label, level };
  });
}

export function dateSeries(picture: Picture, places: DatePlace[], frame: Frame): object {
  const shade = monthNumber(picture.sourcesEnd) - frame.firstMonth;
  return {
    id: "dates", type: "line", silent: true, animation: false, data: [], z: 1,
    markLine: {
      silent: true, symbol: "none", animation: false, z: 3,
      lineStyle: { color: token("--rule-strong"), width: 1, type: "solid" },
      data: [
        ...places.map(({ row, label, level }) => ({
          xAxis: row,
          label: {
            show: true, position: "end", distance: 4 + level * lineHeight, formatter: label, color: token("--ink"), fontSize: 12,
            fontFamily: frame.font, backgroundColor: token("--paper"), padding: [0, 3],
          },
        })),
        ...(picture.cursor === "" ? [] : [{
          xAxis: monthNumber(picture.cursor) - frame.firstMonth, label: { show: false },
          lineStyle: { color: token("--ink"), width: 1, type: [2, 3] },
        }]),
      ],
    },
    markArea: {
      silent: true, animation: false, z: 0,
      itemStyle: { color: token("--shade") },
      label: {
        show: !Number.isNaN(shade), position: "insideBottomRight", color: token("--muted"), fontSize: 12, fontFamily: frame.font,
        fontStyle: "italic",
      },
      data: Number.isNaN(shade) ? [] : [[{ xAxis: shade, name: "after the last source" }, { xAxis: picture.months - 1 }]],
    },
  };
}
