// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

const DAY_MS = 86_400_000;

/** How things stood before two comuni were merged. */
export interface MergeKept {
  readonly intoCode: string;
  /** The other one came with it. */
  readonly isNew: boolean;
  /** Names of before that were its own. */
  readonly formerNames: readonly string[];
  /** Names the other one had not had. */
  readonly addedNames: readonly string[];
  /** Comuni that were part of it and went along. */
  readonly carried: readonly string[];
}

/** A comune as it was merged. */
export interface MergedRow {
  readonly code: string;
  readonly mergedInto: string | null;
  readonly mergedAt: Date | null;
  readonly mergeKept: MergeKept | null;
  readonly takenOverAt: Date | null;
}

/** Until when a merge can be taken back; null where it no longer can. */
export function partableUntil({ mergedAt }: Pick<MergedRow, 'mergedAt'>, now: Date): Date | null {
  const until = mergedAt && new Date(mergedAt.getTime() + DAY_MS);
  return until && until > now ? until : null;
}

/**
 * What is put back, unless something has been built on it; `carried` are those that went along.
 * Throws `comune.not_merged`, `comune.merged_too_long_ago`, `comune.merged_since`, `comune.taken_over`.
 */
export function ensureMayPart(merged: MergedRow, carried: readonly MergedRow[], now: Date): MergeKept {
  const { mergedInto, mergedAt, mergeKept } = merged;
  if (mergedInto === null) throw new DomainError('comune.not_merged', 'conflict');
  if (!mergeKept || !mergedAt || !partableUntil(merged, now))
    throw new DomainError('comune.merged_too_long_ago', 'conflict');
  if (mergedInto !== mergeKept.intoCode) throw new DomainError('comune.merged_since', 'conflict');
  if ([merged, ...carried].some(({ takenOverAt }) => takenOverAt && takenOverAt >= mergedAt))
    throw new DomainError('comune.taken_over', 'conflict');
  return mergeKept;
}
