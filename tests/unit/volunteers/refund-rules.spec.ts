// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Refund, RefundRules } from '../../../libs/volunteers/src/domain/refund.js';
import { ensureWithinLimits, priceRefund, type RefundWish } from '../../../libs/volunteers/src/domain/refund.rules.js';
import { isVolunteerOn, openPeriod, periodsOf } from '../../../libs/volunteers/src/domain/register.rules.js';

const rules: RefundRules = { perKmMills: 350, monthCents: 200_00, selfKinds: ['Telefono'] };
const wish = (more: Partial<RefundWish>): RefundWish => ({
  ...{
    day: '2026-11-10',
    kind: 'receipt',
    what: 'Parcheggio',
    agreementId: null,
    metres: null,
    receipt: null,
    cents: null,
  },
  ...more,
});
let count = 0;
const spent = (more: Partial<Refund>) => ({
  ...{ id: String((count += 1)), day: '2026-11-10', kind: 'self' as const, cents: 5_00, state: 'declared' as const },
  ...{ agreementId: null, metres: null, receipt: null, ...more },
});

describe('an expense', () => {
  it('comes from a way, a receipt or a listed kind, and from nothing else', () => {
    expect(priceRefund(wish({ kind: 'distance', metres: 12_400 }), rules)).toBe(434);
    expect(priceRefund(wish({ receipt: '7', cents: 350 }), rules)).toBe(350);
    expect(priceRefund(wish({ kind: 'self', what: 'Telefono', cents: 200 }), rules)).toBe(200);
    expect(() => priceRefund(wish({ cents: 350 }), rules)).toThrow('volunteers.receipt_needed');
    expect(() => priceRefund(wish({ kind: 'self', what: 'Forfait', cents: 900 }), rules)).toThrow(
      'volunteers.not_listed',
    );
    expect(() => priceRefund(wish({ kind: 'distance' }), rules)).toThrow('volunteers.distance_needed');
    expect(() => priceRefund(wish({ kind: 'distance', metres: 9 }), { ...rules, perKmMills: null })).toThrow(
      'volunteers.no_rate',
    );
    expect(() => priceRefund(wish({ receipt: '7', cents: 1 }), { ...rules, monthCents: null })).toThrow(
      'volunteers.no_refunds',
    );
  });

  it('with one’s own word alone ends at ten euros a day and a hundred and fifty a month', () => {
    const one = spent({ cents: 5_00 });
    expect(() => ensureWithinLimits(one, [spent({ cents: 5_00 })], rules)).not.toThrow();
    expect(() => ensureWithinLimits(one, [spent({ cents: 5_01 })], rules)).toThrow('volunteers.over_self_day');
    const month = Array.from({ length: 15 }, (_, nth) => spent({ day: `2026-11-${11 + nth}`, cents: 10_00 }));
    expect(() => ensureWithinLimits(one, month.slice(1), rules)).not.toThrow();
    expect(() => ensureWithinLimits(one, month, rules)).toThrow('volunteers.over_self_month');
    expect(() => ensureWithinLimits({ ...one, day: '2026-12-01' }, month, rules)).not.toThrow();
  });

  it('of every kind ends at what the ente gives back in a month; what was refused counts no more', () => {
    const one = spent({ kind: 'receipt', cents: 60_00 });
    const before = [spent({ kind: 'receipt', cents: 150_00, state: 'approved', receipt: '1' })];
    expect(() => ensureWithinLimits(one, before, rules)).toThrow('volunteers.over_month');
    const refused = before.map((each) => ({ ...each, state: 'refused' as const }));
    expect(() => ensureWithinLimits(one, refused, rules)).not.toThrow();
  });

  it('is asked for once for a ride', () => {
    const one = spent({ kind: 'distance', agreementId: 'a', cents: 100 });
    const twice = [spent({ kind: 'distance', agreementId: 'a', cents: 100 })];
    expect(() => ensureWithinLimits(one, twice, rules)).toThrow('volunteers.ride_twice');
  });
});

describe('an expense asked for again', () => {
  const ask = (one: Partial<Refund>, before: Partial<Refund>) => () =>
    ensureWithinLimits(spent(one), [spent(before)], rules);
  const receipt = { kind: 'receipt', receipt: 'N. 7', cents: 3_00 } as const;
  const way = { kind: 'distance', metres: 600_000, cents: 3_00 } as const;

  it('by the same receipt is refused, unless the first was; another day or sum is another receipt', () => {
    expect(ask(receipt, receipt)).toThrow('volunteers.receipt_twice');
    expect(ask({ ...receipt, receipt: 'n. 7' }, receipt)).toThrow('volunteers.receipt_twice');
    for (const other of [{ state: 'withdrawn' }, { cents: 3_01 }, { day: '2026-11-09' }, { receipt: '8' }] as const)
      expect(ask(receipt, { ...receipt, ...other })).not.toThrow();
  });

  it('comes to no more kilometres in a day than somebody can drive', () => {
    expect(ask(way, { ...way, metres: 400_001 })).toThrow('volunteers.over_day_km');
    expect(ask(way, { ...way, metres: 400_000 })).not.toThrow();
    expect(ask(way, { ...way, day: '2026-11-09' })).not.toThrow();
  });
});

describe('periods of a volunteer', () => {
  const line = (
    number: number,
    kind: 'entry' | 'exit',
    day: string,
    corrects: number | null = null,
    isVoid = false,
  ) => ({
    ...{ number, kind, day, corrects, isVoid, section: 'regular' as const, activity: 'driver' as const },
  });

  it('go from coming to going, by the lines that hold', () => {
    const lines = [
      line(1, 'entry', '2026-01-10'),
      line(2, 'exit', '2026-05-01'),
      line(3, 'entry', '2026-06-01'),
      line(4, 'entry', '2026-01-12', 1),
    ];
    expect(periodsOf(lines)).toMatchObject([
      { number: 4, from: '2026-01-12', until: '2026-05-01' },
      { number: 3, from: '2026-06-01', until: null },
    ]);
    expect(openPeriod(periodsOf(lines))?.number).toBe(3);
    expect(isVolunteerOn(periodsOf(lines), '2026-05-01')).toBe(true);
    expect(isVolunteerOn(periodsOf(lines), '2026-05-02')).toBe(false);
    expect(periodsOf([...lines, line(5, 'entry', '2026-06-01', 3, true)])).toHaveLength(1);
  });

  it.each([
    [[line(1, 'exit', '2026-01-10')]],
    [[line(1, 'entry', '2026-01-10'), line(2, 'entry', '2026-02-10')]],
    [[line(1, 'entry', '2026-01-10'), line(2, 'exit', '2026-01-09')]],
    [[line(1, 'entry', '2026-01-10'), line(2, 'exit', '2026-02-10'), line(3, 'entry', '2026-02-10')]],
  ])('never begin twice, nor end before they begin', (lines) => {
    expect(() => periodsOf(lines)).toThrow('volunteers.out_of_order');
  });
});
