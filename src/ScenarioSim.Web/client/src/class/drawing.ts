// A line that is drawn: dragged with mouse or finger, or set point by point with the arrow keys.
import { inWords, scaleWords, scoreText } from "../chart/scale";
import { h, put, svg } from "../dom";
import { monthNumber, monthText, monthWords } from "../months";

export interface Drawing {
  element: HTMLElement;
  /** Scores month by month; null until something has been drawn. */
  line(): number[] | null;
}

const height = 300;
const mostPoints = 13;

export function createDrawing(label: string, from: string, at: string): Drawing {
  const narrow = window.matchMedia("(max-width: 640px)").matches;
  const width = narrow ? 350 : 720;
  const edge = { left: narrow ? 44 : 168, right: narrow ? 16 : 24, top: 16, bottom: 34 };
  const first = monthNumber(from);
  const months = monthNumber(at) - first + 1;
  const count = Math.min(mostPoints, months);
  const rows = Array.from({ length: count }, (_, index) => Math.round((index * (months - 1)) / Math.max(1, count - 1)));
  const scores = rows.map(() => 0);
  let touched = false;
  let previous: number | null = null;

  const path = svg("polyline", { class: "drawn-line", fill: "none" });
  const points = rows.map((row, index) => {
    const circle = svg("circle", {
      class: "drawn-point", r: 8, tabindex: 0, role: "slider", "aria-label": `${label}: ${monthWords(monthText(first + row))}`,
      "aria-valuemin": -1, "aria-valuemax": 1, "aria-orientation": "vertical",
    });
    circle.addEventListener("keydown", (event) => press(event, index));
    return circle;
  });
  const drawing = svg("svg", { class: "drawing", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label },
    ...axis(), path, ...points);
  const told = h("output", { class: "note" });
  drawing.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId);
    previous = null;
    drag(event);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (drawing.hasPointerCapture(event.pointerId)) {
      drag(event);
    }
  });

  function xOf(row: number): number {
    return edge.left + (row / Math.max(1, months - 1)) * (width - edge.left - edge.right);
  }

  function yOf(score: number): number {
    return edge.top + ((1 - score) / 2) * (height - edge.top - edge.bottom);
  }

  function axis(): SVGElement[] {
    const levels = scaleWords.map(({ score, words }) => svg("g", {},
      svg("line", { class: "grid", x1: edge.left, x2: width - edge.right, y1: yOf(score), y2: yOf(score) }),
      svg("text", { x: edge.left - 8, y: yOf(score) + 4, "text-anchor": "end" }, `${narrow ? "" : `${words}  `}${score.toFixed(1).replace("-", "−")}`)));
    const step = Math.max(1, Math.ceil(months / 12 / (narrow ? 5 : 8))) * 12;
    const january = (12 - (first % 12)) % 12;
    const years: SVGElement[] = [];
    for (let row = january; row < months; row += step) {
      years.push(svg("text", { x: xOf(row), y: height - 10, "text-anchor": "middle" }, String(Math.floor((first + row) / 12))));
    }
    return [...levels, ...years];
  }

  /** Sets the points that the pointer has passed since its last place, so that a fast stroke leaves none out. */
  function drag(event: PointerEvent): void {
    const box = drawing.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    const score = bounded(1 - (2 * (y - edge.top)) / (height - edge.top - edge.bottom));
    const nearest = rows.reduce((best, row, index) => Math.abs(xOf(row) - x) < Math.abs(xOf(rows[best]!) - x) ? index : best, 0);
    const start = previous ?? nearest;
    const before = scores[start]!;
    const span = Math.abs(nearest - start);
    for (let step = 0; step <= span; step++) {
      const index = start + Math.sign(nearest - start) * step;
      scores[index] = span === 0 ? score : step === 0 ? before : bounded(before + ((score - before) * step) / span);
    }

    if (!touched) {
      scores.fill(score);
    }
    previous = nearest;
    change(nearest);
  }

  function press(event: KeyboardEvent, index: number): void {
    const steps: Record<string, number> = { ArrowUp: 0.02, ArrowDown: -0.02, PageUp: 0.1, PageDown: -0.1, Home: -2, End: 2 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      scores[index] = bounded(scores[index]! + step);
      change(index);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      points[index + (event.key === "ArrowRight" ? 1 : -1)]?.focus();
    }
  }

  function change(index: number): void {
    touched = true;
    draw();
    put(told, `${monthWords(monthText(first + rows[index]!))}: ${scoreText(scores[index]!)}, ${inWords(scores[index]!)}`);
  }

  function draw(): void {
    drawing.classList.toggle("untouched", !touched);
    path.setAttribute("points", rows.map((row, index) => `${xOf(row)},${yOf(scores[index]!)}`).join(" "));
    points.forEach((circle, index) => {
      circle.setAttribute("cx", String(xOf(rows[index]!)));
      circle.setAttribute("cy", String(yOf(scores[index]!)));
      circle.setAttribute("aria-valuenow", scores[index]!.toFixed(2));
      circle.setAttribute("aria-valuetext", `${scoreText(scores[index]!)}, ${inWords(scores[index]!)}`);
    });
  }

  draw();
  return {
    element: h("div", { class: "drawing-frame" },
      h("p", { class: "note" }, "Draw with mouse or finger. With the keyboard: Tab or left and right to a point, up and down to move it."),
      drawing, told),
    line: () => touched ? Array.from({ length: months }, (_, row) => between(rows, scores, row)) : null,
  };
}

function bounded(score: number): number {
  return Math.round(Math.min(1, Math.max(-1, score)) * 100) / 100;
}

function between(rows: number[], scores: number[], row: number): number {
  const next = Math.max(1, rows.findIndex((known) => known >= row));
  const [left, right] = [rows[next - 1] ?? 0, rows[next] ?? 0];
  const share = right > left ? (row - left) / (right - left) : 0;
  const low = scores[next - 1] ?? 0;
  return Math.round((low + ((scores[next] ?? low) - low) * share) * 10_000) / 10_000;
}
