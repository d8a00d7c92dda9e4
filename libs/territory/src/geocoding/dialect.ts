// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AddressQuestion } from '../application/geocoder.js';
import type { Point } from '../domain/distance.js';
import type { Precision } from '../domain/precision.js';

/** One answer of a map, whatever it speaks. */
export interface MapAnswer {
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
  /** As the map names it; null where it does not. */
  readonly comune: string | null;
  readonly precision: Precision;
}

/** How one kind of geocoder is asked and what it answers. */
export interface Dialect {
  /** Path and query. */
  ask(question: AddressQuestion): string;
  /** Throws where the answer is no answer of this kind. */
  read(answer: unknown): MapAnswer[];
  /** Path and query, for what is nearest. */
  askNear(point: Point): string;
  readNear(answer: unknown): MapAnswer[];
}

export const MOST_FOUND = 5;

/** The words of an address, each once. */
export function labelOf(words: readonly (string | undefined)[]): string {
  return [...new Set(words.filter(Boolean))].join(', ');
}
