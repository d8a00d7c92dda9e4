// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { EngineSettings } from './engine-settings.js';

export type ClaimRules = Pick<EngineSettings, 'claimUntilHours' | 'claimsAtOnce' | 'claimTurnHours'>;

/** A request somebody would take from the board, and what they have taken so far. */
export interface Claim {
  readonly startsAt: Date;
  readonly openedAt: Date;
  readonly isUrgent: boolean;
  /** How many they have taken that are still to come. */
  readonly ahead: number;
  /** Whether they have taken one in the days that {@link LATELY_DAYS} are. */
  readonly hasLately: boolean;
}

export const LATELY_DAYS = 7;
const HOUR_MS = 3_600_000;

/**
 * By the ente's rules: not too short before it begins, not more than so many at once, and who has taken something lately leaves the
 * first hours to others. What is urgent waits for nobody's turn. Throws `answer.too_late`, `answer.too_many_at_once`, `answer.others_first`.
 */
export function ensureMayClaim(
  { claimUntilHours, claimsAtOnce, claimTurnHours }: ClaimRules,
  { startsAt, openedAt, isUrgent, ahead, hasLately }: Claim,
  now: Date,
): void {
  if (startsAt.getTime() - now.getTime() < claimUntilHours * HOUR_MS)
    throw new DomainError('answer.too_late', 'conflict', { minutes: claimUntilHours * 60 });
  if (ahead >= claimsAtOnce) throw new DomainError('answer.too_many_at_once', 'conflict', { most: claimsAtOnce });
  const turnEnds = new Date(openedAt.getTime() + claimTurnHours * HOUR_MS);
  if (hasLately && !isUrgent && now < turnEnds)
    throw new DomainError('answer.others_first', 'conflict', { from: turnEnds.toISOString() });
}
