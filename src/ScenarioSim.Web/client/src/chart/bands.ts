// Quantile bands as polygons, so that lower bounds under zero need no stacking.
import type { ChartBand } from "./types";

interface DrawApi {
  coord(point: [number, number]): number[];
}

/** The middle 90 % with a thin edge in the hypothesis' own dashes, and over it the middle 50 %. */
export function bandSeries(band: ChartBand, stale: boolean): object[] {
  const strength = stale ? 0.45 : 1;
  return [
    polygon(`band90 ${band.id}`, band, band.q05, band.q95, 0.13 * strength, 0.55 * strength),
    polygon(`band50 ${band.id}`, band, band.q25, band.q75, 0.2 * strength, 0),
  ];
}

function polygon(id: string, band: ChartBand, low: readonly number[], high: readonly number[], fill: number, edge: number): object {
  return {
    id, type: "custom", z: 2, silent: true, clip: true, animation: false, coordinateSystem: "cartesian2d", data: [[0, 0]],
    renderItem: (_: unknown, api: DrawApi) => {
      const top = high.map((value, index) => api.coord([index, value]));
      const bottom = low.map((value, index) => api.coord([index, value]));
      const line = { lineWidth: 1, lineDash: band.style.dash.length > 0 ? band.style.dash : null, fill: null, stroke: band.style.colour,
        opacity: edge };
      return {
        type: "group",
        children: [
          { type: "polygon", shape: { points: [...top, ...bottom.reverse()] }, style: { fill: band.style.colour, opacity: fill } },
          ...(edge > 0
            ? [top, bottom].map((points) => ({ type: "polyline", shape: { points }, style: line }))
            : []),
        ],
      };
    },
  };
}
