// The question, its answer in words, and the reasons to doubt it.
import type { App } from "../app";
import { h, put } from "../dom";
import type { EnsembleState } from "../runs/ensemble";

const firstSentences = 3;

export interface Answer {
  element: HTMLElement;
  /** Shows the study's question. */
  ask(title: string, question: string): void;
  /** Shows how far the ensemble is, and its answer. */
  tell(state: EnsembleState): void;
}

export function createAnswer(app: App): Answer {
  const title = h("h1", {});
  const question = h("p", { class: "question" });
  const answer = h("div", { class: "answer", role: "region", "aria-label": "Answer" });
  const doubts = h("div", { class: "doubts", role: "region", "aria-label": "Reasons to doubt it" });
  const kicker = h("strong", { class: "kicker" });
  let told: EnsembleState["result"] | undefined;

  function tell(state: EnsembleState): void {
    if (state.result !== told) {
      told = state.result;
      fill(state);
    }

    kicker.textContent = told === null ? "The answer:"
      : state.phase !== "done" ? "The answer before the last change (it is being computed anew):"
        : app.store.get().changes.length > 0 ? "The answer with your changes:" : "The answer:";
  }

  function fill(state: EnsembleState): void {
    const sentences = state.result?.answer ?? ["The answer follows as soon as enough members have run."];
    const [first, ...more] = shortened(sentences, firstSentences, "More of the answer");
    first!.prepend(kicker, " ");
    put(answer, first!, ...more);
    put(doubts, ...doubtful(state.result?.doubts ?? []));
  }

  return {
    element: h("div", { class: "head" }, title, question, answer, doubts),
    ask: (newTitle, newQuestion) => {
      title.textContent = newTitle;
      question.textContent = newQuestion;
    },
    tell,
  };
}

function doubtful(doubts: string[]): HTMLElement[] {
  const [first] = doubts;
  if (first === undefined) {
    return [];
  }

  return [
    h("p", {}, h("strong", {}, "Doubt it: "), first),
    h("details", {}, h("summary", {}, doubts.length === 1 ? "The whole reason" : `All ${doubts.length} reasons to doubt it`),
      h("ul", {}, ...doubts.map((text) => h("li", {}, text)))),
  ];
}

function shortened(sentences: string[], count: number, title: string): HTMLElement[] {
  const rest = sentences.slice(count);
  return [
    h("p", {}, sentences.slice(0, count).join(" ")),
    ...(rest.length === 0 ? [] : [h("details", {}, h("summary", {}, title), h("p", {}, rest.join(" ")))]),
  ];
}
