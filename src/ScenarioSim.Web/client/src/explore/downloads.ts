// Figure, data and changed scenario as files.
import type { App } from "../app";
import type { DownloadRequest, StudyView } from "../contract";
import { h, put } from "../dom";
import { save } from "../parts/field";
import { shownDyad, shownStories } from "../runs/shown";
import { selectionOf } from "../state";

const sharpness = 2;

export interface Downloads {
  element: HTMLElement;
}

export function createDownloads(app: App): Downloads {
  const told = h("div", { class: "told", "aria-live": "polite" });
  const button = (text: string, fetchIt: (study: StudyView) => Promise<void>) =>
    h("button", { onClick: () => void attempt(app, fetchIt) }, text);
  const element = h("section", { class: "downloads", "aria-label": "Download" },
    h("h2", {}, "Take it with you"),
    h("div", { class: "buttons" },
      button("Figure as SVG", async (study) => save(await figure(app, study), `${stem(app, study)}.svg`)),
      button("Figure as PNG", async (study) => save(await toPng(await figure(app, study)), `${stem(app, study)}.png`)),
      button("Data as CSV", async (study) => save(await app.api.file(request(app, study, "csv")), `${stem(app, study)}.csv`)),
      button("Changes as overlay YAML", (study) => overlay(app, study, told))),
    told);
  return { element };
}

async function attempt(app: App, fetchIt: (study: StudyView) => Promise<void>): Promise<void> {
  const study = app.study();
  if (!study) {
    return;
  }

  app.announce("The file is being made.");
  try {
    await fetchIt(study);
    app.announce("The file is there.");
  } catch (error) {
    app.fail(error);
  }
}

function figure(app: App, study: StudyView): Promise<Blob> {
  return app.api.file(request(app, study, "svg"));
}

/** An overlay for each hypothesis that has changes, with the command that runs it. */
async function overlay(app: App, study: StudyView, told: HTMLElement): Promise<void> {
  const { changes } = app.store.get();
  if (changes.length === 0) {
    put(told, h("p", {}, "Nothing is changed yet: move a slider first."));
    return;
  }

  const owners = [...new Set(changes.map((change) => change.scenario).filter((scenario) => scenario !== null))];
  const scenarios = owners.length > 0 ? owners : shownStories(app.store.get(), study).slice(0, 1).map(({ story }) => story.id);
  put(told);
  for (const scenario of scenarios) {
    const answer = await app.api.overlay({ ...request(app, study, "overlay"), scenario });
    save(new Blob([answer.text], { type: "application/yaml" }), answer.fileName);
    told.append(h("p", {}, "Saved as ", h("code", {}, answer.fileName), ". In the library’s folder of futures it is run by"),
      h("pre", { tabindex: 0 }, answer.command));
  }
}

function request(app: App, study: StudyView, what: DownloadRequest["what"]): DownloadRequest {
  const state = app.store.get();
  return {
    selection: selectionOf(state), what, dyad: shownDyad(state, study), scenario: null,
    members: state.members > 0 ? state.members : study.members,
    seed: state.seed !== "" ? state.seed : study.seed,
  };
}

function stem(app: App, study: StudyView): string {
  const state = app.store.get();
  return [study.id, state.future, shownDyad(state, study)].filter((part) => part).join("-");
}

/** Draws the figure twice as large as it is, on white. */
async function toPng(figure: Blob): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([figure], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = h("canvas", { width: image.naturalWidth * sharpness, height: image.naturalHeight * sharpness });
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob(
      (blob) => blob ? resolve(blob) : reject(new Error("The browser could not make a PNG of the figure.")), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
