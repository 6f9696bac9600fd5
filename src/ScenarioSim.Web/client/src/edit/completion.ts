// What may be written at the cursor: keys, fixed values and declared names, each with what it means.
import { type Completion, type CompletionContext, type CompletionResult, startCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { type Name, type Names, relative } from "./names";
import { type Place, type Word, placesAt, wordAt } from "./place";
import { type Options, type Schema, freeKeysOf, keysOf, optionsAt, valuesOf } from "./schema";

export interface Knowledge {
  file(): string;
  /** The schema of the text's kind; null while there is none. */
  schema(text: string): Promise<Schema | null>;
  names(text: string): Promise<Names>;
  /** Files of the library with their titles. */
  files(): Name[];
}

/** Sections whose names are meant by a value, told by its description in the schema. */
const sections: [RegExp, string][] = [
  [/\bsources?\b/, "sources"], [/\bact\b/, "acts"], [/\bactor\b/, "actors"], [/\bresource\b/, "resources"], [/\bdate\b|\bmonth\b/, "dates"],
];

export function completeFrom(knowledge: Knowledge) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const word = wordAt(text, context.pos);
    const places = word ? placesAt(text, word) : [];
    if (!word || places.length === 0 || (word.text === "" && !context.explicit && !isFresh(places))) {
      return null;
    }

    const [schema, names] = await Promise.all([knowledge.schema(text), knowledge.names(text)]);
    if (!schema || context.aborted) {
      return null;
    }

    const options = places.flatMap((place) => place.kind === "key"
      ? keyCompletions(schema, place, word, names)
      : valueCompletions(schema, place, names, knowledge));
    return options.length === 0 ? null : { from: word.from, to: word.to, options, validFor: /^[^\s,[\]{}:"'#]*$/ };
  };
}

/** Whether nothing is typed yet, but only a value can follow. */
function isFresh(places: Place[]): boolean {
  return places.every((place) => place.kind === "value");
}

function keyCompletions(schema: Schema, place: Place, word: Word, names: Names): Completion[] {
  const options = optionsAt(schema, place.path);
  const known = keysOf(schema, options).map((hint, index): Completion => ({
    label: hint.key, type: "property", detail: hint.required ? `${hint.description} (needed)` : hint.description,
    boost: -index / 10, apply: writeKey(hint.key, word, hint.isBlock),
  }));
  const free = freeKeysOf(schema, options);
  const declared = free.length === 0 ? [] : [...names.keysAt(place.path), ...pairs(names)];
  const fits = (name: string) => free.some(({ pattern }) => new RegExp(pattern, "u").test(name));
  const named = declared.filter(({ name }) => fits(name)).map(({ name, title }): Completion => ({
    label: name, type: "variable", detail: title !== "" ? title : free[0]!.description, apply: writeKey(name, word, false),
  }));
  return distinct([...known, ...named]).filter((option) => !place.siblings.includes(option.label));
}

function valueCompletions(schema: Schema, place: Place, names: Names, knowledge: Knowledge): Completion[] {
  const options = optionsAt(schema, place.path);
  const fixed = valuesOf(options).map((value): Completion => ({ label: value, type: "enum", detail: options.description }));
  const isScalar = options.forms.some((form) => form.enum === undefined && form.type !== "object" && form.type !== "array");
  return isScalar || options.forms.some((form) => form.type === "array")
    ? distinct([...fixed, ...namedValues(options, place, names, knowledge)])
    : fixed;
}

function namedValues(options: Options, place: Place, names: Names, knowledge: Knowledge): Completion[] {
  const { description } = options;
  if (/\bpath\b|relative to this file/.test(description)) {
    return knowledge.files().map(({ name, title }): Completion => ({ label: relative(knowledge.file(), name), type: "text", detail: title }));
  }

  if (/\bpairs?\b|whom it concerns/.test(description)) {
    return pairs(names).map(({ name, title }): Completion => ({ label: name, type: "variable", detail: title }));
  }

  const isEmphasis = place.path[0] === "emphasis" && place.path.slice(2).every((step) => step === "value");
  const section = isEmphasis ? "levels" : sections.find(([words]) => words.test(description))?.[1];
  return section === undefined ? [] : names.section(section).map(({ name, title }): Completion => ({
    label: name, type: "variable", detail: title !== "" ? title : description,
  }));
}

/** Dyads and directed pairs of the actors. */
function pairs(names: Names): Name[] {
  const actors = names.section("actors");
  const pair = (first: Name, second: Name, sign: string, word: string): Name =>
    ({ name: `${first.name}${sign}${second.name}`, title: `${first.title || first.name} ${word} ${second.title || second.name}` });
  return [
    ...actors.flatMap((first, index) => actors.slice(index + 1).map((second) => pair(first, second, "-", "and"))),
    ...actors.flatMap((first) => actors.filter((second) => second !== first).map((second) => pair(first, second, ">", "towards"))),
  ];
}

/** Writes a key with its colon, and goes on to what may stand behind it. */
function writeKey(key: string, word: Word, isBlock: boolean): (view: EditorView, completion: Completion, from: number, to: number) => void {
  return (view, _, from, to) => {
    const indent = " ".repeat(from - view.state.doc.lineAt(from).from + 2);
    const end = word.hasColon ? "" : isBlock && !word.isInline ? `:\n${indent}` : ": ";
    view.dispatch({
      changes: { from, to, insert: key + end }, selection: { anchor: from + key.length + end.length },
      userEvent: "input.complete", scrollIntoView: true,
    });
    if (end !== "") {
      startCompletion(view);
    }
  };
}

function distinct(options: Completion[]): Completion[] {
  return [...new Map(options.toReversed().map((option) => [option.label, option])).values()].reverse();
}
