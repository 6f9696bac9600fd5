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

const letterWidth = 6.4;

/** Where labels go: each in the lowest line that is free there. */
export function placeDates(picture: Picture, frame: Frame): DatePlace[] {
  const marks = [...picture.dates, ...(picture.sourcesEnd === "" ? [] : [{ month: picture.sourcesEnd, label: "Sources end" }])]
    .map(({ month, label }) => ({ row: monthNumber(month) - frame.firstMonth, label }))
    .filter(({ row }) => row >= 0 && row < picture.months)
    .sort((first, second) => first.row - second.row);
  const ends: number[] = [];
  return marks.map(({ row, label }) => {
    const centre = frame.area.left + (row / (frame.months - 1)) * frame.area.width;
    const half = (label.length * letterWidth) / 2 + 4;
    let level = ends.findIndex((end) => end <= centre - half);
    level = level < 0 ? ends.length : level;
    ends[level] = centre + half;
    return { row, label, level };
  });
}

/** The time after the last source. */
export function shadeSeries(picture: Picture, frame: Frame): object {
  const shade = monthNumber(picture.sourcesEnd) - frame.firstMonth;
  return {
    id: "shade", type: "line", silent: true, animation: false, data: [], z: 0,
    markArea: {
      silent: true, animation: false, z: 0,
      itemStyle: { color: token("--shade") },
      label: {
        show: true, position: "insideBottomRight", color: token("--muted"), fontSize: frame.narrow ? 11 : 12, fontFamily: frame.font,
        fontStyle: "italic",
      },
      data: Number.isNaN(shade) ? [] : [[{ xAxis: shade, name: "after the last source" }, { xAxis: picture.months - 1 }]],
    },
  };
}
