// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '../domain/distance.js';
import type { Precision } from '../domain/precision.js';

/** An address as somebody says it, in a comune: besides this and a point nothing is ever asked of a map. */
export interface AddressQuestion {
  readonly address: string;
  readonly comune: Point & { readonly name: string; readonly province: string };
}

/** Where it may be: always better known than by its comune. */
export interface FoundAddress extends Point {
  readonly label: string;
  readonly precision: Exclude<Precision, 'comune'>;
}

/** Finds addresses on a map of the installation's own; never throws: whoever finds nothing knows the comune still. */
export interface Geocoder {
  /** Whether the installation has one. */
  readonly isThere: boolean;
  find(question: AddressQuestion): Promise<readonly FoundAddress[]>;
  /** What is known nearest to that point; null where there is nothing, or nobody to ask. */
  nearest(point: Point): Promise<FoundAddress | null>;
}

export const GEOCODER = Symbol('GEOCODER');
