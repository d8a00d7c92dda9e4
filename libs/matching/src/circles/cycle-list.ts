// SPDX-License-Identifier: AGPL-3.0-or-later

/** Cycles one after another: the vertices of cycle c are at starts[c]..starts[c+1], its smallest first. */
export interface CycleList {
  readonly count: number;
  readonly starts: Int32Array;
  readonly vertices: Int32Array;
  readonly weights: Float64Array;
}

/** Grows as cycles are added; its lists are views, to be read before the next is added. */
export class CycleStore implements CycleList {
  count = 0;
  starts = new Int32Array(65);
  vertices = new Int32Array(256);
  weights = new Float64Array(64);

  add(path: Int32Array, length: number, weight: number): void {
    const at = this.starts[this.count]!;
    if (at + length > this.vertices.length)
      this.vertices = doubled(this.vertices, new Int32Array(this.vertices.length * 2));
    if (this.count === this.weights.length) {
      this.weights = doubled(this.weights, new Float64Array(this.count * 2));
      this.starts = doubled(this.starts, new Int32Array(this.count * 2 + 1));
    }
    for (let n = 0; n < length; n += 1) this.vertices[at + n] = path[n]!;
    this.weights[this.count] = weight;
    this.count += 1;
    this.starts[this.count] = at + length;
  }

  /** No longer than what it holds. */
  toList(): CycleList {
    return {
      count: this.count,
      starts: this.starts.slice(0, this.count + 1),
      vertices: this.vertices.slice(0, this.starts[this.count]),
      weights: this.weights.slice(0, this.count),
    };
  }
}

/** The vertices of one cycle, as a view. */
export function verticesOf(list: CycleList, cycle: number): Int32Array {
  return list.vertices.subarray(list.starts[cycle], list.starts[cycle + 1]);
}

function doubled<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}
