// What a chart of scores by month shows.
import type { LineStyle } from "../palette";

/** A row of scores from the chart's first month on. */
export interface ChartLine {
  id: string;
  /** What stands at its end. */
  name: string;
  style: LineStyle;
  scores: readonly number[];
}

/** Where the middle 50 % and 90 % of members lie in each month. */
export interface ChartBand {
  id: string;
  style: LineStyle;
  q05: readonly number[];
  q25: readonly number[];
  q75: readonly number[];
  q95: readonly number[];
}

export interface ChartDate {
  month: string;
  label: string;
}

export interface Picture {
  start: string;
  months: number;
  lines: ChartLine[];
  /** Thin grey lines for comparison, such as the file's own. */
  others: ChartLine[];
  bands: ChartBand[];
  /** Whether the bands belong to what was shown before; they are drawn fainter. */
  stale: boolean;
  dates: ChartDate[];
  /** From here on nothing is sourced; empty for nowhere. */
  sourcesEnd: string;
  /** The month at which values are read; empty for none. */
  cursor: string;
}

/** Where the data area lies within the chart's element, in pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}
