// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { SaleUnit } from './sale-price.js';

export const SLIP_STATES = ['issued', 'cancelled', 'written_off'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

export const PAYMENT_WAYS = ['cash', 'transfer', 'card', 'other'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

export interface SlipLine {
  readonly id: string;
  readonly slipId: string;
  readonly nth: number;
  readonly harvestId: string;
  readonly product: string;
  readonly unit: SaleUnit;
  /** 2500 is two and a half of its unit. */
  readonly quantityThousandths: number;
  readonly unitCents: number;
  readonly cents: number;
  /** What it took of the harvest. */
  readonly grams: number;
}

/** Money that the body of the garden has received; nothing is moved here. */
export interface SalePayment {
  readonly id: string;
  readonly slipId: string;
  readonly day: string;
  readonly cents: number;
  readonly way: PaymentWay;
  readonly voidReason: string | null;
}

/** A sale with its number, which no other of the garden and year has and none is left out. */
export interface SaleSlip {
  readonly id: string;
  readonly gardenId: string;
  readonly buyerId: string;
  readonly year: number;
  readonly number: number;
  readonly day: string;
  readonly dueOn: string;
  readonly cents: number;
  readonly state: SlipState;
  /** Why it was cancelled or written off. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly recordedAt: Date;
}

export const SLIP_STANDINGS = ['open', 'partly', 'late', 'paid', 'written_off', 'cancelled'] as const;
export type SlipStanding = (typeof SLIP_STANDINGS)[number];

export function paidCents(payments: readonly Pick<SalePayment, 'cents' | 'voidReason'>[]): number {
  return payments.reduce((sum, { cents, voidReason }) => (voidReason === null ? sum + cents : sum), 0);
}

export function standingOf(
  { state, cents, dueOn }: Pick<SaleSlip, 'state' | 'cents' | 'dueOn'>,
  paid: number,
  today: string,
): SlipStanding {
  if (state !== 'issued') return state;
  if (paid >= cents) return 'paid';
  if (dueOn < today) return 'late';
  return paid > 0 ? 'partly' : 'open';
}

/** Throws `slip.cancelled_already`, `slip.more_than_owed`. */
export function ensureMayPay({ state, cents }: Pick<SaleSlip, 'state' | 'cents'>, paid: number, more: number): void {
  if (state === 'cancelled') throw new DomainError('slip.cancelled_already', 'conflict');
  const owed = cents - paid;
  if (more > owed) throw new DomainError('slip.more_than_owed', 'invalid', { field: 'amount', owed: owed / 100 });
}

/** Throws `slip.cancelled_already`, `slip.paid_already`. */
export function ensureMayCancel({ state }: Pick<SaleSlip, 'state'>, paid: number): void {
  if (state === 'cancelled') throw new DomainError('slip.cancelled_already', 'conflict');
  if (paid > 0) throw new DomainError('slip.paid_already', 'conflict');
}

/** Throws `slip.wrong_state`, `slip.nothing_owed`. */
export function ensureMayWriteOff({ state, cents }: Pick<SaleSlip, 'state' | 'cents'>, paid: number): void {
  if (state !== 'issued') throw new DomainError('slip.wrong_state', 'conflict');
  if (paid >= cents) throw new DomainError('slip.nothing_owed', 'conflict');
}
