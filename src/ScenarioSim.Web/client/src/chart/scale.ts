// Alignment scores in words, and the part of the scale that a chart shows.

/** The scale in words; the same as in the report. */
export const scaleWords: { score: number; words: string }[] = [
  { score: -0.8, words: "armed enmity" },
  { score: -0.5, words: "adversarial" },
  { score: -0.2, words: "strained" },
  { score: 0, words: "indifferent" },
  { score: 0.2, words: "friendly, shallow" },
  { score: 0.4, words: "working partners" },
  { score: 0.6, words: "close, with help" },
  { score: 0.8, words: "alliance-like" },
];

/** The words for a score in a sentence: those of the nearest step. */
export function inWords(score: number): string {
  const nearest = scaleWords.reduce((best, step) => Math.abs(step.score - score) < Math.abs(best.score - score) ? step : best);
  return nearest.words;
}

/** A score with a true minus sign and two decimals. */
export function scoreText(score: number): string {
  const text = Math.abs(score).toFixed(2);
  return score < 0 && text !== "0.00" ? `−${text}` : text;
}

export interface Extent {
  low: number;
  high: number;
}

/** The smallest extent in steps of 0.2 that holds all these rows and the one given; null where there is nothing to hold. */
export function widen(extent: Extent | null, rows: Iterable<readonly number[]>): Extent | null {
  let low = extent?.low ?? Number.POSITIVE_INFINITY;
  let high = extent?.high ?? Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    for (const value of row) {
      low = Math.min(low, Math.floor(value * 5 - 1e-9) / 5);
      high = Math.max(high, Math.ceil(value * 5 + 1e-9) / 5);
    }
  }

  return low <= high ? { low: Math.max(-1, round(low)), high: Math.min(1, Math.max(round(high), round(low) + 0.4)) } : null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
