// Actors in a ring; ties grow wider with the score, and are dashed where it is under zero.
import { inWords, scoreText } from "../chart/scale";
import type { Course, StudyView } from "../contract";
import { svg } from "../dom";
import { tieColour } from "./diverging";

const size = 320;
const centre = size / 2;
const radius = 112;
const widest = 16;
const faintest = 0.06;
/** How many ties have their number beside them, the strongest first; the matrix has all. */
const numbered = 5;

export interface Network {
  element: SVGSVGElement;
  show(row: number, month: string, dark: boolean): void;
}

interface Tie {
  from: string;
  to: string;
  scores: number[];
  line: SVGLineElement;
  text: SVGTextElement;
}

export function createNetwork(study: StudyView, course: Course, who: string): Network {
  const places = new Map(study.actors.map(({ code }, index) => {
    const angle = (index / study.actors.length) * 2 * Math.PI - Math.PI / 2;
    return [code, { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) }];
  }));
  const ties = tiesOf(study, course, places);
  const nodes = study.actors.map(({ code, name }) => {
    const { x, y } = places.get(code)!;
    return svg("g", { class: "node" }, svg("title", {}, name), svg("circle", { cx: x, cy: y, r: 23 }),
      svg("text", { x, y: y + 5, "text-anchor": "middle" }, code));
  });
  const element = svg("svg", { class: "network", viewBox: `0 0 ${size} ${size}`, role: "img" },
    ...ties.map((tie) => tie.line), ...ties.map((tie) => tie.text), ...nodes);

  function show(row: number, month: string, dark: boolean): void {
    const now = ties.map((tie) => ({ tie, score: tie.scores[row] ?? 0 }));
    const strongest = [...now].sort((one, other) => Math.abs(other.score) - Math.abs(one.score)).slice(0, numbered);
    now.forEach((item) => draw(item.tie, item.score, strongest.includes(item), dark));
    element.setAttribute("aria-label", `Ties under ${who} in ${month}; the strongest: ${strongest
      .map(({ tie, score }) => `${tie.from} and ${tie.to} ${scoreText(score)}, ${inWords(score)}`).join("; ")}. The matrix has all numbers.`);
  }

  return { element, show };
}

function draw({ line, text }: Tie, score: number, isNumbered: boolean, dark: boolean): void {
  const strength = Math.abs(score);
  line.setAttribute("stroke", tieColour(score, dark));
  line.setAttribute("stroke-width", (1 + strength * widest).toFixed(2));
  line.setAttribute("stroke-opacity", strength < faintest ? "0.25" : "0.85");
  line.setAttribute("stroke-dasharray", score < -0.005 ? "7 5" : "none");
  text.textContent = isNumbered ? scoreText(score) : "";
}

function tiesOf(study: StudyView, course: Course, places: Map<string, { x: number; y: number }>): Tie[] {
  const rows = new Map(course.pairs.map((pair) => [`${pair.from}>${pair.to}`, pair.alignment]));
  return study.actors.flatMap(({ code: from }, index) => study.actors.slice(index + 1).map(({ code: to }) => {
    const there = rows.get(`${from}>${to}`) ?? [];
    const back = rows.get(`${to}>${from}`) ?? there;
    const [one, other] = [places.get(from)!, places.get(to)!];
    // Numbers stand off the middle, where diagonals cross.
    const share = 0.3;
    return {
      from, to,
      scores: there.map((score, row) => (score + (back[row] ?? score)) / 2),
      line: svg("line", { x1: one.x, y1: one.y, x2: other.x, y2: other.y }),
      text: svg("text", {
        class: "tie-score", x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share + 4, "text-anchor": "middle",
      }),
    };
  }));
}
