// The chart's numbers as a table, by year or by month.
import type { App } from "../app";
import { scoreText } from "../chart/scale";
import type { Picture } from "../chart/types";
import { h } from "../dom";
import { monthRow } from "../months";
import { type TableContent, foldedTable, table } from "../parts/table";

export interface DataTable {
  element: HTMLElement;
  renew(): void;
}

export function createDataTable(title: string, picture: () => Picture | null, caption: () => string): DataTable {
  let monthly = false;
  const folded = foldedTable(title, () => {
    const shown = picture();
    if (!shown) {
      return null;
    }

    const box = h("input", { type: "checkbox", checked: monthly });
    box.addEventListener("change", () => {
      monthly = box.checked;
      folded.renew();
    });
    return h("div", {}, h("label", { class: "check" }, box, "Every month, not only each January"), table(contentOf(shown, monthly, caption())));
  });
  return folded;
}

/** The events of a dyad, with their sources. */
export function createEventTable(app: App, dyad: () => string): DataTable {
  return foldedTable("Events and their sources as a table", () => {
    const study = app.study();
    return study && table({
      caption: "Events",
      header: ["Month", "What happened", "Sources"],
      rows: study.events.filter((event) => event.dyads.includes(dyad()))
        .map((event) => [event.month, event.title, event.sources.length === 0 ? "assumption" : event.sources.join("; ")]),
    });
  });
}

function contentOf(picture: Picture, monthly: boolean, caption: string): TableContent {
  const header = ["Month"];
  const columns: (readonly number[])[] = [];
  for (const line of picture.lines) {
    header.push(`${line.name}: line`);
    columns.push(line.scores);
    const other = picture.others.find((candidate) => candidate.id === line.id);
    if (other) {
      header.push(`${line.name}: as in the file`);
      columns.push(other.scores);
    }

    const band = picture.bands.find((candidate) => candidate.id === line.id);
    if (band) {
      header.push(`${line.name}: 5 %`, "25 %", "75 %", "95 %");
      columns.push(band.q05, band.q25, band.q75, band.q95);
    }
  }

  const rows = monthRow(picture.start, picture.months)
    .map((month, index) => [month, ...columns.map((column) => column[index] === undefined ? "" : scoreText(column[index]))])
    .filter((row) => monthly || row[0]!.endsWith("-01"));
  return { caption, header, rows };
}
