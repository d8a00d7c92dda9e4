// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const TIES = [
  'partner',
  'child',
  'parent',
  'sibling',
  'relative',
  'neighbour',
  'friend',
  'carer',
  'social_worker',
  'other',
] as const;
export type Tie = (typeof TIES)[number];

/** More than these nobody looks through while somebody is in trouble. */
export const MOST_RELATED = 12;
export const MOST_IN_EMERGENCY = 5;

/** Somebody to turn to about a person: family, whoever has the key, their social worker. */
export interface RelatedPerson {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly tie: Tie;
  /** E.164 */
  readonly phone: string | null;
  /** Where they work, for who does this as their job. */
  readonly office: string | null;
  /** Who is rung first in an emergency; null for whom nobody rings then. */
  readonly emergencyOrder: number | null;
  /** Whether they may be told how the person is, and what is agreed with them. */
  readonly mayBeTold: boolean;
  readonly holdsKey: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export type RelatedPersonInput = Omit<RelatedPerson, 'id' | 'personId' | 'writtenBy' | 'writtenAt'>;

/** Throws `related.phone_needed`: whoever is to be rung has to have a number. */
export function ensureReached({ phone, emergencyOrder, holdsKey }: RelatedPersonInput, field: string): void {
  if (!phone && (emergencyOrder !== null || holdsKey))
    throw new DomainError('related.phone_needed', 'invalid', { field });
}

/** Throws `related.too_many`. */
export function ensureRoomForRelated(count: number): void {
  if (count >= MOST_RELATED) throw new DomainError('related.too_many', 'conflict', { count: MOST_RELATED });
}
