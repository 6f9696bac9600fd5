// Where a position in a YAML text lies among its keys. Texts are broken most of the time while one types: the parser goes on
// behind errors, and a mark put in place of the word at the cursor makes a key or value of what is not one yet.
import { type Document, type Node, type Pair, isMap, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";

/** Keys, and places in lists counted from 0. */
export type Path = (string | number)[];

export interface Place {
  kind: "key" | "value";
  /** Of a key the map that it stands in; of a value the value itself. */
  path: Path;
  /** The keys that stand beside it; empty for a value. */
  siblings: string[];
}

export interface Word {
  from: number;
  to: number;
  text: string;
  /** Whether a colon already stands behind it. */
  hasColon: boolean;
  /** Whether it stands within braces or brackets. */
  isInline: boolean;
}

type Ancestors = readonly (Document | Node | Pair)[];

const mark = "__here__";

/** The word that is being typed at a position; null within a comment or a quoted text. */
export function wordAt(text: string, position: number): Word | null {
  const before = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  const typed = /[^\s,[\]{}:"'#]*$/.exec(before)![0];
  const lead = before.slice(0, before.length - typed.length);
  if (/(^|\s)#/.test(lead) || /["']$/.test(lead)) {
    return null;
  }

  const rest = /^[^\s,[\]{}:"'#]*/.exec(text.slice(position))![0];
  return {
    from: position - typed.length,
    to: position + rest.length,
    text: typed,
    hasColon: /^[ \t]*:/.test(text.slice(position + rest.length)),
    isInline: /[{[]/.test(lead),
  };
}

/** What the word may be: a key, a value, or either where an item of a list begins. */
export function placesAt(text: string, word: Word): Place[] {
  const lead = text.slice(text.lastIndexOf("\n", word.from - 1) + 1, word.from);
  const head = text.slice(0, word.from);
  const tail = text.slice(word.to);
  if (/:\s+$/.test(lead)) {
    return present([valuePlace(`${head}${mark}${tail}`)]);
  }

  if (!/^\s*(-\s+)*$/.test(lead) && !/[{[,]\s*$/.test(lead)) {
    return [];
  }

  const item = valuePlace(`${head}${mark}${tail}`);
  return present([
    keyPlace(`${head}${mark}${word.hasColon ? "" : ": "}${tail}`),
    item !== null && typeof item.path.at(-1) === "number" ? item : null,
  ]);
}

/** The keys down to the one at a position, with where that one stands; null where no key is. */
export function keyAt(text: string, position: number): { path: Path; from: number; to: number } | null {
  let found: { path: Path; from: number; to: number } | null = null;
  visit(read(text), {
    Pair: (_, pair, ancestors) => {
      const range = isScalar(pair.key) ? pair.key.range : null;
      if (range && position >= range[0] && position <= range[1]) {
        found = { path: pathOf([...ancestors, pair]), from: range[0], to: range[1] };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** The keys down to the innermost value that holds the position. */
export function pathAt(text: string, position: number): Path {
  let path: Path = [];
  visit(read(text), {
    Pair: (_, pair, ancestors) => {
      const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      const end = (pair.value as Node | null)?.range?.[1] ?? (isScalar(pair.key) ? pair.key.range?.[1] : undefined);
      if (start === undefined || end === undefined || position < start || position > end) {
        return visit.SKIP;
      }
      path = pathOf([...ancestors, pair]);
      return undefined;
    },
  });
  return path;
}

function valuePlace(text: string): Place | null {
  let path: Path | null = null;
  visit(read(text), {
    Scalar: (key, node, ancestors) => {
      if (node.value === mark && key !== "key") {
        path = pathOf([...ancestors, node]);
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return path && { kind: "value", path, siblings: [] };
}

function keyPlace(text: string): Place | null {
  let place: Place | null = null;
  visit(read(text), {
    Pair: (_, pair, ancestors) => {
      const map = ancestors.at(-1);
      if (isScalar(pair.key) && pair.key.value === mark && isMap(map)) {
        const keys = map.items.map((item) => isScalar(item.key) ? String(item.key.value) : "");
        place = { kind: "key", path: pathOf(ancestors), siblings: keys.filter((key) => key !== mark) };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return place;
}

function pathOf(chain: Ancestors): Path {
  return chain.flatMap((node, index): Path => {
    if (isPair(node)) {
      return [isScalar(node.key) ? String(node.key.value) : ""];
    }
    return isSeq(node) && index + 1 < chain.length ? [node.items.indexOf(chain[index + 1])] : [];
  });
}

function read(text: string): Document {
  return parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent", prettyErrors: false }) as Document;
}

function present(places: (Place | null)[]): Place[] {
  return places.filter((place) => place !== null);
}
