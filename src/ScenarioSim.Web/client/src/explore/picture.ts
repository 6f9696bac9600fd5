// From answers of the server to what the chart shows.
import { scoreText } from "../chart/scale";
import type { ChartBand, ChartDate, ChartLine, Picture } from "../chart/types";
import type { Line, StudyView } from "../contract";
import { monthWords } from "../months";
import { type LineStyle, styleOf } from "../palette";
import type { EnsembleState } from "../runs/ensemble";
import type { LinesState } from "../runs/lines";

const sourcesEnd = "sources_end";

export function dateName(name: string): string {
  return (name.charAt(0).toUpperCase() + name.slice(1)).replace(/_/g, " ");
}

export function pictureOf(study: StudyView, lines: LinesState, bands: ChartBand[], stale: boolean, cursor: string, dark: boolean): Picture {
  return {
    start: study.start,
    months: study.months,
    lines: lines.lines.lines.map((line) => chartLine(study, line, lines.dyad, dark)),
    others: (lines.own?.lines ?? []).map((line) => chartLine(study, line, lines.dyad, dark)),
    bands,
    stale,
    dates: datesOf(study, lines.lines.lines),
    sourcesEnd: lines.lines.lines.flatMap((line) => line.dates).find((date) => date.name === sourcesEnd)?.month ?? "",
    cursor,
  };
}

export function bandsOf(study: StudyView, ensemble: EnsembleState, dyad: string, dark: boolean): ChartBand[] {
  return ensemble.bands
    .filter((bands) => bands.dyad === dyad)
    .map(({ scenario, q05, q25, q75, q95 }) => ({ id: scenario, style: look(study, scenario, dark), q05, q25, q75, q95 }));
}

export function look(study: StudyView, scenario: string, dark: boolean): LineStyle {
  return styleOf(study.scenarios.findIndex((story) => story.id === scenario), dark);
}

export function shortName(study: StudyView, scenario: string): string {
  return study.scenarios.find((story) => story.id === scenario)?.short ?? scenario;
}

/** What the chart shows, in words, for those who do not see it. */
export function pictureInWords(study: StudyView, lines: LinesState, title: string): string {
  const end = lines.lines.lines.flatMap((line) => line.dates).find((date) => date.name === "war_end");
  const parts = lines.lines.lines.map((line) => {
    const row = line.scores[lines.dyad] ?? [];
    const [first, most, last] = [row[0] ?? 0, Math.max(...row), row.at(-1) ?? 0].map(scoreText);
    return `${shortName(study, line.scenario)} from ${first} over at most ${most} to ${last}`;
  });
  return `Alignment score of ${title} by month from ${study.start}: ${parts.join("; ")}.${end ? ` The war ends in ${monthWords(end.month)}.` : ""}`
    + " The numbers stand in the table below.";
}

function chartLine(study: StudyView, line: Line, dyad: string, dark: boolean): ChartLine {
  return { id: line.scenario, name: shortName(study, line.scenario), style: look(study, line.scenario, dark), scores: line.scores[dyad] ?? [] };
}

/** A date that all hypotheses share stands once; one that they date differently, with their names. */
function datesOf(study: StudyView, lines: Line[]): ChartDate[] {
  const byPlace = new Map<string, { name: string; month: string; who: string[] }>();
  for (const line of lines) {
    for (const { name, month } of line.dates.filter((date) => date.name !== sourcesEnd)) {
      const place = byPlace.get(`${name} ${month}`) ?? { name, month, who: [] };
      place.who.push(shortName(study, line.scenario));
      byPlace.set(`${name} ${month}`, place);
    }
  }

  return [...byPlace.values()].map(({ name, month, who }) =>
    ({ month, label: who.length === lines.length ? dateName(name) : `${dateName(name)} (${who.join(", ")})` }));
}
