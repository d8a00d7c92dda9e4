// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CycleList, verticesOf } from '../cycle-list.js';
import { Packing } from './packing.js';

/** Cycles through each vertex, the heaviest first. */
export function incidenceOf(list: CycleList, vertices: number): readonly (readonly number[])[] {
  const through: number[][] = Array.from({ length: vertices }, () => []);
  for (const cycle of heaviestFirst(list)) for (const vertex of verticesOf(list, cycle)) through[vertex]!.push(cycle);
  return through;
}

/**
 * The best of several greedy packings: heaviest first, least contested first, and, when `values` of a relaxation are given, by those;
 * each then improved by taking in one cycle, dropping those in its way and filling up, as long as that gains.
 */
export function packGreedily(list: CycleList, vertices: number, deadline: number, values?: Float64Array): Packing {
  const through = incidenceOf(list, vertices);
  const contest = Float64Array.from({ length: list.count }, (_, cycle) => {
    let others = 0;
    for (const vertex of verticesOf(list, cycle)) others += through[vertex]!.length;
    return list.weights[cycle]! / others;
  });
  const orders = [heaviestFirst(list), orderBy(contest)];
  if (values) orders.push(orderBy(values.map((value, cycle) => value + contest[cycle]! * 1e-6)));
  let best: Packing | null = null;
  for (const order of orders) {
    const packing = new Packing(list, vertices);
    packing.fill(order);
    improve(packing, through, order, deadline);
    if (!best || packing.weight > best.weight + 1e-9) best = packing;
  }
  return best!;
}

function improve(
  packing: Packing,
  through: readonly (readonly number[])[],
  order: readonly number[],
  deadline: number,
): void {
  for (let gained = true; gained && performance.now() < deadline;) {
    gained = false;
    for (const cycle of order) if (!packing.chosen.has(cycle) && swapIn(packing, through, cycle)) gained = true;
  }
}

function swapIn(packing: Packing, through: readonly (readonly number[])[], cycle: number): boolean {
  const before = packing.weight;
  const removed = new Set<number>();
  for (const vertex of verticesOf(packing.list, cycle))
    if (packing.cycleOf[vertex] !== -1) removed.add(packing.cycleOf[vertex]!);
  for (const other of removed) packing.remove(other);
  packing.add(cycle);
  const added = [cycle];
  for (const other of removed) {
    for (const vertex of verticesOf(packing.list, other))
      if (packing.cycleOf[vertex] === -1) added.push(...packing.fill(through[vertex]!));
  }
  if (packing.weight > before + 1e-9) return true;
  for (const one of added) packing.remove(one);
  for (const other of removed) packing.add(other);
  packing.weight = before;
  return false;
}

function heaviestFirst(list: CycleList): number[] {
  return orderBy(list.weights.subarray(0, list.count));
}

function orderBy(scores: Float64Array): number[] {
  return Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
}
