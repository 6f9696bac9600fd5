// The parts of ECharts that the page needs.
import { CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, CanvasRenderer, CustomChart, GridComponent, LabelLayout, LineChart, MarkAreaComponent, MarkLineComponent]);

export { init, type EChartsType };
