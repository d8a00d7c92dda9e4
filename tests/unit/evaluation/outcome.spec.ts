// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { outcomesOf } from '../../../libs/evaluation/src/domain/outcome.js';
import type { Rating, RoundItem } from '../../../libs/evaluation/src/domain/round.js';

const item = { id: 'i', position: 1, kind: 'question', name: 'Come va?', revision: 1 } as RoundItem;
/** Seats with the component and what each says of the item. */
function outcome(said: readonly (readonly [string, number | null])[], revision = 1, note: string | null = null) {
  const seats = said.map(([component], nth) => ({ id: String(nth), component }));
  const ratings = said.map(
    ([, value], nth) => ({ itemId: 'i', seatId: String(nth), value, note, revision }) as unknown as Rating,
  );
  return outcomesOf([item], ratings, seats)[0]!;
}

describe('what a round says of an item', () => {
  it('is the average and the spread, by component where three or more stand together', () => {
    const { all, byComponent } = outcome([
      ...([1, 2, 3].map((value) => ['residents', value]) as [string, number][]),
      ...([5, 5, 4].map((value) => ['drivers', value]) as [string, number][]),
    ]);
    expect(all).toEqual({ count: 6, mean: 3.3, lowest: 1, highest: 5 });
    expect(byComponent.map(({ component, mean }) => [component, mean])).toEqual([
      ['drivers', 4.7],
      ['residents', 2],
    ]);
  });

  it('puts small components together, and a large one with them where what is left would be theirs', () => {
    const small = outcome([
      ['a', 1],
      ['a', 1],
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['c', 4],
    ]);
    expect(small.byComponent.map(({ component, count }) => [component, count])).toEqual([
      ['a', 3],
      [null, 3],
    ]);
    const telling = outcome([
      ['a', 1],
      ['a', 1],
      ['a', 1],
      ['d', 1],
      ['d', 1],
      ['d', 1],
      ['b', 5],
    ]);
    expect(telling.byComponent.map(({ component, count }) => [component, count])).toEqual([
      ['a', 3],
      [null, 4],
    ]);
    expect(
      outcome([
        ['a', 1],
        ['a', 1],
        ['a', 2],
        ['b', 5],
      ]).byComponent,
    ).toEqual([]);
  });

  it('is nothing of fewer than three, and counts who cannot say apart', () => {
    expect(
      outcome([
        ['a', 1],
        ['b', 5],
      ]).all,
    ).toBeNull();
    const { all, cannotSay } = outcome([
      ['a', 1],
      ['b', 5],
      ['c', 3],
      ['d', null],
    ]);
    expect([all?.count, cannotSay]).toEqual([3, 1]);
  });

  it('shows words where three or more have said something, and not where they would have a name', () => {
    const two: [string, number][] = [
      ['a', 1],
      ['b', 5],
    ];
    expect(outcome(two, 1, 'Il lunedì no').notes).toEqual([]);
    expect(outcome([...two, ['c', null]], 1, 'Il lunedì no').notes).toHaveLength(3);
  });

  it('leaves out what was said of a figure that was wrong', () => {
    const { all, cannotSay } = outcome(
      [
        ['a', 1],
        ['b', 5],
        ['c', 3],
      ],
      0,
    );
    expect([all, cannotSay]).toEqual([null, 0]);
  });
});
