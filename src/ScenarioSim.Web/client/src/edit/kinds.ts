// Kinds of files: their order in lists, their words, and their schemas.
import type { App } from "../app";
import type { Choice } from "../parts/field";
import type { Schema } from "./schema";

/** In the order in which one looks for them, under the names of the library. */
const groups: Record<string, string> = {
  hypothesis: "Hypotheses", future: "Futures", scenario: "Scenarios", study: "Studies", exercise: "Exercises",
};
const others = "Evidence and the rest";

export function fileChoices(app: App, unsaved: string[]): Choice[] {
  const order = Object.keys(groups);
  const place = (kind: string) => order.includes(kind) ? order.indexOf(kind) : order.length;
  return app.library.entries.toSorted((first, second) => place(first.kind) - place(second.kind)).map((entry) => ({
    value: entry.file,
    label: `${entry.file}${unsaved.includes(entry.file) ? " (unsaved)" : ""} – ${entry.title}`,
    group: groups[entry.kind] ?? others,
  }));
}

/** Reads schemas, each once. The kind is what the text says it is. */
export function createSchemas(app: App): (text: string) => Promise<Schema | null> {
  const known = new Map<string, Promise<Schema | null>>();
  return (text) => {
    const kind = /^kind:[ \t]*["']?([a-z]+)/m.exec(text)?.[1] ?? "";
    let schema = known.get(kind);
    if (!schema) {
      schema = kind === "" ? Promise.resolve(null) : app.api.get<Schema>(`schema?kind=${kind}`).catch(() => null);
      known.set(kind, schema);
    }

    return schema;
  };
}
