// Events as marks under the chart, each with its title and sources on hover and on focus; arrow keys go from mark to mark.
import type { Area } from "../chart/types";
import type { EventView, StudyView } from "../contract";
import { h, put } from "../dom";
import { monthNumber, monthWords } from "../months";

/** The events of a month, which share a mark. */
interface Mark {
  month: string;
  events: EventView[];
}

export interface EventStrip {
  element: HTMLElement;
  show(study: StudyView, dyad: string, area: Area): void;
}

export function createEventStrip(onMonth: (month: string) => void): EventStrip {
  const note = h("div", { class: "event-note", role: "tooltip", hidden: true });
  const marks = h("div", { class: "event-marks", role: "group", "aria-label": "Events; arrow keys go from one to the next", onKeydown: walk });
  const label = h("span", { class: "event-label", "aria-hidden": "true" }, "events");
  const element = h("div", { class: "event-strip" }, label, marks, note);
  let shownKey = "";

  function show(study: StudyView, dyad: string, area: Area): void {
    const key = JSON.stringify([study.id, study.start, study.events.length, dyad, area]);
    if (key === shownKey) {
      return;
    }

    shownKey = key;
    note.hidden = true;
    label.style.width = `${area.left - 8}px`;
    const first = monthNumber(study.start);
    put(marks, ...marksOf(study, dyad).map((mark, index) => {
      const x = area.left + ((monthNumber(mark.month) - first) / (study.months - 1)) * area.width;
      return button(mark, x, index === 0, area);
    }));
  }

  function button(mark: Mark, x: number, reachable: boolean, area: Area): HTMLElement {
    const reveal = () => {
      put(note, h("strong", {}, monthWords(mark.month)), ...mark.events.map(describe));
      note.hidden = false;
      const width = Math.min(320, area.left + area.width);
      note.style.width = `${width}px`;
      note.style.left = `${Math.max(0, Math.min(x - width / 2, element.clientWidth - width))}px`;
      onMonth(mark.month);
    };
    const hide = () => { note.hidden = true; };
    const made = h("button", {
      class: mark.events.length > 1 ? "event several" : "event", tabindex: reachable ? 0 : -1, "aria-label": inWords(mark),
      onMouseenter: reveal, onFocus: reveal, onMouseleave: hide, onBlur: hide, onClick: reveal,
    });
    made.style.left = `${x}px`;
    return made;
  }

  function walk(event: KeyboardEvent): void {
    const all = [...marks.querySelectorAll<HTMLButtonElement>("button")];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") {
      note.hidden = true;
    } else if (to !== undefined && all[to]) {
      event.preventDefault();
      all.forEach((mark, index) => { mark.tabIndex = index === to ? 0 : -1; });
      all[to].focus();
    }
  }

  return { element, show };
}

/** The events that touch a dyad, month by month. */
export function marksOf(study: StudyView, dyad: string): Mark[] {
  const first = monthNumber(study.start);
  const byMonth = new Map<string, EventView[]>();
  study.events
    .filter((event) => event.dyads.includes(dyad) && monthNumber(event.month) >= first && monthNumber(event.month) < first + study.months)
    .forEach((event) => byMonth.set(event.month, [...(byMonth.get(event.month) ?? []), event]));
  return [...byMonth].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, events]) => ({ month, events }));
}

export function sourceText(sources: string[]): string {
  return sources.length === 0 ? "assumption" : sources.join("; ");
}

function describe(event: EventView): HTMLElement {
  return h("p", {}, event.title, h("span", { class: "source" }, ` ${sourceText(event.sources)}`));
}

function inWords(mark: Mark): string {
  return `${monthWords(mark.month)}: ${mark.events.map((event) => `${event.title} (${sourceText(event.sources)})`).join("; ")}`;
}
