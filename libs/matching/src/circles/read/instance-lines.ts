// SPDX-License-Identifier: AGPL-3.0-or-later
import { InstanceFault } from './instance-fault.js';

export interface InstanceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** An arc as the file has it, with the vertices' numbers not yet brought down to 0. */
export interface ReadArc {
  readonly line: InstanceLine;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Lines that are not blank. */
export function listLines(text: string): InstanceLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

/** Reads "source, destination, weight", parted as given; throws an {@link InstanceFault}. */
export function readArc(line: InstanceLine, separator: RegExp): ReadArc {
  const [from, to, weight, ...more] = line.text
    .split(separator)
    .map((cell) => (cell.trim() === '' ? NaN : Number(cell)));
  const isArc = Number.isInteger(from) && Number.isInteger(to) && Number.isFinite(weight) && more.length === 0;
  if (!isArc) throw new InstanceFault('arc', line.number, line.text);
  return { line, from: from!, to: to!, weight: weight! };
}

/** Throws an {@link InstanceFault} for a vertex outside `base`..`base + vertices − 1` or an arc back to its start. */
export function assertPossible({ line, from, to }: ReadArc, base: number, vertices: number): void {
  const isVertex = (v: number): boolean => v >= base && v < base + vertices;
  if (!isVertex(from) || !isVertex(to)) throw new InstanceFault('vertex', line.number, line.text);
  if (from === to) throw new InstanceFault('loop', line.number, line.text);
}
