// Charts in cards that come and go: a chart whose place has left the page is disposed of when the next one is made.
import { createTimeChart } from "../chart/timeChart";
import type { Picture } from "../chart/types";

interface Passing {
  plot: HTMLElement;
  dispose(): void;
  drawn: boolean;
}

const passing = new Set<Passing>();

/** Draws a picture once its place is on the page. */
export function drawOn(plot: HTMLElement, picture: Picture): void {
  for (const other of passing) {
    if (other.drawn && !other.plot.isConnected) {
      other.dispose();
      passing.delete(other);
    }
  }

  const chart = createTimeChart(plot);
  const mine: Passing = { plot, dispose: chart.dispose, drawn: false };
  passing.add(mine);
  window.setTimeout(() => {
    chart.draw(picture);
    mine.drawn = true;
  }, 0);
}
