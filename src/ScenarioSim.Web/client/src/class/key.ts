// The instructor's key of a step, closed until it is asked for. The server sends it to the teacher alone.
import { h } from "../dom";
import { table } from "../parts/table";
import type { StepKey } from "./contract";

export function keyOf(key: StepKey): HTMLElement {
  return h("details", { class: "key" },
    h("summary", {}, "Instructor’s key"),
    h("h3", {}, "What they should see, and why"), h("p", {}, key.text),
    key.marking === "" ? null : h("div", {}, h("h3", {}, "Marking"), h("p", {}, key.marking)),
    key.numbers.length === 0 ? null : table({
      caption: "Numbers of the model",
      header: ["Of", "Value", "Note"],
      rows: key.numbers.map((number) => [number.of, number.value.replace("-", "−"), number.note]),
    }));
}
