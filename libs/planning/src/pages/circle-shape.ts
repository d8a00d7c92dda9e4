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
  readonly label: Label;
}

/** The words beside an arrow, which leaves them room. */
export interface Label {
  readonly lines: readonly string[];
  /** Middle of its lines. */
  readonly x: number;
  /** Where its first line stands. */
  readonly top: number;
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
/** Of a label: from line to line, and what is kept free around it. */
export const LINE = 24;
const GAP = 6;
const MOST_CHARACTERS = 13;
/** Width of a character at most, in most fonts. */
const CHARACTER = 12;

/** People stand around an ellipse, clockwise from the top; each arrow follows it to the next, with its words. */
export function circleShape(words: readonly string[]): CircleShape {
  const people = words.length;
  const step = (2 * Math.PI) / people;
  const nodes = Array.from({ length: people }, (_, at) => pointAt(at * step));
  const arrows = nodes.map((from, at) =>
    arrowBetween(from, nodes[(at + 1) % people] as Point, at * step, step, words[at] ?? ''),
  );
  const bottom = Math.max(
    ...nodes.map(({ y }) => y + NODE_HEIGHT / 2),
    ...arrows.map(({ label }) => label.top + (label.lines.length - 1) * LINE + 8),
  );
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

function arrowBetween(from: Point, to: Point, start: number, step: number, words: string): Arrow {
  const along = Array.from({ length: STEPS + 1 }, (_, nth) => pointAt(start + (step * nth) / STEPS));
  const free = along.filter((point) => !isWithin(point, from) && !isWithin(point, to));
  const tip = free.at(-1) ?? to;
  // The head is as long as a few steps of the line; its direction is that of its own length.
  const before = free.findLast((point) => Math.hypot(tip.x - point.x, tip.y - point.y) >= HEAD) ?? from;
  const label = labelAt(free[Math.floor(free.length / 2)] ?? to, words);
  return { line: brokenAt(label, free.slice(0, free.indexOf(before) + 1)), head: headAt(before, tip), label };
}

/** The line without what would run through the words on it. */
function brokenAt(label: Label, points: readonly Point[]): string {
  const drawn = points.map((point) => !isUnder(point, label));
  return points
    .flatMap(({ x, y }, nth) => (drawn[nth] ? [`${drawn[nth - 1] ? 'L' : 'M'}${round(x)} ${round(y)}`] : []))
    .join('');
}

/** On its arrow where that goes up or down; under it where it lies flat at the foot, since words as long as it would hide it. */
function labelAt({ x, y }: Point, words: string): Label {
  const middle = y > MIDDLE.y + RADIUS.y * 0.95 ? y + BELOW : y;
  const lines = wrapWords(words, MOST_CHARACTERS);
  const half = halfWidth(lines);
  return { lines, x: Math.min(Math.max(x, half), WIDTH - half), top: middle - ((lines.length - 1) * LINE) / 2 + 7 };
}

function isUnder({ x, y }: Point, { lines, x: middle, top }: Label): boolean {
  const bottom = top + (lines.length - 1) * LINE;
  return Math.abs(x - middle) < halfWidth(lines) + GAP && y > top - LINE + 2 - GAP && y < bottom + GAP;
}

function halfWidth(lines: readonly string[]): number {
  return (Math.max(...lines.map(({ length }) => length)) * CHARACTER) / 2;
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
