// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where somebody lives, as far as closeness goes. */
export interface Whereabouts {
  readonly staircaseId: string | null;
  readonly blockId: string | null;
  readonly areaId: string | null;
}

export type Closeness = 'staircase' | 'block' | 'area' | 'none';

/** The smallest thing two people share; nothing shared when one of them lives in no public-housing area. */
export function closenessOf(one: Whereabouts, other: Whereabouts): Closeness {
  if (same(one.staircaseId, other.staircaseId)) return 'staircase';
  if (same(one.blockId, other.blockId)) return 'block';
  if (same(one.areaId, other.areaId)) return 'area';
  return 'none';
}

function same(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
