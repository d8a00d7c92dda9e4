// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

export interface PersonSearch {
  /** Beginnings of the names, two letters at least. */
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  /** yyyy-mm-dd */
  readonly birthDate?: string | undefined;
  readonly phone?: string | null | undefined;
  /** People who have left as well, but not those who were erased. */
  readonly closed?: boolean | undefined;
  /** The whole name of the comune they live in. */
  readonly comune?: string | undefined;
}

/** A full phone number, or two other things known of the person: nobody browses people. Throws `people.search_too_wide`. */
export function ensureSearchable(search: PersonSearch): void {
  if (search.phone) return;
  const known = [search.givenName, search.familyName, search.birthDate, search.comune].filter(Boolean).length;
  const isNamed = Boolean(search.givenName ?? search.familyName);
  if (known < 2 || (search.comune && !isNamed))
    throw new DomainError('people.search_too_wide', 'invalid', {
      field: search.familyName ? 'givenName' : 'familyName',
    });
}
