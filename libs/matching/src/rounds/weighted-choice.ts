// SPDX-License-Identifier: AGPL-3.0-or-later

const MEMORY = 0.99;
const LEAST_WEIGHT = 0.4;

/** Picks among options more often those that paid lately. */
export class WeightedChoice<T> {
  private readonly weights: Float64Array;

  constructor(readonly options: readonly T[]) {
    this.weights = new Float64Array(options.length).fill(1);
  }

  /** Index of the option picked. */
  pick(random: () => number): number {
    let left = random() * this.weights.reduce((sum, weight) => sum + weight, 0);
    for (let option = 0; option < this.weights.length; option++) {
      left -= this.weights[option]!;
      if (left < 0) return option;
    }
    return this.weights.length - 1;
  }

  reward(option: number, amount: number): void {
    this.weights[option] = Math.max(LEAST_WEIGHT, this.weights[option]! * MEMORY + amount * (1 - MEMORY));
  }
}
