// What must follow a slider at once: lines, their names, dates and the month read, on a canvas of their own over the axes and
// bands. Drawing them there takes about a millisecond, and the bands need not be drawn again.
import { monthNumber } from "../months";
import { token } from "../palette";
import { placeDates } from "./dates";
import type { Frame } from "./frame";
import { h } from "../dom";
import type { ChartLine, Picture } from "./types";

const nameHeight = 16;
const levelHeight = 15;

export interface LineLayer {
  draw(picture: Picture, frame: Frame): void;
}

export function createLineLayer(host: HTMLElement): LineLayer {
  const canvas = h("canvas", { class: "line-layer", "aria-hidden": "true" });
  const context = canvas.getContext("2d")!;
  host.append(canvas);

  function draw(picture: Picture, frame: Frame): void {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(frame.width * ratio);
    const height = Math.round(frame.height * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    }

    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    drawDates(context, picture, frame);
    drawLines(context, picture, frame);
    drawNames(context, picture.lines, frame);
  }

  return { draw };
}

function drawLines(context: CanvasRenderingContext2D, picture: Picture, frame: Frame): void {
  const { area } = frame;
  context.save();
  context.beginPath();
  context.rect(area.left - 1, area.top - 2, area.width + 2, area.height + 4);
  context.clip();
  context.lineJoin = "round";
  picture.others.forEach((line) => trace(context, line, frame, token("--muted"), 1.25));
  picture.lines.forEach((line) => trace(context, line, frame, line.style.colour, 3));
  context.restore();
}

function trace(context: CanvasRenderingContext2D, line: ChartLine, frame: Frame, colour: string, width: number): void {
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(line.style.dash);
  line.scores.forEach((score, row) => context.lineTo(xOf(row, frame), yOf(score, frame)));
  context.stroke();
  context.setLineDash([]);
}

/** Names at the ends of lines, moved apart where they would overlap. */
function drawNames(context: CanvasRenderingContext2D, lines: ChartLine[], frame: Frame): void {
  const { area } = frame;
  const places = lines
    .filter((line) => line.scores.length > 0)
    .map((line) => ({ line, y: yOf(line.scores.at(-1)!, frame) }))
    .sort((first, second) => first.y - second.y);
  let floor = area.top - nameHeight / 2;
  places.forEach((place) => {
    place.y = Math.max(place.y, floor + nameHeight);
    floor = place.y;
  });
  let ceiling = area.top + area.height + nameHeight / 2;
  places.reverse().forEach((place) => {
    place.y = Math.min(place.y, ceiling - nameHeight);
    ceiling = place.y;
  });
  context.font = nameFont(frame);
  context.textBaseline = "middle";
  context.textAlign = "left";
  places.forEach(({ line, y }) => {
    const x = area.left + area.width + 6;
    context.fillStyle = line.style.colour;
    context.fillRect(x, y - 5, 3, 10);
    context.fillStyle = token("--ink");
    context.fillText(line.name, x + 7, y, frame.width - x - 8);
  });
}

function drawDates(context: CanvasRenderingContext2D, picture: Picture, frame: Frame): void {
  const { area } = frame;
  context.font = `12px ${frame.font}`;
  context.textBaseline = "alphabetic";
  context.textAlign = "center";
  context.lineWidth = 1;
  placeDates(picture, frame).forEach(({ row, label, level }) => {
    const x = Math.round(xOf(row, frame)) + 0.5;
    const top = area.top - 4 - level * levelHeight;
    vertical(context, x, top, area.top + area.height, token("--rule-strong"), []);
    context.fillStyle = token("--ink");
    context.fillText(label, Math.max(x, context.measureText(label).width / 2), top - 3);
  });
  const cursor = monthNumber(picture.cursor) - frame.firstMonth;
  if (cursor >= 0 && cursor < frame.months) {
    vertical(context, Math.round(xOf(cursor, frame)) + 0.5, area.top, area.top + area.height, token("--ink"), [2, 3]);
  }
}

function vertical(context: CanvasRenderingContext2D, x: number, top: number, bottom: number, colour: string, dash: number[]): void {
  context.strokeStyle = colour;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom);
  context.stroke();
  context.setLineDash([]);
}

export function nameFont(frame: Pick<Frame, "narrow" | "font">): string {
  return `600 ${frame.narrow ? 11.5 : 13}px ${frame.font}`;
}

function xOf(row: number, { area, months }: Frame): number {
  return area.left + (row / Math.max(1, months - 1)) * area.width;
}

function yOf(score: number, { area, low, high }: Frame): number {
  return area.top + ((high - score) / (high - low)) * area.height;
}
