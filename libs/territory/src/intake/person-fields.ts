// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { PersonRow } from './people-columns.js';

/** What of a card a file may change. */
export type PersonFields = Pick<PersonCard, 'givenName' | 'familyName' | 'birthDate' | 'gender' | 'phone' | 'email'>;

/** What a row says; empty cells say nothing. */
export function fieldsOf(row: PersonRow, phone: string | null): Partial<PersonFields> {
  const { givenName, familyName, birthDate, gender, email } = row;
  return {
    givenName,
    familyName,
    birthDate,
    ...(gender && { gender }),
    ...(phone && { phone }),
    ...(email && { email }),
  };
}

/** Of those only what is otherwise on the card. Capitals and accents alone are no other name. */
export function changedFields(
  person: PersonCard,
  said: Partial<PersonFields>,
): { before: Partial<PersonFields>; after: Partial<PersonFields> } {
  const changed = Object.entries(said).filter(([field, value]) => {
    const there = person[field as keyof PersonFields];
    return plain(there) !== plain(value);
  });
  const pick = (from: Partial<PersonFields>): Partial<PersonFields> =>
    Object.fromEntries(changed.map(([field]) => [field, from[field as keyof PersonFields]]));
  return { before: pick(person), after: pick(said) };
}

const plain = (value: string | null | undefined): string =>
  (value ?? '')
    .normalize('NFD')
    .replaceAll(/[\p{M}\s'’`.]/gu, '')
    .toLowerCase();
