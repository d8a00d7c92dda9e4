// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ensureMinutes,
  ensureTransition,
  fixedClock,
  isId,
  MOST_MINUTES_AT_ONCE,
  newId,
  pageOf,
  reachableStates,
} from '@reciproca/kernel';
import { refusalOf } from '../../builders/parties.js';

describe('minutes', () => {
  it('are whole, from one to a week', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, MOST_MINUTES_AT_ONCE, MOST_MINUTES_AT_ONCE + 1)),
        (value) => {
          const isFine = Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES_AT_ONCE;
          expect(refusalOf(() => ensureMinutes(value))).toBe(isFine ? null : 'minutes.out_of_range');
        },
      ),
    );
  });
});

describe('transitions', () => {
  const table = { asleep: ['awake'], awake: ['asleep', 'gone'], gone: [], nowhere: [] } as const;

  it('are refused by noun unless the table has them', () => {
    expect(refusalOf(() => ensureTransition('cat', table, 'asleep', 'awake'))).toBeNull();
    expect(refusalOf(() => ensureTransition('cat', table, 'asleep', 'gone'))).toBe('cat.wrong_state');
    expect(refusalOf(() => ensureTransition('cat', table, 'asleep', 'asleep'))).toBe('cat.wrong_state');
  });

  it('reach what can be reached, and nothing else', () => {
    expect(reachableStates(table, 'asleep')).toEqual(new Set(['asleep', 'awake', 'gone']));
  });
});

describe('pages', () => {
  it('cut a list without losing or repeating anybody', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 9 }), (numbers, limit) => {
        const rows = numbers.toSorted((a, b) => a - b);
        const seen: number[] = [];
        for (let after: string | null = '-1'; after !== null;) {
          const from = Number(after);
          const page: { items: readonly number[]; next: string | null } = pageOf(
            rows.filter((row) => row > from).slice(0, limit + 1),
            limit,
            String,
          );
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          after = page.next;
        }
        expect(seen).toEqual(rows);
      }),
    );
  });
});

describe('ids and clocks', () => {
  it('are in the order they were made, and known as ids', () => {
    const ids = Array.from({ length: 200 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
    expect(isId('1')).toBe(false);
  });

  it('stand still when they should, whatever is done with what they gave', () => {
    const clock = fixedClock('2026-03-01T10:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
  });
});
