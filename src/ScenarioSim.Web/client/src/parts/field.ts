// Labelled form fields.
import { freshId, h, put } from "../dom";

export interface Choice {
  value: string;
  label: string;
  /** Choices with the same group stand together. */
  group?: string;
}

export interface Select {
  element: HTMLElement;
  fill(choices: Choice[], value: string): void;
}

export function selectField(label: string, choose: (value: string) => void): Select {
  const id = freshId("select");
  const select = h("select", { id, onChange: () => choose(select.value) });
  return {
    element: h("div", { class: "field" }, h("label", { for: id }, label), select),
    fill: (choices, value) => {
      const groups = [...new Set(choices.map((choice) => choice.group ?? ""))];
      put(select, ...groups.flatMap((group) => {
        const options = choices.filter((choice) => (choice.group ?? "") === group)
          .map((choice) => h("option", { value: choice.value, selected: choice.value === value }, choice.label));
        return group === "" ? options : [h("optgroup", { label: group }, ...options)];
      }));
      select.value = value;
    },
  };
}

/** Saves data as a file of the visitor's. */
export function save(data: Blob, name: string): void {
  const address = URL.createObjectURL(data);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
