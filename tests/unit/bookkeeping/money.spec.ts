// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coveredPercent, yearOf } from '../../../libs/bookkeeping/src/domain/coverage.js';
import { isValidOn, lineCents } from '../../../libs/bookkeeping/src/domain/sale-price.js';
import {
  ensureMayCancel,
  ensureMayPay,
  ensureMayWriteOff,
  paidCents,
  standingOf,
} from '../../../libs/bookkeeping/src/domain/sale-slip.js';

const slip = { state: 'issued' as const, cents: 1000, dueOn: '2026-10-31' };
const codeOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('money of a garden', () => {
  it('is whole cents, rounded once on the line', () => {
    expect([lineCents(2500, 250), lineCents(333, 100), lineCents(5, 100), lineCents(4, 100)]).toEqual([625, 33, 1, 0]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 100_000 }), (quantity, price) => {
        const cents = lineCents(quantity, price);
        expect(Number.isSafeInteger(cents)).toBe(true);
        expect(Math.abs(cents - (quantity * price) / 1000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('covers costs in whole percent, and nothing where there are none', () => {
    expect(coveredPercent({ receivedCents: 999, costCents: 1000 })).toBe(99);
    expect(coveredPercent({ receivedCents: 3000, costCents: 1000 })).toBe(300);
    expect(coveredPercent({ receivedCents: 500, costCents: 0 })).toBeNull();
  });

  it('has prices from their first day to their last', () => {
    const price = { fromOn: '2026-07-01', untilOn: '2026-07-31' };
    expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((day) => isValidOn(price, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(yearOf('2027-01-01')).toBe(2027);
  });
});

describe('a slip', () => {
  it('stands as what was paid and the day say', () => {
    const on = (paid: number, today: string) => standingOf(slip, paid, today);
    expect([on(0, '2026-10-31'), on(400, '2026-10-31'), on(400, '2026-11-01'), on(1000, '2026-12-01')]).toEqual([
      'open',
      'partly',
      'late',
      'paid',
    ]);
    expect(standingOf({ ...slip, state: 'cancelled' }, 0, '2027-01-01')).toBe('cancelled');
  });

  it('takes no more than is owed, payments that were taken back apart', () => {
    const payments = [
      { cents: 600, voidReason: null },
      { cents: 300, voidReason: 'di un altro' },
    ];
    expect(paidCents(payments)).toBe(600);
    expect(codeOf(() => ensureMayPay(slip, 600, 400))).toBe('none');
    expect(codeOf(() => ensureMayPay(slip, 600, 401))).toBe('slip.more_than_owed');
    expect(codeOf(() => ensureMayPay({ ...slip, state: 'cancelled' }, 0, 1))).toBe('slip.cancelled_already');
    expect(codeOf(() => ensureMayPay({ ...slip, state: 'written_off' }, 0, 1000))).toBe('none');
  });

  it('is cancelled while nothing was paid, and written off while something is owed', () => {
    expect([codeOf(() => ensureMayCancel(slip, 1)), codeOf(() => ensureMayCancel(slip, 0))]).toEqual([
      'slip.paid_already',
      'none',
    ]);
    expect([codeOf(() => ensureMayWriteOff(slip, 1000)), codeOf(() => ensureMayWriteOff(slip, 999))]).toEqual([
      'slip.nothing_owed',
      'none',
    ]);
    expect(codeOf(() => ensureMayWriteOff({ ...slip, state: 'cancelled' }, 0))).toBe('slip.wrong_state');
  });
});
