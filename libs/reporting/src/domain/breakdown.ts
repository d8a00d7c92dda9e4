// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn } from '@reciproca/identity';
import { AGE_BANDS, ageBand } from './age-band.js';
import type { Deed, Profile } from './deed.js';
import { sum } from './figures.js';
import type { Figure } from './suppression.js';

export const DIMENSIONS = ['comune', 'age', 'gender'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface BreakdownRow {
  /** A comune's name, an age band or a gender; empty where it is not known. */
  readonly key: string;
  readonly helped: Figure;
  readonly helpers: Figure;
  /** Minutes received by these people; null where they are few. */
  readonly minutes: Figure;
}

/** The same with nothing held back. */
export type RawRow = { readonly [Key in keyof BreakdownRow]: NonNullable<BreakdownRow[Key]> };

/** People and minutes by what they have in common; `day` (yyyy-mm-dd) is the one their age is taken at. */
export function rawBreakdown(
  dimension: Dimension,
  deeds: readonly Deed[],
  people: ReadonlyMap<string, Profile>,
  day: string,
): RawRow[] {
  const received = deeds.filter((deed) => deed.receiverId !== null);
  const keyOf = (id: string, comune: string | null): string => keyIn(dimension, people.get(id), comune, day);
  const receiverKey = ({ receiverId, receiverComune }: Deed): string => keyOf(receiverId as string, receiverComune);
  const helped = countPeople(received, receiverKey, ({ receiverId }) => receiverId as string);
  const helpers = countPeople(
    deeds,
    ({ giverId, giverComune }) => keyOf(giverId, giverComune),
    ({ giverId }) => giverId,
  );
  const keys = sortKeys(dimension, [...new Set([...helped.keys(), ...helpers.keys()])]);
  return keys.map((key) => ({
    key,
    helped: helped.get(key) ?? 0,
    helpers: helpers.get(key) ?? 0,
    minutes: sum(
      received.filter((deed) => receiverKey(deed) === key),
      ({ minutes }) => minutes,
    ),
  }));
}

/** Where somebody lived when it was done; what they are by age and gender is asked of them as they are. */
function keyIn(dimension: Dimension, person: Profile | undefined, comune: string | null, day: string): string {
  if (dimension === 'comune') return comune ?? '';
  if (!person) return '';
  return dimension === 'age' ? ageBand(ageOn(person.birthDate, day)) : (person.gender ?? '');
}

/** People by key, once in each: who has moved is counted in both comuni. */
function countPeople(
  deeds: readonly Deed[],
  keyOf: (deed: Deed) => string,
  personOf: (deed: Deed) => string,
): Map<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const deed of deeds) ids.set(keyOf(deed), (ids.get(keyOf(deed)) ?? new Set()).add(personOf(deed)));
  return new Map([...ids].map(([key, { size }]) => [key, size]));
}

/** Bands in order of age, the rest by name; what is not known stands last. */
function sortKeys(dimension: Dimension, keys: readonly string[]): string[] {
  const rank = (key: string): number => (dimension === 'age' ? (AGE_BANDS as readonly string[]).indexOf(key) : 0);
  return keys.toSorted((a, b) => Number(a === '') - Number(b === '') || rank(a) - rank(b) || a.localeCompare(b, 'it'));
}
