// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export const APPEAL_OUTCOMES = ['upheld', 'lifted'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];
export type SuspensionEnd = 'ended' | 'expired' | 'undone' | 'appeal';

/** Somebody, or one listing of theirs, is kept out for a reason they can read and object to. */
export interface Suspension {
  readonly id: string;
  readonly personId: string;
  /** Null when it is about the whole person. */
  readonly listingId: string | null;
  readonly reason: string;
  /** The last day, yyyy-mm-dd; null for no end of its own. */
  readonly until: string | null;
  /** Null for what was there before suspensions were recorded. */
  readonly suspendedBy: string | null;
  readonly suspendedAt: Date;
  /** Listings of theirs that come back with them. */
  readonly hiddenListingIds: readonly string[];
  readonly appeal: string | null;
  readonly appealedAt: Date | null;
  readonly appealOutcome: AppealOutcome | null;
  readonly appealAnswer: string | null;
  readonly appealDecidedBy: string | null;
  readonly endedAt: Date | null;
  readonly endWhy: SuspensionEnd | null;
}

/** So long a suspension nobody has objected to yet counts as taken back, not as served. */
export const UNDO_HOURS = 24;

export function ensureActive({ endedAt }: Pick<Suspension, 'endedAt'>): void {
  if (endedAt) throw new DomainError('suspension.over', 'conflict');
}

/** Once for each suspension. Throws `suspension.over` or `appeal.made_already`. */
export function ensureMayAppeal(suspension: Pick<Suspension, 'endedAt' | 'appeal'>): void {
  ensureActive(suspension);
  if (suspension.appeal !== null) throw new DomainError('appeal.made_already', 'conflict');
}

/** Somebody else than who suspended, and never the person themselves. Throws `appeal.none`, `appeal.decided_already` or `appeal.second_person_needed`. */
export function ensureMayDecide(
  suspension: Pick<Suspension, 'endedAt' | 'appeal' | 'appealOutcome' | 'suspendedBy' | 'personId'>,
  staffId: string,
): void {
  ensureActive(suspension);
  if (suspension.appeal === null) throw new DomainError('appeal.none', 'conflict');
  if (suspension.appealOutcome !== null) throw new DomainError('appeal.decided_already', 'conflict');
  if (suspension.suspendedBy === staffId || suspension.personId === staffId)
    throw new DomainError('appeal.second_person_needed', 'forbidden');
}

export function endsAs(
  { suspendedAt, appeal }: Pick<Suspension, 'suspendedAt' | 'appeal'>,
  now: Date,
): 'undone' | 'ended' {
  return appeal === null && now.getTime() - suspendedAt.getTime() < UNDO_HOURS * 3_600_000 ? 'undone' : 'ended';
}
