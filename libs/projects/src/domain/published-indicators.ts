// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  countCellOf,
  FEWEST_PEOPLE,
  heldBack,
  type Indicator,
  type IndicatorRow,
  INDICATORS_OF_BODIES,
  type Sum,
} from '@reciproca/reporting';
import type { IndicatorCount } from './indicators.js';

const COLUMNS = ['women', 'men', 'others', 'total'] as const;
type Column = (typeof COLUMNS)[number];

/** Indicators of which each counts some of all participants, and nobody is in two. */
const APART: readonly (readonly Indicator[])[] = [
  ['EECO02', 'EECO04', 'EECO05'],
  ['EECO09', 'EECO10', 'EECO11'],
];

/** Small numbers are held back in what is given to others, and what would give them away; bodies and firms are nobody's secret. */
export function publishedIndicators(counts: readonly IndicatorCount[]): IndicatorRow[] {
  const ofPeople = counts.filter(({ code }) => !INDICATORS_OF_BODIES.includes(code));
  const cells = new Map(
    ofPeople.flatMap((row) => COLUMNS.map((column) => [cellId(row.code, column), countCellOf(row[column])] as const)),
  );
  const valueOf = (id: string): number => cells.get(id)?.value ?? 0;
  const byGender = ofPeople.map(({ code }): Sum => ({
    total: cellId(code, 'total'),
    parts: (['women', 'men', 'others'] as const).map((column) => cellId(code, column)),
  }));
  const byAnswer = APART.flatMap((codes) =>
    COLUMNS.map((column): Sum => ({
      total: cellId('EECO01', column),
      parts: codes.map((code) => cellId(code, column)),
    })),
  );
  // Where somebody has not answered, the answers do not add up to all.
  const complete = byAnswer.filter(
    ({ total, parts }) => valueOf(total) === parts.reduce((sum, id) => sum + valueOf(id), 0),
  );
  const held = heldBack(cells, [...byGender, ...complete], FEWEST_PEOPLE);
  return counts.map(({ code, ...row }) => {
    const told = (column: Column) => (held.has(cellId(code, column)) ? null : row[column]);
    return { code, women: told('women'), men: told('men'), others: told('others'), total: told('total') };
  });
}

const cellId = (code: Indicator, column: Column): string => `${code} ${column}`;
