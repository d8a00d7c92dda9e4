// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CycleList, verticesOf } from '../cycle-list.js';

/** Cycles of one list that share no vertex, with who is in which. */
export class Packing {
  /** Cycle each vertex is in; −1 for none. */
  readonly cycleOf: Int32Array;
  readonly chosen = new Set<number>();
  weight = 0;

  constructor(
    readonly list: CycleList,
    vertices: number,
  ) {
    this.cycleOf = new Int32Array(vertices).fill(-1);
  }

  fits(cycle: number): boolean {
    return verticesOf(this.list, cycle).every((vertex) => this.cycleOf[vertex] === -1);
  }

  add(cycle: number): void {
    for (const vertex of verticesOf(this.list, cycle)) this.cycleOf[vertex] = cycle;
    this.chosen.add(cycle);
    this.weight += this.list.weights[cycle]!;
  }

  remove(cycle: number): void {
    for (const vertex of verticesOf(this.list, cycle)) this.cycleOf[vertex] = -1;
    this.chosen.delete(cycle);
    this.weight -= this.list.weights[cycle]!;
  }

  /** Adds what fits, in the order given; answers what was added. */
  fill(order: Iterable<number>): number[] {
    const added: number[] = [];
    for (const cycle of order) {
      if (this.chosen.has(cycle) || this.list.weights[cycle]! <= 0 || !this.fits(cycle)) continue;
      this.add(cycle);
      added.push(cycle);
    }
    return added;
  }

  toStart(): Float64Array {
    const start = new Float64Array(this.list.count);
    for (const cycle of this.chosen) start[cycle] = 1;
    return start;
  }
}
