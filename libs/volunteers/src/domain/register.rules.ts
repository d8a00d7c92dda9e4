// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn } from '@reciproca/identity';
import { DomainError } from '@reciproca/kernel';
import type { RegisterEntry, VolunteerPeriod } from './register.js';

type Line = Pick<RegisterEntry, 'number' | 'kind' | 'section' | 'activity' | 'day' | 'corrects' | 'isVoid'>;

/** Lines that hold: those no later line has corrected, and that do not say of another that it was a mistake. */
export function holdingLines<Some extends Line>(lines: readonly Some[]): Some[] {
  const corrected = new Set(lines.flatMap(({ corrects }) => corrects ?? []));
  return lines.filter(({ number, isVoid }) => !corrected.has(number) && !isVoid);
}

/**
 * One person's periods, the first day first; of one day the coming stands before the going, and nobody comes again on the day they left.
 * Throws `volunteers.out_of_order` where somebody would leave before coming, or come twice.
 */
export function periodsOf(lines: readonly Line[], field = 'day'): VolunteerPeriod[] {
  const inOrder = holdingLines(lines).toSorted((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind));
  const periods: VolunteerPeriod[] = [];
  for (const line of inOrder) {
    const last = periods.at(-1);
    const isOpen = last !== undefined && last.until === null;
    if (isOpen === (line.kind === 'entry')) throw new DomainError('volunteers.out_of_order', 'conflict', { field });
    if (line.kind === 'entry')
      periods.push({
        number: line.number,
        section: line.section,
        activity: line.activity,
        from: line.day,
        until: null,
      });
    else if (last) periods[periods.length - 1] = { ...last, until: line.day };
  }
  return periods;
}

/** The one that is still open, if any. */
export function openPeriod(periods: readonly VolunteerPeriod[]): VolunteerPeriod | null {
  return periods.find(({ until }) => until === null) ?? null;
}

/** Whether somebody was a volunteer on that day. */
export function isVolunteerOn(periods: readonly VolunteerPeriod[], day: string): boolean {
  return periods.some(({ from, until }) => from <= day && (until === null || day <= until));
}

/** What stands for a name once the time to keep it is over. */
export const FORGOTTEN = '—';

/** Nothing is entered before its day. Throws `volunteers.day_to_come`. */
export function ensureNotToCome(day: string, today: string): void {
  if (day > today) throw new DomainError('volunteers.day_to_come', 'invalid', { field: 'day' });
}

/** The law names no age: from fourteen on, with the consent of who answers for them, as for light work. */
const LEAST_YEARS = 14;

/** Children do not volunteer. Throws `volunteers.too_young`. */
export function ensureOldEnough({ birthDate }: { readonly birthDate: string }, day: string): void {
  if (ageOn(birthDate, day) < LEAST_YEARS)
    throw new DomainError('volunteers.too_young', 'invalid', { field: 'day', years: LEAST_YEARS });
}

/** The law asks for the tax code, or else where and when somebody was born. Throws `volunteers.identity_needed`. */
export function ensureIdentity({ taxCode, birthPlace }: Pick<RegisterEntry, 'taxCode' | 'birthPlace'>): void {
  if (!taxCode && !birthPlace) throw new DomainError('volunteers.identity_needed', 'invalid', { field: 'taxCode' });
}
