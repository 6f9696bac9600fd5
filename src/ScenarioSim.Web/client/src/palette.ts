// The look of hypotheses: the same colour and dash pattern for the same place in a study as in the figures of `scenariosim run`
// (Okabe and Ito, 2008), and lighter variants that keep a contrast of 3 to 1 on dark ground.

/** The look of a line. */
export interface LineStyle {
  colour: string;
  /** Lengths of dashes and gaps in pixels; empty for an unbroken line. */
  dash: number[];
}

const onLight = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];
const onDark = ["#4DA8E0", "#FF8A3D", "#2CC79A", "#E29CC4", "#F2B632", "#8FD0F7", "#FFFFFF"];
const dashes = [[], [8, 5], [3, 3.5], [12, 4, 3, 4], [18, 5], [14, 4, 3, 4, 3, 4]];

const partsOnLight = ["#332288", "#CC6677", "#44AA99", "#DDCC77", "#882255", "#117733", "#88CCEE", "#AA4499", "#999933"];
const partsOnDark = ["#8C7BE0", "#E08A99", "#5CC4B3", "#E6D88C", "#C25A8F", "#4BA86C", "#A3DBF5", "#CC72BB", "#BDBD5C"];

/** The style of the hypothesis at this place in its study, counted from 0. */
export function styleOf(place: number, dark: boolean): LineStyle {
  const index = Math.max(0, place);
  const colours = dark ? onDark : onLight;
  return { colour: colours[index % colours.length]!, dash: dashes[index % dashes.length]! };
}

/** The colour of a part of a whole, such as a mechanism: others than those of hypotheses (Paul Tol, 2021). */
export function partColour(place: number, dark: boolean): string {
  const colours = dark ? partsOnDark : partsOnLight;
  return colours[place % colours.length]!;
}

/** A colour of the style sheet by the name of its variable, as what a canvas can draw with. */
export function token(name: string): string {
  const theme = document.documentElement.dataset["theme"] ?? "";
  const key = `${theme} ${name}`;
  let value = tokens.get(key);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    tokens.set(key, value);
  }

  return value;
}

/** What `token` has read: asking the browser anew for each line drawn is slow. */
const tokens = new Map<string, string>();
