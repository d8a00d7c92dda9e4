// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from './person-card.js';

const TAKEN_OVER = ['phone', 'email', 'gender', 'guardianId'] as const;
type TakenOver = Pick<PersonCard, (typeof TAKEN_OVER)[number]>;

/** What the file that stays does not say and the one that goes does. */
export function fillBlanks(stays: TakenOver & { readonly id: string }, goes: TakenOver): Partial<TakenOver> {
  const found = TAKEN_OVER.filter(
    (field) => stays[field] === null && goes[field] !== null && goes[field] !== stays.id,
  ).map((field) => [field, goes[field]]);
  return Object.fromEntries(found) as Partial<TakenOver>;
}
