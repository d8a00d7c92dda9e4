// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where things stand in the picture of a circle, in its own units: about one pixel on a phone. */
export interface CircleShape {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  /** From each node to the next. */
  readonly arrows: readonly Arrow[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** Its line, as the path of an SVG. */
  readonly line: string;
  /** Its head, as the points of a polygon. */
  readonly head: string;
  /** Middle of its label. */
  readonly label: Point;
}

export const NODE_WIDTH = 150;
export const NODE_HEIGHT = 48;
const WIDTH = 440;
const MIDDLE = { x: WIDTH / 2, y: 225 };
const RADIUS = { x: 140, y: 180 };
const ROOM = 6;
const HEAD = 14;
const BELOW = 38;
const STEPS = 60;

/** People stand around an ellipse, clockwise from the top; each arrow follows it to the next. */
export function circleShape(people: number): CircleShape {
  const step = (2 * Math.PI) / people;
  const nodes = Array.from({ length: people }, (_, at) => pointAt(at * step));
  const arrows = nodes.map((from, at) => arrowBetween(from, nodes[(at + 1) % people] as Point, at * step, step));
  const bottom = Math.max(...nodes.map(({ y }) => y + NODE_HEIGHT / 2), ...arrows.map(({ label }) => label.y + 36));
  return { width: WIDTH, height: Math.ceil(bottom + 8), nodes, arrows };
}

/** Words in lines of at most `most` characters; a longer word stands alone. */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pointAt(angle: number): Point {
  return { x: MIDDLE.x + RADIUS.x * Math.sin(angle), y: MIDDLE.y - RADIUS.y * Math.cos(angle) };
}

function arrowBetween(from: Point, to: Point, start: number, step: number): Arrow {
  const along = Array.from({ length: STEPS + 1 }, (_, nth) => pointAt(start + (step * nth) / STEPS));
  const free = along.filter((point) => !isWithin(point, from) && !isWithin(point, to));
  const tip = free.at(-1) ?? to;
  // The head is as long as a few steps of the line; its direction is that of its own length.
  const before = free.findLast((point) => Math.hypot(tip.x - point.x, tip.y - point.y) >= HEAD) ?? from;
  const line = free
    .slice(0, free.indexOf(before) + 1)
    .map(({ x, y }, nth) => `${nth === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
  return { line: line.join(''), head: headAt(before, tip), label: labelAt(free[Math.floor(free.length / 2)] ?? to) };
}

/** On its arrow where that goes up or down; under it where it lies flat at the foot, since words as long as it would hide it. */
function labelAt({ x, y }: Point): Point {
  return { x, y: y > MIDDLE.y + RADIUS.y * 0.95 ? y + BELOW : y };
}

function headAt(before: Point, tip: Point): string {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const half = HEAD * 0.6;
  return [tip, { x: before.x - y * half, y: before.y + x * half }, { x: before.x + y * half, y: before.y - x * half }]
    .map((point) => `${round(point.x)},${round(point.y)}`)
    .join(' ');
}

function isWithin(point: Point, node: Point): boolean {
  return Math.abs(point.x - node.x) < NODE_WIDTH / 2 + ROOM && Math.abs(point.y - node.y) < NODE_HEIGHT / 2 + ROOM;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
