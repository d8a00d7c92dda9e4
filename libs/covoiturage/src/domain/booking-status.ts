// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';
import type { AgreementState } from '@reciproca/exchange';

/** As the standard names them. */
export const BOOKING_STATUSES = [
  'WAITING_CONFIRMATION',
  'CONFIRMED',
  'CANCELLED',
  'COMPLETED_PENDING_VALIDATION',
  'VALIDATED',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** What is written down of a booking; from `confirmed` on its appointment says how it stands. */
export type BookingState = 'waiting' | 'confirmed' | 'refused' | 'cancelled';

const FORWARD: TransitionTable<BookingStatus> = {
  WAITING_CONFIRMATION: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['CANCELLED', 'COMPLETED_PENDING_VALIDATION'],
  CANCELLED: [],
  COMPLETED_PENDING_VALIDATION: ['VALIDATED'],
  VALIDATED: [],
};

const OF_AGREEMENT: Readonly<Record<AgreementState, BookingStatus>> = {
  agreed: 'CONFIRMED',
  under_way: 'CONFIRMED',
  done: 'COMPLETED_PENDING_VALIDATION',
  disputed: 'COMPLETED_PENDING_VALIDATION',
  confirmed: 'VALIDATED',
  settled: 'VALIDATED',
  cancelled: 'CANCELLED',
  no_show: 'CANCELLED',
};

interface Standing {
  readonly state: BookingState;
  readonly pickUpAt: Date;
  readonly agreementState: AgreementState | null;
}

/** One that nobody has answered by its time is over. */
export function bookingStatus({ state, pickUpAt, agreementState }: Standing, now: Date): BookingStatus {
  if (state === 'confirmed') return agreementState ? OF_AGREEMENT[agreementState] : 'CANCELLED';
  return state === 'waiting' && pickUpAt > now ? 'WAITING_CONFIRMATION' : 'CANCELLED';
}

/** Throws `covoiturage.status_already_set` for every way but forward. */
export function ensureForward(from: BookingStatus, to: BookingStatus): void {
  if (!FORWARD[from].includes(to)) throw new DomainError('covoiturage.status_already_set', 'conflict');
}

/** Throws as {@link ensureForward}, and `covoiturage.not_yours` for what the ente alone says. */
export function ensurePartnerMay(from: BookingStatus, to: BookingStatus): void {
  ensureForward(from, to);
  if (to !== 'CANCELLED') throw new DomainError('covoiturage.not_yours', 'invalid', { field: 'status' });
}
