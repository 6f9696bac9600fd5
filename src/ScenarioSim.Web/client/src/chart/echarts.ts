// The parts of ECharts that the page needs.
import { CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkAreaComponent } from "echarts/components";
import { type EChartsType, init as initChart, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, CanvasRenderer, CustomChart, GridComponent, LineChart, MarkAreaComponent]);

export type { EChartsType };

/**
 * A chart that fills an element. ECharts empties the element through innerHTML, which the page's content security policy forbids
 * (it requires trusted types); on this element that empties it without any markup.
 */
export function init(host: HTMLElement): EChartsType {
  Object.defineProperty(host, "innerHTML", { configurable: true, get: () => "", set: () => host.replaceChildren() });
  return initChart(host, null, { renderer: "canvas" });
}
