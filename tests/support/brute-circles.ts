// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Arc, CirclesSolution } from '@reciproca/matching';

/** A cycle as an ordered list, smallest vertex first. */
export interface PlainCycle {
  readonly vertices: readonly number[];
  readonly weight: number;
}

/** All cycles of 2..maxLength vertices, by trying every order of every choice. For a dozen vertices. */
export function allCycles(vertices: number, arcs: readonly Arc[], maxLength: number): PlainCycle[] {
  const weightOf = new Map(arcs.map((arc) => [`${arc.from}>${arc.to}`, arc.weight]));
  const cycles: PlainCycle[] = [];
  const grow = (path: readonly number[]): void => {
    const steps = path.map((vertex, at) => weightOf.get(`${vertex}>${path[(at + 1) % path.length]}`));
    if (path.length > 1 && steps.every((step) => step !== undefined)) {
      cycles.push({ vertices: path, weight: steps.reduce((sum, step) => sum + step!, 0) });
    }
    if (path.length === maxLength) return;
    for (let next = path[0]! + 1; next < vertices; next += 1) if (!path.includes(next)) grow([...path, next]);
  };
  for (let first = 0; first < vertices; first += 1) grow([first]);
  return cycles;
}

/** The greatest weight of disjoint cycles: the best for every set of vertices still free, the smallest of them left out or served. */
export function bestPackingWeight(vertices: number, cycles: readonly PlainCycle[]): number {
  const masks = cycles.map((cycle) => ({
    mask: cycle.vertices.reduce((mask, vertex) => mask | (1 << vertex), 0),
    ...cycle,
  }));
  const known = new Map<number, number>();
  const best = (free: number): number => {
    if (free === 0) return 0;
    const before = known.get(free);
    if (before !== undefined) return before;
    const lowest = free & -free;
    let value = best(free ^ lowest);
    for (const { mask, weight } of masks)
      if ((mask & lowest) !== 0 && (mask & free) === mask) value = Math.max(value, weight + best(free ^ mask));
    known.set(free, value);
    return value;
  };
  return best((1 << vertices) - 1);
}

/** What is wrong with a solution, in words; nothing when all of it is as it must be. */
export function faultsOf(solution: CirclesSolution, arcs: readonly Arc[], maxLength: number): string[] {
  const faults: string[] = [];
  const served = new Set<number>();
  let total = 0;
  for (const { vertices, weight } of solution.circles) {
    if (vertices.length < 2 || vertices.length > maxLength)
      faults.push(`${vertices.join()} has ${vertices.length} vertices`);
    let sum = 0;
    for (const [at, vertex] of vertices.entries()) {
      if (served.has(vertex)) faults.push(`${vertex} is served twice`);
      served.add(vertex);
      const next = vertices[(at + 1) % vertices.length];
      const arc = arcs.find((one) => one.from === vertex && one.to === next);
      if (!arc) faults.push(`there is no arc ${vertex} → ${next}`);
      sum += arc?.weight ?? 0;
    }
    if (Math.abs(sum - weight) > 1e-9) faults.push(`${vertices.join()} weighs ${sum}, not ${weight}`);
    total += sum;
  }
  if (Math.abs(total - solution.objective) > 1e-6) faults.push(`the sum is ${total}, not ${solution.objective}`);
  if (solution.bound < solution.objective) faults.push('the bound is below the objective');
  if (solution.gap === 0 && solution.bound !== solution.objective) faults.push('gap 0 without the bound reached');
  return faults;
}
