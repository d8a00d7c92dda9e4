// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '../../random/seeded-random.js';
import { solveProgram } from '../../solver/solve-program.js';
import { CycleStore, verticesOf } from '../cycle-list.js';
import { cycleProgram } from './cycle-program.js';
import { incidenceOf } from './greedy-packing.js';
import type { Packing } from './packing.js';

export interface PartsOptions {
  /** By performance.now(). */
  readonly deadline: number;
  /** Ends when the packing weighs as much. */
  readonly target: number;
  /** Rounds without a gain after which it ends. */
  readonly patience: number;
}

const FIRST_SIZE = 120;
const SMALLEST_SIZE = 20;
const ROUND_SECONDS = 2;
const QUICK_MS = 250;
const TOLERANCE = 1e-6;

/**
 * Large-neighbourhood search (P. Shaw 1998): frees the circles around a vertex, solves that part anew with the rest as it is, and so on
 * from vertex to vertex. Parts grow while they are solved quickly and shrink when they are not. Changes the packing; never makes it lighter.
 */
export function improveByParts(packing: Packing, { deadline, target, patience }: PartsOptions): void {
  const { list } = packing;
  const vertices = packing.cycleOf.length;
  const through = incidenceOf(list, vertices);
  const random = seededRandom(vertices);
  let size = FIRST_SIZE;
  for (let idle = 0; idle < patience && performance.now() < deadline && packing.weight < target - TOLERANCE;) {
    const began = performance.now();
    const free = partAround(packing, through, Math.floor(random() * vertices), size, random);
    const gained = solvePart(packing, through, free, Math.min(ROUND_SECONDS, (deadline - began) / 1000));
    idle = gained ? 0 : idle + 1;
    const milliseconds = performance.now() - began;
    size =
      milliseconds < QUICK_MS
        ? Math.min(vertices, Math.ceil(size * 1.1))
        : Math.max(SMALLEST_SIZE, Math.floor(size * 0.85));
  }
}

/** Vertices reached from one through cycles, with all of a circle or none of it. */
function partAround(
  packing: Packing,
  through: readonly (readonly number[])[],
  from: number,
  size: number,
  random: () => number,
): Set<number> {
  const part = new Set<number>();
  const queue: number[] = [];
  const take = (vertex: number): void => {
    const circle = packing.cycleOf[vertex]!;
    for (const member of circle === -1 ? [vertex] : verticesOf(packing.list, circle)) {
      if (part.has(member)) continue;
      part.add(member);
      queue.push(member);
    }
  };
  take(from);
  for (let at = 0; at < queue.length && part.size < size; at += 1) {
    const cycles = through[queue[at]!]!;
    for (let tries = Math.min(6, cycles.length); tries > 0 && part.size < size; tries -= 1) {
      for (const vertex of verticesOf(packing.list, cycles[Math.floor(random() * cycles.length)]!)) take(vertex);
    }
  }
  return part;
}

function solvePart(
  packing: Packing,
  through: readonly (readonly number[])[],
  free: ReadonlySet<number>,
  seconds: number,
): boolean {
  const { list } = packing;
  const members = [...free].sort((a, b) => a - b);
  const numberOf = new Map(members.map((vertex, at) => [vertex, at]));
  const local = new CycleStore();
  const cycles: number[] = [];
  for (const vertex of members) {
    for (const cycle of through[vertex]!) {
      const path = verticesOf(list, cycle);
      if (path[0] !== vertex || !path.every((other) => free.has(other))) continue;
      local.add(
        path.map((other) => numberOf.get(other)!),
        path.length,
        list.weights[cycle]!,
      );
      cycles.push(cycle);
    }
  }
  const start = Float64Array.from(cycles, (cycle) => (packing.chosen.has(cycle) ? 1 : 0));
  const before = cycles.reduce((sum, cycle, at) => sum + (start[at] === 1 ? list.weights[cycle]! : 0), 0);
  const solved = solveProgram(cycleProgram(local, members.length, true), { seconds, start });
  if (solved.values.length === 0 || solved.objective <= before + TOLERANCE) return false;
  for (const [at, cycle] of cycles.entries()) if (start[at] === 1) packing.remove(cycle);
  for (const [at, cycle] of cycles.entries()) if (solved.values[at] === 1) packing.add(cycle);
  return true;
}
