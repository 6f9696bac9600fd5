// The state of the page as the part of its address behind the hash sign, which never leaves the browser.
import type { Change } from "./contract";
import type { State } from "./state";

const ownPrefix = "x-";

export function writeAddress(state: State): string {
  const values = new URLSearchParams();
  const add = (name: string, value: string) => value !== "" && values.append(name, value);
  add("file", state.file);
  state.scenarios.forEach((scenario) => add("show", scenario));
  add("future", state.future ?? "");
  add("dyad", state.dyad);
  state.changes.forEach((change) => add("set", writeChange(change)));
  add("month", state.month);
  add("from", state.from);
  add("to", state.to);
  add("members", state.members > 0 ? String(state.members) : "");
  add("seed", state.seed);
  Object.entries(state.own).forEach(([name, value]) => add(ownPrefix + name, value));
  // Slashes, colons, commas and further equals signs may stand as they are behind a hash sign, and are easier to read.
  const query = values.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%3D/g, "=");
  return `#/${state.tab}${query === "" ? "" : `?${query}`}`;
}

export function readAddress(hash: string): Partial<State> {
  const match = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash);
  if (!match) {
    return {};
  }

  const values = new URLSearchParams(match[2] ?? "");
  const text = (name: string) => values.get(name) ?? "";
  return {
    tab: match[1]!,
    file: text("file"),
    scenarios: values.getAll("show"),
    future: values.get("future"),
    dyad: text("dyad"),
    changes: values.getAll("set").map(readChange).filter((change) => change !== null),
    month: text("month"),
    from: text("from"),
    to: text("to"),
    members: Math.max(0, Math.floor(Number(text("members"))) || 0),
    seed: text("seed"),
    own: Object.fromEntries([...values].filter(([name]) => name.startsWith(ownPrefix))
      .map(([name, value]) => [name.slice(ownPrefix.length), value])),
  };
}

/** As "transactional:behaviour.conditionality=0.6"; of all scenarios without the first part. */
function writeChange(change: Change): string {
  return `${change.scenario === null ? "" : `${change.scenario}:`}${change.path}=${change.value}`;
}

function readChange(text: string): Change | null {
  const match = /^(?:([^:=]+):)?([^:=]+)=(.*)$/.exec(text);
  return match ? { scenario: match[1] ?? null, path: match[2]!, value: match[3]! } : null;
}
