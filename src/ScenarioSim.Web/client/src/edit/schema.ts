// What the schema of a kind of file (JSON Schema, draft 7) says about a place in it.
import type { Path } from "./place";

export interface Schema {
  description?: string;
  $ref?: string;
  type?: string | string[];
  enum?: (string | number | boolean | null)[];
  anyOf?: Schema[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  definitions?: Record<string, Schema>;
}

export interface KeyHint {
  key: string;
  description: string;
  required: boolean;
  /** Whether only keys or a list can stand behind it, in lines of their own. */
  isBlock: boolean;
}

/** What may stand at a place: one of these, none of them a mere choice or reference. */
export interface Options {
  description: string;
  forms: Schema[];
}

/** What the schema says about the place; its forms are empty where there is no such place. */
export function optionsAt(root: Schema, path: Path): Options {
  return path.reduce((options, step) => stepInto(root, options, step), optionsOf(root, root));
}

/** Keys that may stand in a map at the place. */
export function keysOf(root: Schema, options: Options): KeyHint[] {
  const hints = new Map<string, KeyHint>();
  for (const form of options.forms) {
    for (const [key, schema] of Object.entries(form.properties ?? {})) {
      const inner = optionsOf(root, schema);
      hints.set(key, {
        key, description: inner.description, required: form.required?.includes(key) ?? false, isBlock: inner.forms.every(isStructure),
      });
    }
  }

  return [...hints.values()].sort((first, second) => Number(second.required) - Number(first.required));
}

/** Patterns of keys that files choose themselves, such as names of actors, with what stands behind them. */
export function freeKeysOf(root: Schema, options: Options): { pattern: string; description: string }[] {
  return options.forms.flatMap((form) => Object.entries(form.patternProperties ?? {}))
    .map(([pattern, schema]) => ({ pattern, description: optionsOf(root, schema).description }));
}

/** Values of a fixed list that may stand at the place. */
export function valuesOf(options: Options): string[] {
  return [...new Set(options.forms.flatMap((form) => [
    ...(form.enum ?? []).filter((value) => value !== null).map(String),
    ...(form.type === "boolean" ? ["true", "false"] : []),
  ]))];
}

function stepInto(root: Schema, options: Options, step: string | number): Options {
  const inner = options.forms.map((form) => typeof step === "number" ? form.items : memberOf(form, step)).filter((schema) => schema !== undefined);
  const reached = inner.map((schema) => optionsOf(root, schema));
  return {
    description: reached.find((option) => option.description !== "")?.description ?? (typeof step === "number" ? options.description : ""),
    forms: reached.flatMap((option) => option.forms),
  };
}

function memberOf(form: Schema, key: string): Schema | undefined {
  const free = Object.entries(form.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, "u").test(key))?.[1];
  const rest = typeof form.additionalProperties === "object" ? form.additionalProperties : undefined;
  return form.properties?.[key] ?? free ?? rest;
}

/** Follows references and choices; the outermost description is the one of the place itself. */
function optionsOf(root: Schema, schema: Schema): Options {
  const target = schema.$ref ? root.definitions?.[schema.$ref.slice("#/definitions/".length)] : undefined;
  const choices = [...(target ? [target] : []), ...(schema.anyOf ?? [])].map((choice) => optionsOf(root, choice));
  const own = schema.properties || schema.patternProperties || schema.items || schema.enum || (schema.type && !schema.anyOf) ? [schema] : [];
  return {
    description: schema.description ?? choices.find((choice) => choice.description !== "")?.description ?? "",
    forms: [...own, ...choices.flatMap((choice) => choice.forms)].filter((form) => form.type !== "null"),
  };
}

function isStructure(form: Schema): boolean {
  return form.type === "object" || form.type === "array" || form.properties !== undefined || form.patternProperties !== undefined;
}
