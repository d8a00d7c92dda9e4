// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { listComuni } from '../data/comuni.js';
import type { Point } from './distance.js';

/** A comune that is part of another one now. */
export interface MergedComune {
  readonly code: string;
  readonly name: string;
  readonly intoCode: string;
  readonly intoName: string;
  /** yyyy-mm-dd */
  readonly on: string;
}

export interface NewComune extends Point {
  readonly code: string;
  readonly name: string;
}

interface Merging {
  readonly code: string;
  readonly mergedInto?: string | null | undefined;
}

/** Throws `comune.same_one`, `comune.merged_already`, `comune.merge_ahead`. */
export function ensureMayMerge(from: Merging, into: Merging, on: string, today: string): void {
  if (from.code === into.code) throw new DomainError('comune.same_one', 'invalid', { field: 'into' });
  if (from.mergedInto) throw new DomainError('comune.merged_already', 'conflict', { field: 'from' });
  if (on > today) throw new DomainError('comune.merge_ahead', 'invalid', { field: 'on' });
}

/** The two letters of the province whose number an ISTAT code begins with. Throws `comune.code_wrong`. */
export function provinceOf(code: string): string {
  const known = listComuni().find((comune) => comune.code.slice(0, 3) === code.slice(0, 3));
  if (!known) throw new DomainError('comune.code_wrong', 'invalid', { field: 'code' });
  return known.province;
}
