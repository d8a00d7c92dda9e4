// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Refund, RefundRules } from './refund.js';

/** By law, for expenses that have the volunteer's word alone (D.Lgs. 117/2017, art. 17). */
export const SELF_DAY_CENTS = 10_00;
export const SELF_MONTH_CENTS = 150_00;

/** Nobody drives further in a day. */
export const MOST_DAY_METRES = 1_000_000;

export type RefundWish = Pick<Refund, 'day' | 'kind' | 'what' | 'agreementId' | 'metres' | 'receipt'> & {
  readonly cents: number | null;
};

/**
 * What a declared expense comes to: never a sum of its own, always a way, a receipt or a kind the ente has listed.
 * Throws, with the field, `volunteers.no_refunds`, `.no_rate`, `.distance_needed`, `.receipt_needed`, `.not_listed`, `.amount_needed`.
 */
export function priceRefund({ kind, what, metres, receipt, cents }: RefundWish, rules: RefundRules): number {
  const refuse = (code: string, field: string): never => {
    throw new DomainError(`volunteers.${code}`, 'invalid', { field });
  };
  if (rules.monthCents === null) throw new DomainError('volunteers.no_refunds', 'conflict');
  if (kind === 'distance') {
    if (rules.perKmMills === null) return refuse('no_rate', 'kind');
    if (!metres) return refuse('distance_needed', 'km');
    return Math.max(1, Math.round((metres * rules.perKmMills) / 10_000));
  }
  if (kind === 'receipt' && !receipt) return refuse('receipt_needed', 'receipt');
  if (kind === 'self' && !rules.selfKinds.includes(what)) return refuse('not_listed', 'what');
  return cents ?? refuse('amount_needed', 'amount');
}

type Counted = Pick<Refund, 'id' | 'day' | 'kind' | 'cents' | 'state' | 'agreementId' | 'metres' | 'receipt'>;

/**
 * Held against what the same volunteer has declared, or been given back, in the same month.
 * Throws `volunteers.ride_twice`, `.receipt_twice`, `.over_day_km`, `volunteers.over_self_day`, `.over_self_month` and `.over_month` with what is left of it.
 */
export function ensureWithinLimits(
  one: Omit<Counted, 'state'>,
  others: readonly Counted[],
  { monthCents }: Pick<RefundRules, 'monthCents'>,
): void {
  const living = others.filter(({ id, state }) => id !== one.id && (state === 'declared' || state === 'approved'));
  if (one.agreementId && living.some(({ agreementId }) => agreementId === one.agreementId))
    throw new DomainError('volunteers.ride_twice', 'conflict', { field: 'agreementId' });
  ensureNotTwice(one, living);
  const ofMonth = living.filter(({ day }) => day.slice(0, 7) === one.day.slice(0, 7));
  const bySelf = ofMonth.filter(({ kind }) => kind === 'self');
  if (one.kind === 'self') {
    const ofDay = bySelf.filter(({ day }) => day === one.day);
    ensureLeft('over_self_day', SELF_DAY_CENTS - sum(ofDay), one.cents);
    ensureLeft('over_self_month', SELF_MONTH_CENTS - sum(bySelf), one.cents);
  }
  ensureLeft('over_month', (monthCents ?? 0) - sum(ofMonth), one.cents, one.kind === 'distance' ? 'km' : 'amount');
}

/** One receipt is given back once, and a day has no more ways than somebody can drive. */
function ensureNotTwice(one: Omit<Counted, 'state'>, living: readonly Counted[]): void {
  const ofDay = living.filter(({ day, kind }) => day === one.day && kind === one.kind);
  const isSame = ({ receipt, cents }: Pick<Counted, 'receipt' | 'cents'>): boolean =>
    receipt?.toLowerCase() === one.receipt?.toLowerCase() && cents === one.cents;
  if (one.kind === 'receipt' && ofDay.some(isSame))
    throw new DomainError('volunteers.receipt_twice', 'conflict', { field: 'receipt' });
  const metres = ofDay.reduce((total, other) => total + (other.metres ?? 0), one.metres ?? 0);
  if (metres > MOST_DAY_METRES) throw new DomainError('volunteers.over_day_km', 'invalid', { field: 'km' });
}

function ensureLeft(code: string, left: number, cents: number, field = 'amount'): void {
  if (cents > left) throw new DomainError(`volunteers.${code}`, 'invalid', { field, left: Math.max(0, left) / 100 });
}

function sum(refunds: readonly Pick<Refund, 'cents'>[]): number {
  return refunds.reduce((total, { cents }) => total + cents, 0);
}
