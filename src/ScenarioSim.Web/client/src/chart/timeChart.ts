// Scores by month: deterministic lines over quantile bands, with dates, words on the scale and names at the ends of lines.
import { h } from "../dom";
import { monthNumber, monthText } from "../months";
import { bandSeries } from "./bands";
import { shadeSeries } from "./dates";
import { type EChartsType, init } from "./echarts";
import { type Frame, frameOf, frameOption } from "./frame";
import { createLineLayer } from "./lineLayer";
import { type Extent, widen } from "./scale";
import type { Area, Picture } from "./types";

export interface TimeChart {
  /** Draws everything anew. */
  draw(picture: Picture): void;
  /** Draws lines and dates at once, and all else only where it must change: what follows a slider. */
  drawLines(picture: Picture): void;
  /** Forgets how far the scale reached; the next picture is fitted anew. */
  refit(): void;
  /** Where the data area lies; null before the first picture. */
  area(): Area | null;
  onMove(listener: (month: string | null) => void): void;
  onLayout(listener: () => void): void;
  dispose(): void;
}

/** For how long in milliseconds no line may move before bands are drawn anew, which takes longer than a line may wait. */
const pause = 80;

export function createTimeChart(host: HTMLElement): TimeChart {
  const ground = h("div", { class: "ground" });
  host.append(ground);
  const chart: EChartsType = init(ground);
  const layer = createLineLayer(host);
  const layoutListeners: (() => void)[] = [];
  let extent: Extent | null = null;
  let last: Picture | null = null;
  let frame: Frame | null = null;
  let later: number | undefined;
  let groundChanged = false;

  function draw(picture: Picture): void {
    clearTimeout(later);
    last = picture;
    if (host.clientWidth === 0) {
      return;
    }

    if (host.clientWidth !== chart.getWidth() || host.clientHeight !== chart.getHeight()) {
      chart.resize({ animation: { duration: 0 } });
    }

    extent = widen(extent, rowsOf(picture));
    frame = frameOf(host.clientWidth, host.clientHeight, picture, extent);
    layer.draw(picture, frame);
    chart.setOption({
      ...frameOption(frame),
      series: [shadeSeries(picture, frame), ...picture.bands.flatMap((band) => bandSeries(band, picture.stale))],
    }, { replaceMerge: ["series"], lazyUpdate: false });
    groundChanged = false;
    layoutListeners.forEach((listener) => listener());
  }

  function drawLines(picture: Picture): void {
    const wider = widen(extent, rowsOf(picture));
    if (!last || !frame || !sameGround(last, picture) || wider?.low !== extent?.low || wider?.high !== extent?.high) {
      draw(picture);
      return;
    }

    groundChanged ||= last.bands !== picture.bands || last.stale !== picture.stale;
    last = picture;
    layer.draw(picture, frame);
    if (groundChanged) {
      clearTimeout(later);
      later = window.setTimeout(() => last && draw(last), pause);
    }
  }

  const observer = new ResizeObserver(() => {
    if (last && host.clientWidth > 0 && (host.clientWidth !== chart.getWidth() || host.clientHeight !== chart.getHeight())) {
      draw(last);
    }
  });
  observer.observe(host);

  function monthAt(x: number): string | null {
    if (!last || !frame || x < frame.area.left || x > frame.area.left + frame.area.width) {
      return null;
    }

    const row = Math.round(((x - frame.area.left) / frame.area.width) * (last.months - 1));
    return monthText(monthNumber(last.start) + row);
  }

  return {
    draw,
    drawLines,
    refit: () => { extent = null; },
    area: () => frame?.area ?? null,
    onMove: (listener) => {
      host.addEventListener("pointermove", (event) => listener(monthAt(event.clientX - host.getBoundingClientRect().left)));
      host.addEventListener("pointerleave", () => listener(null));
    },
    onLayout: (listener) => layoutListeners.push(listener),
    dispose: () => {
      clearTimeout(later);
      observer.disconnect();
      chart.dispose();
      host.replaceChildren();
    },
  };
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

/** Whether axes, margins and shade stay as they are. */
function sameGround(first: Picture, second: Picture): boolean {
  const look = (picture: Picture) => JSON.stringify([
    picture.start, picture.months, picture.sourcesEnd, picture.lines.map((line) => line.name)]);
  return look(first) === look(second);
}
