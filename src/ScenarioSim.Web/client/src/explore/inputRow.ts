// A value that can be changed: dragged, typed, or set to one of its named values.
import type { App } from "../app";
import type { Input } from "../contract";
import { freshId, h, put } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";
import { changeOf, changeValue } from "./changes";
import { inputMark } from "./measure";

const never = "never";

export interface InputRow {
  element: HTMLElement;
  input: Input;
  /** Shows the value of the state. */
  renew(): void;
}

export function createInputRow(app: App, input: Input, who: string): InputRow {
  const scale = input.kind === "month" ? monthScale(input) : numberScale(input);
  const id = freshId("input");
  const slider = h("input", {
    type: "range", class: "slider", min: scale.low, max: scale.high, step: scale.step,
    "aria-labelledby": `${id}-label`, "aria-describedby": `${id}-range`,
  });
  const box = h("input", {
    type: input.kind === "month" ? "month" : "number", class: "typed", id, min: input.low, max: input.high, step: "any",
    "aria-describedby": `${id}-range`,
  });
  if (input.kind === "month") {
    box.removeAttribute("step");
  }

  const merge = `${input.scenario ?? ""}:${input.path}`;
  slider.addEventListener("input", () => {
    performance.mark(inputMark);
    changeValue(app.store, input, scale.text(Number(slider.value)), merge);
  });
  slider.addEventListener("change", () => app.store.settle());
  box.addEventListener("change", () => {
    if (box.value !== "" && box.validity.valid) {
      performance.mark(inputMark);
      changeValue(app.store, input, box.value);
    } else if (box.value === "") {
      renew();
    } else {
      box.reportValidity();
    }
  });

  const marks = h("span", { class: "marks" }, ...input.marks.map((mark) =>
    h("button", {
      class: "mark", "aria-label": `${mark.label}: ${mark.value}`, onClick: () => {
        performance.mark(inputMark);
        changeValue(app.store, input, mark.value);
      },
    }, mark.label)));
  const basis = h("details", { class: "basis" });
  const element = h("div", { class: "input-row" },
    h("label", { id: `${id}-label`, for: id }, ...titleOf(input), who === "" ? null : h("span", { class: "unseen" }, `, ${who}`)),
    box, slider,
    h("div", { class: "under" }, h("span", { class: "range", id: `${id}-range` }, `${scale.text(scale.low)} to ${scale.text(scale.high)}`), marks),
    basis);
  fillBasis(basis, input);

  let shown: string | null = null;

  function renew(): void {
    const change = changeOf(app.store.get().changes, input);
    const value = change?.value ?? input.value;
    // A date that never comes has no month: its slider stands at the end.
    const number = value === never ? scale.high : scale.number(value);
    if (Number(slider.value) !== number) {
      slider.value = String(number);
    }
    const typed = value === never ? "" : value;
    if (box.value !== typed) {
      box.value = typed;
    }
    if (shown === value) {
      return;
    }

    shown = value;
    slider.setAttribute("aria-valuetext", value === never ? never : scale.words(value));
    element.classList.toggle("changed", change !== undefined);
    [...marks.children].forEach((mark, index) => {
      const named = input.marks[index]!.value;
      mark.setAttribute("aria-pressed", String(named === value || (value !== never && scale.number(named) === number)));
    });
  }

  renew();
  return { element, input, renew };
}

/** Who the file's own value rests on, where it is written, and whether members draw it. */
function fillBasis(basis: HTMLDetailsElement, input: Input): void {
  const assumed = input.sources.length === 0;
  const lines = [
    input.note,
    ...input.sources,
    `The file's own value is ${input.value}, in ${input.origin}.`,
    input.drawn === "" ? "Members do not draw it." : `Members draw it: ${input.drawn}. A changed value is not drawn.`,
  ];
  put(basis,
    h("summary", {}, h("span", { class: assumed ? "tag assumed" : "tag" }, assumed ? "assumption" : nameOf(input.sources[0]!)),
      input.sources.length > 1 ? ` and ${input.sources.length - 1} more` : null),
    ...lines.filter((line) => line !== "").map((line) => h("p", {}, line)));
}

/** What stands in brackets is explanation. */
function titleOf(input: Input): (Node | string)[] {
  const at = input.title.indexOf(" (");
  return at < 0 ? [input.title] : [input.title.slice(0, at), h("span", { class: "explained" }, input.title.slice(at))];
}

/** A source without what it says. */
function nameOf(source: string): string {
  return source.split(/: | \(/)[0]!;
}

interface Scale {
  number(text: string): number;
  text(number: number): string;
  words(text: string): string;
  step: number;
  low: number;
  high: number;
}

function monthScale(input: Input): Scale {
  return { number: monthNumber, text: monthText, words: monthWords, step: 1, low: monthNumber(input.low), high: monthNumber(input.high) };
}

function numberScale(input: Input): Scale {
  const span = Number(input.high) - Number(input.low);
  const own = Math.min(3, input.value.split(".")[1]?.length ?? 0);
  const digits = span > 0 ? Math.max(0, own, Math.ceil(-Math.log10(span / 100))) : 2;
  const step = 10 ** -digits;
  const low = Math.ceil(Number(input.low) / step - 1e-9) * step;
  const high = Math.floor(Number(input.high) / step + 1e-9) * step;
  return { number: Number, text: (number) => String(Number(number.toFixed(digits))), words: (text) => text, step, low, high };
}
