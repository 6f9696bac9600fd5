// Scores by month: deterministic lines over quantile bands, with dates, words on the scale and names at the ends of lines.
import { monthNumber, monthText } from "../months";
import { token } from "../palette";
import { bandSeries } from "./bands";
import { type DatePlace, dateSeries, placeDates } from "./dates";
import { type EChartsType, init } from "./echarts";
import { type Frame, frameOf, frameOption } from "./frame";
import { type Extent, widen } from "./scale";
import type { Area, ChartLine, Picture } from "./types";

export interface TimeChart {
  /** Draws everything anew. */
  draw(picture: Picture): void;
  /** Draws lines, other lines and dates, and leaves all else as it is: what must follow a slider at once. */
  drawLines(picture: Picture): void;
  /** Forgets how far the scale reached; the next picture is fitted anew. */
  refit(): void;
  /** Where the data area lies; null before the first picture. */
  area(): Area | null;
  /** The month under a point of the chart's element; null outside the data. */
  monthAt(x: number, y: number): string | null;
  onMove(listener: (month: string | null) => void): void;
  onLayout(listener: () => void): void;
  dispose(): void;
}

export function createTimeChart(host: HTMLElement): TimeChart {
  const chart: EChartsType = init(host, null, { renderer: "canvas" });
  const layoutListeners: (() => void)[] = [];
  let extent: Extent | null = null;
  let last: Picture | null = null;
  let frame: Frame | null = null;

  function draw(picture: Picture): void {
    last = picture;
    extent = widen(extent, rowsOf(picture));
    frame = frameOf(host.clientWidth, host.clientHeight, picture, extent);
    chart.setOption({
      ...frameOption(frame),
      series: [
        dateSeries(picture, places(picture), frame),
        ...picture.bands.flatMap((band) => bandSeries(band, picture.stale)),
        ...picture.others.map((line) => otherSeries(line)),
        ...picture.lines.map((line) => lineSeries(line, frame!)),
      ],
    }, { replaceMerge: ["series"], lazyUpdate: false });
    layoutListeners.forEach((listener) => listener());
  }

  function drawLines(picture: Picture): void {
    const wider = widen(extent, rowsOf(picture));
    if (!last || !frame || !sameSeries(last, picture) || wider?.low !== extent?.low || wider?.high !== extent?.high) {
      draw(picture);
      return;
    }

    const bandsChanged = last.stale !== picture.stale;
    last = picture;
    chart.setOption({
      series: [
        dateSeries(picture, places(picture), frame),
        ...(bandsChanged ? picture.bands.flatMap((band) => bandSeries(band, picture.stale)) : []),
        ...picture.lines.map((line) => ({ id: `line ${line.id}`, data: pointsOf(line) })),
      ],
    }, { lazyUpdate: false });
  }

  function places(picture: Picture): DatePlace[] {
    return placeDates(picture, frame!);
  }

  const observer = new ResizeObserver(() => {
    if (last && host.clientWidth > 0 && (host.clientWidth !== chart.getWidth() || host.clientHeight !== chart.getHeight())) {
      chart.resize({ animation: { duration: 0 } });
      draw(last);
    }
  });
  observer.observe(host);

  function monthAt(x: number, y: number): string | null {
    if (!last || !chart.containPixel("grid", [x, y])) {
      return null;
    }

    const [index] = chart.convertFromPixel("grid", [x, y]) as number[];
    const row = Math.min(last.months - 1, Math.max(0, Math.round(index ?? 0)));
    return monthText(monthNumber(last.start) + row);
  }

  return {
    draw,
    drawLines,
    refit: () => { extent = null; },
    area: () => frame?.area ?? null,
    monthAt,
    onMove: (listener) => {
      const zr = chart.getZr();
      zr.on("mousemove", (event) => listener(monthAt(event.offsetX, event.offsetY)));
      zr.on("globalout", () => listener(null));
    },
    onLayout: (listener) => layoutListeners.push(listener),
    dispose: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}

function lineSeries(line: ChartLine, frame: Frame): object {
  return {
    id: `line ${line.id}`, type: "line", z: 5, silent: true, symbol: "none", animation: false, data: pointsOf(line), clip: true,
    lineStyle: { color: line.style.colour, width: 3, type: line.style.dash.length > 0 ? line.style.dash : "solid", cap: "butt" },
    itemStyle: { color: line.style.colour },
    endLabel: {
      show: true, distance: 8, color: token("--ink"), fontSize: 13, fontWeight: 600, fontFamily: frame.font, width: frame.right - 16,
      overflow: frame.narrow ? "truncate" : "break", lineHeight: 15, formatter: () => line.name,
    },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

function otherSeries(line: ChartLine): object {
  return {
    id: `other ${line.id}`, type: "line", z: 4, silent: true, symbol: "none", animation: false, data: pointsOf(line), clip: true,
    lineStyle: { color: token("--muted"), width: 1.2, type: line.style.dash.length > 0 ? line.style.dash : "solid", opacity: 0.8 },
  };
}

function pointsOf(line: ChartLine): [number, number][] {
  return line.scores.map((score, index) => [index, score]);
}

function* rowsOf(picture: Picture): Iterable<readonly number[]> {
  for (const line of [...picture.lines, ...picture.others]) {
    yield line.scores;
  }
  for (const band of picture.bands) {
    yield band.q05;
    yield band.q95;
  }
}

function sameSeries(first: Picture, second: Picture): boolean {
  const names = (picture: Picture) => JSON.stringify([
    picture.start, picture.months, picture.sourcesEnd, picture.lines.map((line) => line.id), picture.others.map((line) => line.id)]);
  return first.bands === second.bands && names(first) === names(second)
    && first.others.every((line, index) => line.scores === second.others[index]!.scores);
}
