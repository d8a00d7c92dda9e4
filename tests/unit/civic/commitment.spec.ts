// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@reciproca/kernel';
import {
  balanceOf,
  daysDone,
  ensureMayRecord,
  ensureWithinAgreed,
} from '../../../libs/civic/src/domain/commitment.rules.js';

const running = { state: 'active', startsOn: '2026-11-01', endsOn: '2026-11-30' } as const;

describe('the balance of a civic return', () => {
  it('counts what is confirmed, shows what waits, and never goes below nothing left', () => {
    const hours = [
      { state: 'confirmed', minutes: 90 },
      { state: 'recorded', minutes: 60 },
      { state: 'rejected', minutes: 240 },
    ] as const;
    expect(balanceOf({ agreedMinutes: 600 }, hours)).toEqual({ agreed: 600, confirmed: 90, waiting: 60, left: 510 });
    expect(balanceOf({ agreedMinutes: 60 }, hours).left).toBe(0);
  });
});

describe('hours', () => {
  it.each([
    ['civic.day_to_come', running, '2026-11-24', 60, []],
    ['civic.day_outside', running, '2026-10-31', 60, []],
    ['civic.day_full', running, '2026-11-20', 61, [{ state: 'recorded', minutes: 420 }]],
    ['civic.minutes_needed', running, '2026-11-20', 0, []],
    ['civic.not_active', { ...running, state: 'ended' }, '2026-11-20', 60, []],
  ] as const)('are refused with %s', (code, commitment, day, minutes, sameDay) => {
    expect(() => ensureMayRecord(commitment, { day, minutes, again: true }, sameDay, '2026-11-23')).toThrow(
      new DomainError(code, 'invalid'),
    );
  });

  it('of a day that were not confirmed leave room for others', () => {
    expect(() =>
      ensureMayRecord(
        running,
        { day: '2026-11-23', minutes: 480, again: false },
        [{ state: 'rejected', minutes: 480 }],
        '2026-11-23',
      ),
    ).not.toThrow();
    expect(() =>
      ensureMayRecord(
        { ...running, state: 'completed' },
        { day: '2026-11-23', minutes: 60, again: false },
        [],
        '2026-11-23',
      ),
    ).not.toThrow();
  });

  it('of a day for which some are written are asked about, not counted twice', () => {
    const line = { day: '2026-11-20', minutes: 60 };
    const written = [{ state: 'confirmed', minutes: 60 }] as const;
    expect(() => ensureMayRecord(running, { ...line, again: false }, written, '2026-11-23', 'rows.2.')).toThrow(
      expect.objectContaining({ code: 'civic.same_day', details: { field: 'rows.2.again', minutes: 60 } }),
    );
    expect(() => ensureMayRecord(running, { ...line, again: true }, written, '2026-11-23')).not.toThrow();
  });

  it('over what was agreed are asked about, those that wait counted in', () => {
    const balance = { agreed: 120, confirmed: 60, waiting: 30, left: 60 };
    expect(() => ensureWithinAgreed(balance, 30, false)).not.toThrow();
    expect(() => ensureWithinAgreed(balance, 31, false)).toThrow(
      expect.objectContaining({ code: 'civic.over_agreed', details: { field: 'over', minutes: 1 } }),
    );
    expect(() => ensureWithinAgreed(balance, 90, true)).not.toThrow();
  });

  it('are certified day by day, the first day first, without those that were not confirmed', () => {
    expect(
      daysDone([
        { day: '2026-11-20', minutes: 60, state: 'confirmed' },
        { day: '2026-11-18', minutes: 90, state: 'confirmed' },
        { day: '2026-11-20', minutes: 30, state: 'confirmed' },
        { day: '2026-11-19', minutes: 30, state: 'recorded' },
      ]),
    ).toEqual([
      { day: '2026-11-18', minutes: 90 },
      { day: '2026-11-20', minutes: 90 },
    ]);
  });
});
