// A short piece of a hypothesis' line, as a key.
import { svg } from "../dom";
import type { LineStyle } from "../palette";

export function lineSample(style: LineStyle, width = 34): SVGSVGElement {
  return svg("svg", { class: "sample", width, height: 12, viewBox: `0 0 ${width} 12`, "aria-hidden": "true" },
    svg("line", {
      x1: 0, x2: width, y1: 6, y2: 6, stroke: style.colour, "stroke-width": 3, "stroke-dasharray": style.dash.join(" "),
    }));
}
