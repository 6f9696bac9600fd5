// The parts of ECharts that the page needs.
import { CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkAreaComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, CanvasRenderer, CustomChart, GridComponent, LineChart, MarkAreaComponent]);

export { init, type EChartsType };
