// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { TransferReason } from '@reciproca/ledger';
import { statementBetween } from '../../../libs/paper/src/domain/statement-period.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));

/** Oldest first, as they happened; returned newest first. */
function lines(...moves: readonly [number, number, TransferReason][]) {
  let balanceAfter = 0;
  return moves
    .map(([at, minutes, reason]) => ({ at: day(at), minutes, reason, balanceAfter: (balanceAfter += minutes) }))
    .toReversed();
}

describe('a statement of a period', () => {
  it('counts what was given and received, and a correction as taking back one of them', () => {
    const statement = statementBetween(
      lines(
        [1, 120, 'opening'],
        [3, 60, 'exchange'],
        [4, -10, 'exchange'],
        [5, 10, 'correction'],
        [6, -30, 'exchange'],
      ),
      day(2),
      day(28),
    );
    expect(statement).toMatchObject({ opening: 120, given: 60, received: 30, closing: 150 });
  });

  it('takes back what was given, too, and gives no time to who began with some', () => {
    const statement = statementBetween(
      lines([2, 300, 'opening'], [3, 60, 'exchange'], [5, -60, 'correction']),
      day(1),
      day(28),
    );
    expect(statement).toMatchObject({ opening: 0, given: 0, received: 0, closing: 300 });
  });
});

describe('a statement on paper', () => {
  const day = (date: number): Date => new Date(Date.UTC(2026, 4, date));
  const line = (date: number, minutes: number, balanceAfter: number) => ({
    at: day(date),
    minutes,
    balanceAfter,
    reason: 'exchange' as const,
  });
  const newestFirst = [line(20, 30, 60), line(12, -60, 30), line(10, 90, 90), line(2, 0, 0)];

  it('opens with what was there before and closes with its last line', () => {
    expect(statementBetween(newestFirst, day(11), day(15))).toEqual({
      opening: 90,
      closing: 30,
      given: 0,
      received: 60,
      lines: [newestFirst[1]],
    });
    expect(statementBetween(newestFirst, day(1), day(30))).toMatchObject({
      opening: 0,
      closing: 60,
      given: 120,
      received: 60,
    });
  });

  it('stays where it was when nothing happened', () => {
    expect(statementBetween(newestFirst, day(13), day(14))).toEqual({
      opening: 30,
      closing: 30,
      given: 0,
      received: 0,
      lines: [],
    });
    expect(statementBetween([], day(1), day(2))).toMatchObject({ opening: 0, closing: 0 });
  });

  it('adds up: opening and lines are the closing', () => {
    for (let from = 1; from < 30; from += 1) {
      const { opening, closing, lines } = statementBetween(newestFirst, day(from), day(from + 9));
      expect(lines.reduce((sum, { minutes }) => sum + minutes, opening)).toBe(closing);
    }
  });
});
