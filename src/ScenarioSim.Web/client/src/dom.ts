// Builds elements without innerHTML, so that no text of a file is ever read as markup.
type Child = Node | string | null | undefined | false;
type Handler = (event: never) => void;
type Value = string | number | boolean | null | undefined | Handler;

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * An element with attributes, event handlers (`onClick`) and children. `false`, `null` and `undefined` leave an attribute
 * or a child out; `true` sets an attribute without a value.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** The same for a drawing. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K, attributes: Record<string, Value> = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgSpace, tag) as SVGElementTagNameMap[K];
  fill(element, attributes, children);
  return element;
}

/** Puts these children in place of those that are there. */
export function put(host: Element, ...children: Child[]): void {
  host.replaceChildren(...children.filter(isShown));
}

/** An identifier that no other element of the page has. */
export function freshId(stem: string): string {
  counter += 1;
  return `${stem}-${counter}`;
}

let counter = 0;

function fill(element: Element, attributes: Record<string, Value>, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2).toLowerCase(), value as unknown as EventListener);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }

  element.append(...children.filter(isShown));
}

function isShown(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}
