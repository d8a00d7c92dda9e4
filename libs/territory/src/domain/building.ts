// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from './distance.js';
import type { Precision } from './precision.js';

/** A public-housing area, with all that stands in it. */
export interface Area extends Point {
  readonly id: string;
  readonly name: string;
  readonly comuneCode: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly id: string;
  readonly name: string;
  readonly staircases: readonly { readonly id: string; readonly label: string; readonly address: string }[];
}

export type NewArea = Omit<Area, 'id' | 'blocks'>;

export interface NewStaircase extends Point {
  readonly blockId: string;
  readonly label: string;
  readonly address: string;
  /** Of the position, where it is not the very door. */
  readonly precision?: Precision | undefined;
}

export interface NewDwelling {
  readonly staircaseId: string;
  readonly number: string;
  readonly floor: number;
}

/** A dwelling and everything above it. */
export interface DwellingAddress extends NewDwelling, Point {
  readonly id: string;
  readonly blockId: string;
  readonly areaId: string;
  readonly address: string;
  readonly comuneCode: string;
  readonly precision: Precision;
}
