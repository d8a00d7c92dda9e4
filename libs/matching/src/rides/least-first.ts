// SPDX-License-Identifier: AGPL-3.0-or-later

/** Keeps the least few of many values: a heap with the greatest kept on top. Equal values stay in the order of their indices. */
export class LeastFirst {
  private readonly values: Float64Array;
  private readonly indices: Int32Array;
  private size = 0;

  constructor(private readonly most: number) {
    this.values = new Float64Array(most);
    this.indices = new Int32Array(most);
  }

  /** Above this nothing is kept any more. */
  get limit(): number {
    return this.size < this.most ? Infinity : (this.values[0] as number);
  }

  offer(value: number, index: number): void {
    if (this.size < this.most) {
      this.rise(this.size, value, index);
      this.size += 1;
    } else if (this.most > 0 && this.isAfter(this.values[0] as number, this.indices[0] as number, value, index)) {
      this.sink(value, index);
    }
  }

  /** Least first. */
  ranked(): { indices: Int32Array; values: Float64Array } {
    const order = [...this.indices.subarray(0, this.size).keys()].sort((a, b) =>
      this.isAfter(
        this.values[a] as number,
        this.indices[a] as number,
        this.values[b] as number,
        this.indices[b] as number,
      )
        ? 1
        : -1,
    );
    return {
      indices: Int32Array.from(order, (at) => this.indices[at] as number),
      values: Float64Array.from(order, (at) => this.values[at] as number),
    };
  }

  private isAfter(value: number, index: number, otherValue: number, otherIndex: number): boolean {
    return value > otherValue || (value === otherValue && index > otherIndex);
  }

  private rise(from: number, value: number, index: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isAfter(value, index, this.values[parent] as number, this.indices[parent] as number)) break;
      this.put(at, this.values[parent] as number, this.indices[parent] as number);
      at = parent;
    }
    this.put(at, value, index);
  }

  private sink(value: number, index: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const [left, right] = [child, child + 1];
      if (
        right < this.size &&
        this.isAfter(
          this.values[right] as number,
          this.indices[right] as number,
          this.values[left] as number,
          this.indices[left] as number,
        )
      )
        child = right;
      if (!this.isAfter(this.values[child] as number, this.indices[child] as number, value, index)) break;
      this.put(at, this.values[child] as number, this.indices[child] as number);
      at = child;
    }
    this.put(at, value, index);
  }

  private put(at: number, value: number, index: number): void {
    this.values[at] = value;
    this.indices[at] = index;
  }
}
