// Times from an input to the line drawn, for whoever measures the page.

/** Marks the time of an input. */
export const inputMark = "slider-input";

/** The longest time in milliseconds between an input and the request that it brings about. */
const newestMark = 20;

/** Measures the time since the input that lines answer; they are drawn by now. */
export function measureFrom(asked: number | null): void {
  const mark = asked === null ? undefined : performance.getEntriesByName(inputMark).findLast((entry) => entry.startTime <= asked);
  if (mark && asked! - mark.startTime < newestMark) {
    performance.measure("input-to-line", { start: mark.startTime, end: performance.now() });
  }
}
