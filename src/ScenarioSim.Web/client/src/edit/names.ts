// Names that a file can use: those that it declares itself, and those of the files that it is laid over.
import { parse } from "yaml";
import type { App } from "../app";
import type { Path } from "./place";

export interface Name {
  name: string;
  /** What its file calls it; empty where it does not. */
  title: string;
}

export interface Names {
  /** Keys that are declared in the map at a place. */
  keysAt(path: Path): Name[];
  /** Keys, or items, of a section of the first level, such as `actors`. */
  section(name: string): Name[];
}

type Value = Record<string, unknown>;

const deepest = 6;

/** The file at a path that is written in another file. */
export function resolve(from: string, written: string): string {
  return new URL(written, `file:///${from}`).pathname.slice(1);
}

/** How a path is written in a file. */
export function relative(from: string, to: string): string {
  const own = from.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < own.length && shared < parts.length - 1 && own[shared] === parts[shared]) {
    shared += 1;
  }

  return [...own.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}

/** Reads the names; `textOf` gives the text of any file of the library. */
export async function readNames(app: App, file: string, text: string, textOf: (file: string) => Promise<string>): Promise<Names> {
  const seen = new Set<string>([file]);
  const values: Value[] = [];

  async function add(name: string, own: string): Promise<void> {
    const value = read(own);
    values.push(value);
    for (const below of basesOf(value).map((written) => resolve(name, written))) {
      await follow(below);
    }
  }

  async function follow(name: string): Promise<void> {
    if (!seen.has(name) && seen.size < deepest) {
      seen.add(name);
      const own = await textOf(name).catch(() => null);
      if (own !== null) {
        await add(name, own);
      }
    }
  }

  await add(file, text);
  await follow(app.store.get().file);
  return {
    keysAt: (path) => unique(values.flatMap((value) => namesIn(valueAt(value, path)))),
    section: (name) => unique(values.flatMap((value) => namesIn(value[name]))),
  };
}

function basesOf(value: Value): string[] {
  const scenarios = Array.isArray(value["scenarios"]) ? value["scenarios"].slice(0, 1) : [];
  return [value["extends"], value["base"], value["scenario"], ...scenarios].filter((written) => typeof written === "string");
}

function read(text: string): Value {
  try {
    const value: unknown = parse(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
    return isMap(value) ? value : {};
  } catch {
    return {};
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => isMap(inner) || Array.isArray(inner) ? (inner as Value)[step] : undefined, value);
}

function namesIn(value: unknown): Name[] {
  if (Array.isArray(value)) {
    return value.filter((item) => typeof item === "string").map((name) => ({ name, title: "" }));
  }

  return isMap(value) ? Object.entries(value).map(([name, inner]) => ({ name, title: titleOf(inner) })) : [];
}

function titleOf(value: unknown): string {
  if (typeof value === "number") {
    return String(value);
  }

  const inner = isMap(value) ? value : {};
  const title = inner["title"] ?? inner["name"] ?? inner["says"] ?? "";
  return typeof title === "string" ? title : "";
}

function unique(names: Name[]): Name[] {
  return [...new Map(names.toReversed().map((name) => [name.name, name])).values()].reverse();
}

function isMap(value: unknown): value is Value {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
