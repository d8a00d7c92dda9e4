// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn } from '@reciproca/identity';
import { AGE_BANDS, ageBand } from './age-band.js';
import type { Deed, Profile } from './deed.js';
import { sum } from './figures.js';
import { type Figure, publishedColumn } from './suppression.js';

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

/** People and minutes by what they have in common; `day` (yyyy-mm-dd) is the one their age is taken at. */
export function breakdown(
  dimension: Dimension,
  deeds: readonly Deed[],
  people: ReadonlyMap<string, Profile>,
  day: string,
): BreakdownRow[] {
  const keyOf = (id: string): string => keyIn(dimension, people.get(id), day);
  const received = deeds.filter((deed) => deed.receiverId !== null);
  const helped = countBy(new Set(received.map(({ receiverId }) => receiverId as string)), keyOf);
  const helpers = countBy(new Set(deeds.map(({ giverId }) => giverId)), keyOf);
  const keys = sortKeys(dimension, [...new Set([...helped.keys(), ...helpers.keys()])]);
  const helpedColumn = publishedColumn(keys.map((key) => helped.get(key) ?? 0));
  const helpersColumn = publishedColumn(keys.map((key) => helpers.get(key) ?? 0));
  return keys.map((key, index) => {
    const isTold = helpedColumn[index] !== null;
    const own = isTold ? received.filter(({ receiverId }) => keyOf(receiverId as string) === key) : [];
    return {
      key,
      helped: helpedColumn[index] ?? null,
      helpers: helpersColumn[index] ?? null,
      minutes: isTold ? sum(own, ({ minutes }) => minutes) : null,
    };
  });
}

function keyIn(dimension: Dimension, person: Profile | undefined, day: string): string {
  if (!person) return '';
  if (dimension === 'comune') return person.comune ?? '';
  return dimension === 'age' ? ageBand(ageOn(person.birthDate, day)) : (person.gender ?? '');
}

function countBy(ids: ReadonlySet<string>, keyOf: (id: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(keyOf(id), (counts.get(keyOf(id)) ?? 0) + 1);
  return counts;
}

/** Bands in order of age, the rest by name; what is not known stands last. */
function sortKeys(dimension: Dimension, keys: readonly string[]): string[] {
  const rank = (key: string): number => (dimension === 'age' ? (AGE_BANDS as readonly string[]).indexOf(key) : 0);
  return keys.toSorted((a, b) => Number(a === '') - Number(b === '') || rank(a) - rank(b) || a.localeCompare(b, 'it'));
}
