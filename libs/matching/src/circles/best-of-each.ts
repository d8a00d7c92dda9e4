// SPDX-License-Identifier: AGPL-3.0-or-later

/** For each of many vertices the `size` greatest numbers offered, as binary heaps with the least of them on top. */
export class BestOfEach {
  private readonly heaps: Float64Array[];
  private readonly filled: Int32Array;

  constructor(
    vertices: number,
    private readonly size: number,
  ) {
    this.heaps = Array.from({ length: vertices }, () => new Float64Array(Math.min(size, 16)));
    this.filled = new Int32Array(vertices);
  }

  /** The least number among the kept; −Infinity while there is room. */
  leastOf(vertex: number): number {
    return this.filled[vertex]! < this.size ? -Infinity : this.heaps[vertex]![0]!;
  }

  offer(vertex: number, value: number): void {
    const filled = this.filled[vertex]!;
    if (filled === this.size) {
      if (value > this.heaps[vertex]![0]!) this.sink(this.heaps[vertex]!, value);
      return;
    }
    let heap = this.heaps[vertex]!;
    if (filled === heap.length) {
      const longer = new Float64Array(Math.min(this.size, filled * 2));
      longer.set(heap);
      this.heaps[vertex] = heap = longer;
    }
    let at = filled;
    while (at > 0 && heap[(at - 1) >> 1]! > value) {
      heap[at] = heap[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    heap[at] = value;
    this.filled[vertex] = filled + 1;
  }

  private sink(heap: Float64Array, value: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= value) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = value;
  }
}
