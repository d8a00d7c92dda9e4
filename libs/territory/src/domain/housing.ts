// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Point } from './distance.js';
import type { Precision } from './precision.js';

/** What public housing is made of, the largest first. */
export const HOUSING_KINDS = ['area', 'block', 'staircase', 'dwelling'] as const;
export type HousingKind = (typeof HOUSING_KINDS)[number];

/** Public housing as its coordinator looks after it, with how many live where. */
export interface HousingArea {
  readonly id: string;
  readonly name: string;
  readonly comuneName: string;
  readonly blocks: readonly HousingBlock[];
}

export interface HousingBlock {
  readonly id: string;
  readonly name: string;
  readonly staircases: readonly HousingStaircase[];
}

export interface HousingStaircase {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly dwellings: number;
  readonly people: number;
}

/** A staircase with what stands above it. */
export interface StaircaseAddress extends Point {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly blockId: string;
  readonly blockName: string;
  readonly areaName: string;
  readonly comuneCode: string;
  readonly precision: Precision;
}

export interface HousingDwelling {
  readonly id: string;
  readonly number: string;
  readonly floor: number;
  readonly people: number;
}

/** How many people live there and how many parts it is made of. */
export interface HousingLoad {
  readonly people: number;
  readonly parts: number;
}

/** Throws `housing.somebody_lives_there`, `housing.not_empty`. */
export function ensureEmpty(kind: HousingKind, { people, parts }: HousingLoad): void {
  if (people > 0) throw new DomainError('housing.somebody_lives_there', 'conflict', { people });
  // The flats of a staircase in which nobody lives go with it.
  if (parts > 0 && kind !== 'staircase') throw new DomainError('housing.not_empty', 'conflict', { parts });
}
