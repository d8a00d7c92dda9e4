// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, ensureWithinYears } from '@reciproca/kernel';

export const ABSENCE_REASONS = ['holiday', 'away', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Days on which somebody is not there, both included, yyyy-mm-dd in Rome. Never why in words: that may be health. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: AbsenceReason;
  readonly recordedBy: string | null;
  readonly createdAt: Date;
}

const MOST_DAYS = 366;
const YEARS_AHEAD = 1;

/** Throws `absence.end_before_start`, `absence.over`, `period.too_far` or `absence.too_long`, with the field. */
export function ensureAbsence({ startsOn, endsOn }: Pick<Absence, 'startsOn' | 'endsOn'>, today: string): void {
  if (endsOn < startsOn) throw new DomainError('absence.end_before_start', 'invalid', { field: 'endsOn' });
  if (endsOn < today) throw new DomainError('absence.over', 'invalid', { field: 'endsOn' });
  ensureWithinYears(startsOn, today, YEARS_AHEAD, 'startsOn');
  if (endsOn >= addDays(startsOn, MOST_DAYS))
    throw new DomainError('absence.too_long', 'invalid', { field: 'endsOn', most: MOST_DAYS });
}
