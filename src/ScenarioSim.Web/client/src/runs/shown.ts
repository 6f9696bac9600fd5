// What a state shows of a study, where the state leaves it open.
import type { Story, StudyView } from "../contract";
import type { State } from "../state";

export function shownDyad(state: State, study: StudyView): string {
  const known = study.dyads.some((dyad) => dyad.name === state.dyad);
  return known ? state.dyad : (study.dyads.find((dyad) => dyad.compared) ?? study.dyads[0])?.name ?? "";
}

/** The scenarios shown, each with its place in the study: the number of its colour. */
export function shownStories(state: State, study: StudyView): { story: Story; place: number }[] {
  return study.scenarios
    .map((story, place) => ({ story, place }))
    .filter(({ story }) => state.scenarios.length === 0 || state.scenarios.includes(story.id));
}

export function dyadTitle(study: StudyView, name: string): string {
  return study.dyads.find((dyad) => dyad.name === name)?.title ?? name;
}
