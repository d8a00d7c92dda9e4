// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from './distance.js';
import type { Precision } from './precision.js';
import type { Whereabouts } from './closeness.js';

export interface Residence extends Whereabouts, Point {
  readonly personId: string;
  readonly householdId: string;
  /** Their home. */
  readonly placeId: string;
  readonly dwellingId: string | null;
  readonly comuneCode: string;
  readonly precision: Precision;
}
