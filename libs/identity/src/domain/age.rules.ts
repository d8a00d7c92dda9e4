// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

const ADULT_YEARS = 18;
const OLDEST_YEARS = 120;

/** Whole years lived on a day; both days as yyyy-mm-dd. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  // Born on the 29th of February, one is a year older on the 1st of March where there is none.
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export function isMinor(birthDate: string, day: string): boolean {
  return ageOn(birthDate, day) < ADULT_YEARS;
}

/** Nothing is written of somebody before they were born. Throws `person.not_born_then`. */
export function ensureBorn({ birthDate }: { readonly birthDate: string }, day: string, field: string): void {
  if (day < birthDate) throw new DomainError('person.not_born_then', 'invalid', { field });
}

/** Throws `person.birth_date_impossible` for a day to come or more than 120 years ago. */
export function ensureBirthDate(birthDate: string, day: string, field = 'birthDate'): void {
  const age = ageOn(birthDate, day);
  if (birthDate > day || age > OLDEST_YEARS)
    throw new DomainError('person.birth_date_impossible', 'invalid', { field });
}
