// Bands of the runs that a step asks about: one ensemble after the other, since a newer request of a page calls off its older one.
import type { App } from "../app";
import type { Bands } from "../contract";
import type { ExerciseView, Prediction } from "./contract";

export const bandMembers = 200;

/** The bands by identifier of the prediction; those that could not be had are left out. */
export async function bandsOfStep(app: App, exercise: ExerciseView, predictions: Prediction[], tell: (done: number, total: number) => void):
Promise<Map<string, Bands>> {
  const asked = predictions.filter((prediction) => prediction.kind === "score" || prediction.kind === "line");
  const runs = new Map<string, Prediction[]>();
  for (const prediction of asked) {
    const key = JSON.stringify([prediction.scenario, prediction.future, prediction.changes]);
    runs.set(key, [...(runs.get(key) ?? []), prediction]);
  }

  const found = new Map<string, Bands>();
  let done = 0;
  for (const group of runs.values()) {
    tell(done, runs.size);
    for (const bands of await bandsOfRun(app, exercise, group)) {
      group.filter((prediction) => prediction.dyad === bands.dyad).forEach((prediction) => found.set(prediction.id, bands));
    }
    done += 1;
  }

  return found;
}

async function bandsOfRun(app: App, exercise: ExerciseView, predictions: Prediction[]): Promise<Bands[]> {
  const { scenario, future, changes } = predictions[0]!;
  let newest: Bands[] = [];
  try {
    await app.api.ensemble({
      selection: { file: exercise.study, scenarios: [scenario], future, changes, drafts: [] },
      dyads: [...new Set(predictions.map((prediction) => prediction.dyad))], members: bandMembers, seed: "1",
    }, (message) => {
      newest = message.type === "bands" ? message.bands : newest;
    });
  } catch {
    // Without bands the answer still stands; it then says nothing about them.
  }

  return newest;
}
