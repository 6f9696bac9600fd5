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
  let told: EnsembleState["result"] | undefined;

  function tell(state: EnsembleState): void {
    answer.classList.toggle("stale", state.stale);
    doubts.classList.toggle("stale", state.stale);
    if (state.result === told) {
      return;
    }

    told = state.result;
    const sentences = state.result?.answer ?? ["The answer follows as soon as enough members have run."];
    put(answer, h("h2", { class: "kicker" }, "The answer, as the files have it"), ...shortened(sentences, firstSentences, "More of the answer"));
    put(doubts, ...doubtful(state.result?.doubts ?? []));
    const changed = app.store.get().changes.length > 0;
    answer.firstElementChild!.textContent = changed ? "The answer, with your changes" : "The answer";
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
  const [first, ...rest] = doubts;
  if (first === undefined) {
    return [];
  }

  return [
    h("p", {}, h("strong", {}, "Doubt it: "), first),
    ...(rest.length === 0 ? [] : [h("details", {}, h("summary", {}, `${rest.length} more ${rest.length === 1 ? "reason" : "reasons"} to doubt it`),
      h("ul", {}, ...rest.map((text) => h("li", {}, text))))]),
  ];
}

function shortened(sentences: string[], count: number, title: string): HTMLElement[] {
  const rest = sentences.slice(count);
  return [
    h("p", {}, sentences.slice(0, count).join(" ")),
    ...(rest.length === 0 ? [] : [h("details", {}, h("summary", {}, title), h("p", {}, rest.join(" ")))]),
  ];
}
