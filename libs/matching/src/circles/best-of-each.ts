// SPDX-License-Identifier: AGPL-3.0-or-later

/** For each of many places the `size` greatest numbers offered, as binary heaps with the least of them on top. */
export class BestOfEach {
  private readonly heaps: (Float64Array | undefined)[];
  private readonly filled: Int32Array;

  constructor(
    places: number,
    private readonly size: number,
  ) {
    this.heaps = Array.from({ length: places });
    this.filled = new Int32Array(places);
  }

  /** The least number among the kept; −Infinity while there is room. */
  leastOf(place: number): number {
    return this.filled[place]! < this.size ? -Infinity : this.heaps[place]![0]!;
  }

  offer(place: number, value: number): void {
    const filled = this.filled[place]!;
    if (filled === this.size) {
      if (value > this.heaps[place]![0]!) this.sink(this.heaps[place]!, value);
      return;
    }
    let heap = (this.heaps[place] ??= new Float64Array(Math.min(this.size, 8)));
    if (filled === heap.length) {
      const longer = new Float64Array(Math.min(this.size, filled * 2));
      longer.set(heap);
      this.heaps[place] = heap = longer;
    }
    let at = filled;
    while (at > 0 && heap[(at - 1) >> 1]! > value) {
      heap[at] = heap[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    heap[at] = value;
    this.filled[place] = filled + 1;
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
