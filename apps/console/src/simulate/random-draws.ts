// SPDX-License-Identifier: AGPL-3.0-or-later

/** Draws of one stream of chance. */
export class RandomDraws {
  constructor(readonly random: () => number) {}

  between(least: number, most: number): number {
    return least + (most - least) * this.random();
  }

  /** Whole, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor((most - least + 1) * this.random());
  }

  happens(share: number): boolean {
    return this.random() < share;
  }

  /** Place of the weight drawn, the heavier the more often. */
  weighted(weights: readonly number[]): number {
    let left = this.random() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [at, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return at;
    }
    return weights.length - 1;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const order = items.map((item) => ({ item, at: this.random() }));
    return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
  }
}
