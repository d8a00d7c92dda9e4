// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long and how far it is between points known by their index: row after row, `from × size + to`. Plain data, may be sent to a thread. */
export interface TravelMatrix {
  readonly size: number;
  readonly minutes: Float32Array | Float64Array;
  readonly metres: Float32Array | Float64Array;
}

/** Minutes and metres of one way. */
export interface Way {
  readonly minutes: number;
  readonly metres: number;
}

/** Asks for each ordered pair once; from a point to itself is nothing. */
export function matrixOf(size: number, wayBetween: (from: number, to: number) => Way): TravelMatrix {
  const minutes = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < size; to += 1) {
      if (from === to) continue;
      const way = wayBetween(from, to);
      minutes[from * size + to] = way.minutes;
      metres[from * size + to] = way.metres;
    }
  }
  return { size, minutes, metres };
}

export function minutesBetween(matrix: TravelMatrix, from: number, to: number): number {
  return matrix.minutes[from * matrix.size + to] as number;
}

export function metresBetween(matrix: TravelMatrix, from: number, to: number): number {
  return matrix.metres[from * matrix.size + to] as number;
}
