// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, ensureWithinYears, listServices, romeDay, type Service } from '@reciproca/kernel';

/** What a delegation is for: everything, one service, or only to read the person's news. */
export type DelegationScope = 'all' | 'news' | Service;

export function listDelegationScopes(): readonly DelegationScope[] {
  return ['all', ...listServices(), 'news'];
}

/** Days as yyyy-mm-dd, both included. */
export interface DelegationTerm {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly revokedAt: Date | null;
  /** Nobody where a guardian's decree has ended it. */
  readonly revokedBy?: string | null;
}

interface ScopedTerm extends DelegationTerm {
  readonly delegateId: string;
  readonly scope: DelegationScope;
}

export function isDelegationValid(term: DelegationTerm, day: string): boolean {
  return term.revokedAt === null && term.startsOn <= day && (term.endsOn === null || day <= term.endsOn);
}

/** Over by its own date, not taken away. */
export function isDelegationOver(term: DelegationTerm, day: string): boolean {
  return term.revokedAt === null && term.endsOn !== null && term.endsOn < day;
}

/** Told the day before, and once it is over. */
export type DelegationEnd = 'soon' | 'over';
/** What has been over for longer is nobody's news any more. */
const NEWS_FOR_DAYS = 7;

/** Which delegations are told of on a day: those whose last day (yyyy-mm-dd) lies in it, ends included. */
export function endsToTell(
  day: string,
): readonly { readonly end: DelegationEnd; readonly from: string; readonly to: string }[] {
  return [
    { end: 'soon', from: day, to: addDays(day, 1) },
    { end: 'over', from: addDays(day, -NEWS_FOR_DAYS), to: addDays(day, -1) },
  ];
}

/** A term somebody writes down is looked at again by then; without an end of its own it holds until it is taken back. */
const YEARS_AHEAD = 10;

const RESTORE_HOURS = 24;

/** Ended by somebody no longer ago than a day, such as by mistake, and not over by its own date. */
export function mayRestore(term: DelegationTerm, now: Date): boolean {
  const { revokedAt, revokedBy, endsOn } = term;
  if (!revokedAt || !revokedBy || now.getTime() - revokedAt.getTime() > RESTORE_HOURS * 3_600_000) return false;
  return endsOn === null || endsOn >= romeDay(now);
}

/** Whether two of the same people hold at the same time for the same. */
export function isTwin(one: ScopedTerm, other: ScopedTerm): boolean {
  const isLike = one.delegateId === other.delegateId && one.scope === other.scope && other.revokedAt === null;
  const meets = (a: DelegationTerm, b: DelegationTerm): boolean => a.endsOn === null || b.startsOn <= a.endsOn;
  return isLike && meets(one, other) && meets(other, one);
}

/** Throws `delegation.ends_before_start`, `delegation.already_over` or `period.too_far`. */
export function ensureDelegationTerm(startsOn: string, endsOn: string | null, day: string): void {
  ensureWithinYears(startsOn, day, 1, 'startsOn');
  if (endsOn === null) return;
  if (endsOn < startsOn) throw new DomainError('delegation.ends_before_start', 'invalid', { field: 'endsOn' });
  if (endsOn < day) throw new DomainError('delegation.already_over', 'invalid', { field: 'endsOn' });
  ensureWithinYears(endsOn, day, YEARS_AHEAD, 'endsOn');
}
