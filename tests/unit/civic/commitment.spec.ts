// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@reciproca/kernel';
import { balanceOf, ensureMayRecord } from '../../../libs/civic/src/domain/commitment.rules.js';

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
    ['civic.not_active', { ...running, state: 'ended' }, '2026-11-20', 60, []],
  ] as const)('are refused with %s', (code, commitment, day, minutes, sameDay) => {
    expect(() => ensureMayRecord(commitment, { day, minutes }, sameDay, '2026-11-23')).toThrow(
      new DomainError(code, 'invalid'),
    );
  });

  it('of a day that were not confirmed leave room for others', () => {
    expect(() =>
      ensureMayRecord(
        running,
        { day: '2026-11-23', minutes: 480 },
        [{ state: 'rejected', minutes: 480 }],
        '2026-11-23',
      ),
    ).not.toThrow();
    expect(() =>
      ensureMayRecord({ ...running, state: 'completed' }, { day: '2026-11-23', minutes: 60 }, [], '2026-11-23'),
    ).not.toThrow();
  });
});
