// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announceService } from '@reciproca/kernel';
import { DIMENSIONS } from '../../../libs/reporting/src/domain/breakdown.js';
import type { Deed, Profile } from '../../../libs/reporting/src/domain/deed.js';
import { determined } from '../../../libs/reporting/src/domain/determined.js';
import { type Cell, heldBack, listTold, type Sum } from '../../../libs/reporting/src/domain/held-back.js';
import { publish } from '../../../libs/reporting/src/domain/publish.js';
import { countCellOf } from '../../../libs/reporting/src/domain/suppression.js';

const SERVICES = ['condominio', 'trasporto', 'orti'] as const;
for (const [order, service] of SERVICES.entries()) announceService(service, order);

/** A table with a total of each row and column: the last of each is the total. */
function tableOf(counts: readonly (readonly number[])[]) {
  const [height, width] = [counts.length, counts[0]?.length ?? 0];
  const at = (row: number, column: number): number => {
    const rows = row === height ? counts : counts.slice(row, row + 1);
    return rows.flatMap((one) => (column === width ? one : one.slice(column, column + 1))).reduce((a, b) => a + b, 0);
  };
  const id = (row: number, column: number): string => `${row} ${column}`;
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  const cells = new Map<string, Cell>();
  for (const row of upTo(height + 1))
    for (const column of upTo(width + 1)) cells.set(id(row, column), countCellOf(at(row, column)));
  const sums: Sum[] = [
    ...upTo(height + 1).map((row) => ({ total: id(row, width), parts: upTo(width).map((one) => id(row, one)) })),
    ...upTo(width + 1).map((column) => ({
      total: id(height, column),
      parts: upTo(height).map((one) => id(one, column)),
    })),
  ];
  return { cells, sums };
}

/**
 * What is held back of such a table, as edges between rows and columns, the totals being one of each: a figure can be worked out
 * just where its edge is in no circle (M. Fischetti and J.-J. Salazar, "Models and algorithms for the 2-dimensional cell suppression
 * problem", 1999).
 */
function isInCircle(edge: string, held: ReadonlySet<string>): boolean {
  const ends = (one: string) => [`r${one.split(' ')[0]}`, `c${one.split(' ')[1]}`] as const;
  const others = [...held].filter((one) => one !== edge).map(ends);
  const [from, to] = ends(edge);
  const reached = new Set<string>([from]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [row, column] of others) {
      if (reached.has(row)) reached.add(column);
      if (reached.has(column)) reached.add(row);
    }
  }
  return reached.has(to);
}

const counts = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) =>
  fc.array(fc.array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 60 })), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

describe('what is held back of a table', () => {
  it('cannot be worked out from its rows, its columns and its totals, however they are put together', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { cells, sums } = tableOf(rows);
        const held = heldBack(cells, sums, 5);
        for (const [id, { isSmall, value }] of cells) {
          if (isSmall) expect(held).toContain(id);
          if (value === 0) expect(held).not.toContain(id);
        }
        for (const id of held) {
          // All that is not nothing around it is held back as well: there is nothing to reckon from.
          const isAlone = [...cells].every(([other, { value }]) => value === 0 || held.has(other));
          expect([id, isAlone || isInCircle(id, held)]).toEqual([id, true]);
        }
      }),
    );
  });

  it('is nothing where nothing is small', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { cells, sums } = tableOf(rows.map((row) => row.map((count) => (count < 5 ? 0 : count))));
        return heldBack(cells, sums, 5).size === 0;
      }),
    );
  });

  const column = (...values: number[]) => {
    const cells = new Map(
      [...values, values.reduce((a, b) => a + b, 0)].map((value, at) => [String(at), countCellOf(value)]),
    );
    const sums = [{ total: String(values.length), parts: values.map((_, at) => String(at)) }];
    return [...heldBack(cells, sums, 5)].toSorted();
  };
  it.each([
    ['the next smallest beside one alone', [2, 10, 7], ['0', '2']],
    ['two small ones, which hide each other', [2, 3, 7], ['0', '1']],
    ['a third beside two that can only be ones', [1, 1, 7, 9], ['0', '1', '2']],
    ['a fourth beside three that can only be fours', [4, 4, 4, 9, 30], ['0', '1', '2', '3']],
    ['the total, where there is nobody else', [3, 0, 0], ['0', '3']],
    ['the total, where all are ones', [1, 1, 1, 1, 1, 1], ['0', '1', '2', '3', '4', '5', '6']],
  ])('takes %s', (_, values, held) => expect(column(...values)).toEqual(held));

  it('sees through two tables that share a figure', () => {
    const cells = new Map<string, Cell>([
      ...(['a', 'b', 'c', 'd'] as const).map((id) => [id, { value: 30, isSmall: id === 'a' }] as const),
      ...(['x', 'y'] as const).map((id) => [id, { value: 60, isSmall: false }] as const),
    ]);
    const sums = [
      { total: 'x', parts: ['a', 'b'] },
      { total: 'y', parts: ['b', 'c', 'd'] },
    ];
    const held = heldBack(cells, sums);
    expect(held.size).toBe(3);
    expect(listTold(cells, sums, held)).toEqual(new Set());
  });
});

it('knows what equations say together and not one by one', () => {
  const sum = (...of: string[]) => new Map(of.map((id) => [id, 1]));
  expect(determined([sum('a', 'b'), sum('b', 'c'), sum('a', 'c')])).toEqual(new Set(['a', 'b', 'c']));
  expect(determined([sum('a', 'b'), sum('b', 'c'), sum('c', 'd'), sum('a', 'd')])).toEqual(new Set());
  expect(determined([sum('a', 'b'), sum('a', 'b', 'c')])).toEqual(new Set(['c']));
});

describe('a report', () => {
  const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
  const PLACES = ['Alba', 'Bra', 'Neive', null];
  const YEARS = ['1935-01-01', '1960-01-01', '2001-01-01'];
  const deedOf = fc.record({
    service: fc.constantFrom(...SERVICES),
    giver: fc.nat({ max: 14 }),
    receiver: fc.option(fc.nat({ max: 22 }), { freq: 6 }),
    minutes: fc.integer({ min: 10, max: 240 }),
  });
  const people = new Map(
    Array.from({ length: 23 }, (_, at): [string, Profile] => [
      `p${at}`,
      { id: `p${at}`, birthDate: YEARS[at % 3] ?? '', gender: ['f', 'm', null][at % 5] ?? 'f', firstGaveOn: null },
    ]),
  );
  const comuneOf = (at: number) => PLACES[Math.floor(at / 6)] ?? null;

  /** Hours of each table, as whoever has the file reads them; `total` stands for the total of an action. */
  function hoursOf(published: ReturnType<typeof publish>) {
    const shown = new Map<string, number | null>();
    const sums: string[][] = [['all total', ...SERVICES.map((one) => `${one} total`)]];
    for (const { action, minutesReceived } of published.actions) {
      shown.set(`${action} total`, minutesReceived);
      for (const dimension of DIMENSIONS) {
        const rows = published.breakdowns[action]?.[dimension] ?? [];
        for (const { key, minutes } of rows) shown.set(`${action} ${dimension} ${key}`, minutes);
        if (rows.length > 0) sums.push([`${action} total`, ...rows.map(({ key }) => `${action} ${dimension} ${key}`)]);
      }
    }
    for (const [dimension, rows] of Object.entries(published.breakdowns['all'] ?? {}))
      for (const { key } of rows)
        sums.push(
          [`all ${dimension} ${key}`, ...SERVICES.map((one) => `${one} ${dimension} ${key}`)].filter((id) =>
            shown.has(id),
          ),
        );
    return { shown, sums };
  }

  it('gives away no hours that it holds back, by whatever is taken from what', () => {
    fc.assert(
      fc.property(fc.array(deedOf, { maxLength: 80 }), (made) => {
        const deeds = made.map(({ service, giver, receiver, minutes }, at): Deed => ({
          ...{ id: String(at), service, day: '2026-05-05', minutes, rideMetres: null, grams: null },
          giverId: `p${giver}`,
          giverComune: comuneOf(giver),
          receiverId: receiver === null ? null : `p${receiver}`,
          receiverComune: receiver === null ? null : comuneOf(receiver),
        }));
        const { shown, sums } = hoursOf(publish(deeds, people, PERIOD));
        const known = new Map([...shown].filter(([, minutes]) => minutes !== null));
        // Whatever can be taken from a total is, until nothing more can.
        for (let before = -1; before < known.size;) {
          before = known.size;
          for (const ids of sums) {
            const open = ids.filter((id) => !known.has(id));
            if (open.length === 1 && open[0] !== undefined) known.set(open[0], 0);
          }
        }
        const isNothing = deeds.length === 0;
        return isNothing || [...shown].every(([id, minutes]) => minutes !== null || !known.has(id));
      }),
      { numRuns: 300 },
    );
  });
});
