// The place to predict before anything is shown.
import { inWords } from "../chart/scale";
import { freshId, h, put } from "../dom";
import { monthWords } from "../months";
import type { Direction, Prediction, StepView } from "./contract";
import { type Drawing, createDrawing } from "./drawing";
import type { Given, StepRecord } from "./session";

interface Asked {
  element: HTMLElement;
  /** The prediction; null where it is missing. */
  given(): Given | null;
}

/** The form of a step. `lock` takes predictions by identifier; `skip` shows the answer without any. */
export function createPredictionForm(step: StepView, record: StepRecord, lock: () => void, skip: () => void): HTMLElement {
  const asked = step.predictions.map((prediction) => ({ prediction, field: fieldOf(prediction) }));
  const reason = freshId("reason");
  const why = h("textarea", { id: reason, rows: 2, maxlength: 600 });
  const missing = h("p", { class: "missing", role: "alert" });
  const form = h("form", { class: "predict", novalidate: true },
    h("h3", {}, "Predict first"),
    h("p", { class: "note" }, "The model’s answer is shown after you have predicted."),
    ...asked.map(({ field }) => field.element),
    h("div", { class: "field" }, h("label", { for: reason }, "Why do you think so? (for the board)"), why),
    missing,
    h("div", { class: "buttons" },
      h("button", { class: "main", type: "submit" }, step.predictions.length > 1 ? "These are our predictions: show the answer" : "This is our prediction: show the answer"),
      h("button", { type: "button", onClick: skip }, "Show without predicting")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const lacking = asked.filter(({ field }) => field.given() === null);
    if (lacking.length > 0) {
      put(missing, `Still without a valid prediction: ${lacking.map(({ prediction }) => prediction.question).join(" ")}`);
      lacking[0]!.field.element.querySelector<HTMLElement>("input, [tabindex='0']")?.focus();
      return;
    }

    asked.forEach(({ prediction, field }) => record.given.set(prediction.id, field.given()!));
    record.reason = why.value.trim();
    lock();
  });
  return form;
}

function fieldOf(prediction: Prediction): Asked {
  switch (prediction.kind) {
    case "direction":
      return directionField(prediction);
    case "line":
      return lineField(prediction);
    default:
      return numberField(prediction);
  }
}

function numberField(prediction: Prediction): Asked {
  const score = prediction.kind === "score";
  const [low, high] = score ? [-1, 1] : [-5, 5];
  const id = freshId("number");
  const words = h("output", { class: "note", for: id });
  const box = h("input", { type: "number", id, min: low, max: high, step: 0.01, class: "typed" });
  const slider = h("input", {
    type: "range", min: score ? -1 : -0.5, max: score ? 1 : 1.5, step: 0.01, value: score ? 0 : 0.5, class: "slider", "aria-label": prediction.question,
  });
  const tell = () => put(words, box.value === "" ? "" : score ? inWords(Number(box.value)) : `${Math.round(Number(box.value) * 100)} % of the rise`);
  slider.addEventListener("input", () => {
    box.value = Number(slider.value).toFixed(2);
    tell();
  });
  box.addEventListener("input", () => {
    slider.value = box.value;
    tell();
  });
  return {
    element: h("fieldset", {},
      h("legend", {}, prediction.question),
      h("p", { class: "note" }, aboutOf(prediction)),
      h("div", { class: "number-field" },
        h("label", { for: id }, score ? "Score, −1 to 1" : "Share: 0 is none, 1 is all"), box, slider, words)),
    given: () => box.value !== "" && box.validity.valid ? { number: Number(box.value), direction: null, line: [] } : null,
  };
}

const directions: { value: Direction; label: string }[] = [
  { value: "falls", label: "↓ falls" }, { value: "stays", label: "→ stays" }, { value: "rises", label: "↑ rises" },
];

function directionField(prediction: Prediction): Asked {
  const name = freshId("direction");
  const radios = directions.map(({ value, label }) =>
    h("label", {}, h("input", { type: "radio", name, value }), label));
  const element = h("fieldset", {},
    h("legend", {}, prediction.question), h("p", { class: "note" }, aboutOf(prediction)),
    h("div", { class: "segments plain", role: "radiogroup", "aria-label": prediction.question }, ...radios));
  return {
    element,
    given: () => {
      const chosen = element.querySelector<HTMLInputElement>("input:checked");
      return chosen ? { number: null, direction: chosen.value as Direction, line: [] } : null;
    },
  };
}

function lineField(prediction: Prediction): Asked {
  const drawing: Drawing | null = prediction.from !== null && prediction.at !== null
    ? createDrawing(prediction.question, prediction.from, prediction.at) : null;
  return {
    element: h("fieldset", {}, h("legend", {}, prediction.question), drawing?.element ?? null),
    given: () => {
      const line = drawing?.line() ?? null;
      return drawing === null ? { number: null, direction: null, line: [] } : line === null ? null : { number: null, direction: null, line };
    },
  };
}

/** What exactly is asked for, in a line. */
function aboutOf({ kind, dyad, at, from, before, against, least }: Prediction): string {
  const month = at === null ? "never" : monthWords(at);
  if (kind === "direction") {
    const with_ = against === null ? `since ${monthWords(from ?? "")}` : "against the other run";
    return `${dyad}, ${month}, ${with_}. A change of up to ${least} counts as none.`;
  }

  return kind === "retention"
    ? `${dyad}: what is left in ${month} of the rise from ${monthWords(before ?? "")} to ${monthWords(from ?? "")}.`
    : `${dyad}, ${month}.`;
}
