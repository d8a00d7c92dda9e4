// SPDX-License-Identifier: AGPL-3.0-or-later
import { FEWEST_PEOPLE } from '@reciproca/reporting';
import type { GivenAnswer } from './answer.js';

/** By what answers are crossed. */
export const CROSSINGS = ['age', 'comune'] as const;
export type Crossing = (typeof CROSSINGS)[number];

/** Where nothing is known, or so few are that they are counted with others. */
export const OTHERS = '';
/** Seven bands of ages of some hundreds of answers would be held back nearly everywhere. */
const BROAD_AGES = ['0-44', '45-64', '65+'] as const;
const BROAD: Readonly<Record<string, (typeof BROAD_AGES)[number]>> = {
  '0-17': '0-44',
  '18-29': '0-44',
  '30-44': '0-44',
  '45-64': '45-64',
  '65-74': '65+',
  '75-84': '65+',
  '85+': '65+',
};
/** More columns than these are read by nobody. */
const MOST_GROUPS = 8;

/** Of one crossing: its groups in order, and which of them each answer is in. */
export interface Groups {
  readonly crossing: Crossing;
  readonly keys: readonly string[];
  readonly keyOf: (answer: GivenAnswer) => string;
}

/** Null where there are no two groups to compare. A group of few is counted with the others, everywhere the same. */
export function groupsOf(crossing: Crossing, answers: readonly GivenAnswer[]): Groups | null {
  const known = (answer: GivenAnswer): string =>
    (crossing === 'age' ? BROAD[answer.ageBand ?? ''] : answer.comuneCode) ?? OTHERS;
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(known(answer), (counts.get(known(answer)) ?? 0) + 1);
  const large = [...counts].filter(([key, count]) => key !== OTHERS && count >= FEWEST_PEOPLE);
  const kept = large.toSorted(([, a], [, b]) => b - a).slice(0, MOST_GROUPS);
  const sizeOf = (groups: readonly [string, number][]): number => groups.reduce((sum, [, count]) => sum + count, 0);
  let others = answers.length - sizeOf(kept);
  // A rest of few would be told by what is left of the whole.
  while (others > 0 && others < FEWEST_PEOPLE && kept.length > 0) others += kept.pop()?.[1] ?? 0;
  if (kept.length + Number(others > 0) < 2) return null;
  const rank = (key: string): number => (crossing === 'age' ? BROAD_AGES.findIndex((band) => band === key) : 0);
  const keys = kept.map(([key]) => key).toSorted((a, b) => rank(a) - rank(b));
  const names = new Set(keys);
  return {
    crossing,
    keys: others > 0 ? [...keys, OTHERS] : keys,
    keyOf: (answer) => (names.has(known(answer)) ? known(answer) : OTHERS),
  };
}
