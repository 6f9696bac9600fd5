// Which acts are likely when: a lane for each act and side, darker where it is likelier.
import type { App } from "../app";
import type { Course, StudyView } from "../contract";
import { h, put } from "../dom";
import { monthNumber, monthText } from "../months";

const likely = 0.05;

export interface ActLanes {
  element: HTMLElement;
  /** Builds the lanes of a dyad. */
  fill(study: StudyView, course: Course, dyad: string): void;
  show(row: number): void;
}

interface Lane {
  chance: number[];
  value: HTMLElement;
  needle: HTMLElement;
}

export function createActLanes(app: App, title: () => string): ActLanes {
  const element = h("div", { class: "acts" });
  let lanes: Lane[] = [];
  let months = 1;

  function fill(study: StudyView, course: Course, dyad: string): void {
    months = study.months;
    const acts = course.acts
      .filter((act) => dyad === `${act.from}-${act.to}` || dyad === `${act.to}-${act.from}`)
      .filter((act) => Math.max(...act.chance) >= likely)
      .sort((one, other) => one.from === other.from ? sum(other.chance) - sum(one.chance) : one.from < other.from ? -1 : 1);
    lanes = [];
    put(element, h("h3", {}, title()), acts.length === 0
      ? h("p", { class: "note" }, "No act between the two is ever likelier than 5 % in a month.")
      : h("table", {},
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Act"), h("th", { scope: "col" }, "By"),
          h("th", { scope: "col", class: "lane-head" }, h("span", {}, study.start), h("span", {}, monthText(monthNumber(study.start) + months - 1))),
          h("th", { scope: "col", class: "number" }, "Chance"))),
        h("tbody", {}, ...acts.map((act) => row(study, act)))));
  }

  function row(study: StudyView, act: Course["acts"][number]): HTMLElement {
    const value = h("td", { class: "number" });
    const needle = h("span", { class: "needle" });
    lanes.push({ chance: act.chance, value, needle });
    return h("tr", {}, h("th", { scope: "row" }, act.title), h("td", {}, act.from),
      h("td", { class: "lane" }, lane(study, act, app.dark()), needle), value);
  }

  function show(index: number): void {
    for (const { chance, value, needle } of lanes) {
      value.textContent = `${Math.round((chance[index] ?? 0) * 100)} %`;
      needle.style.left = `${(index / Math.max(1, months - 1)) * 100}%`;
    }
  }

  return { element, fill, show };
}

/** A pixel per month, stretched over the lane. */
function lane(study: StudyView, act: Course["acts"][number], dark: boolean): HTMLElement {
  const most = act.chance.indexOf(Math.max(...act.chance));
  const canvas = h("canvas", {
    width: act.chance.length, height: 1, role: "img",
    "aria-label": `Likeliest in ${monthText(monthNumber(study.start) + most)}: ${Math.round(act.chance[most]! * 100)} %`,
  });
  const context = canvas.getContext("2d")!;
  act.chance.forEach((chance, month) => {
    context.fillStyle = dark ? `rgba(236, 234, 229, ${chance})` : `rgba(27, 29, 33, ${chance})`;
    context.fillRect(month, 0, 1, 1);
  });
  return canvas;
}

function sum(row: number[]): number {
  return row.reduce((total, value) => total + value, 0);
}
