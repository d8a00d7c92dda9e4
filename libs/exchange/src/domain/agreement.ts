// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';
import type { Service } from './listing.js';
import type { Titles } from './title.js';

export type AgreementState =
  'agreed' | 'under_way' | 'done' | 'confirmed' | 'settled' | 'cancelled' | 'no_show' | 'disputed';

export const AGREEMENT_STATES = [
  'agreed',
  'under_way',
  'done',
  'confirmed',
  'settled',
  'cancelled',
  'no_show',
  'disputed',
] as const satisfies readonly AgreementState[];

/** It was done, whoever still has to confirm it. */
export function wasDone(state: string): boolean {
  return state === 'done' || state === 'confirmed' || state === 'settled';
}

export const AGREEMENT_TRANSITIONS: TransitionTable<AgreementState> = {
  agreed: ['under_way', 'cancelled', 'no_show', 'disputed'],
  under_way: ['done', 'cancelled', 'no_show', 'disputed'],
  done: ['confirmed', 'disputed'],
  confirmed: ['settled', 'disputed'],
  settled: [],
  cancelled: [],
  no_show: ['disputed'],
  disputed: ['confirmed', 'cancelled'],
};

/** The way back: what somebody said is taken back, or said anew. */
export const AGREEMENT_STEPS_BACK: Readonly<Partial<Record<AgreementState, readonly AgreementState[]>>> = {
  done: ['agreed', 'done'],
  settled: ['done'],
  cancelled: ['agreed'],
};

export type AgreementSide = 'giver' | 'receiver';

/** Who said that it was done. Both, or the operator alone, make it confirmed. */
export interface Confirmations {
  readonly giverConfirmedAt: Date | null;
  readonly receiverConfirmedAt: Date | null;
}

/** One agreed act of help. */
export interface Agreement extends Confirmations {
  readonly id: string;
  readonly enteId: string;
  readonly service: Service;
  readonly categoryId: string;
  readonly proposalId: string;
  readonly requestId: string;
  readonly offerId: string;
  readonly requestSlotId: string;
  readonly offerSlotId: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly title: string;
  readonly titles?: Titles | null;
  /** What the two must know to meet, where they agreed on something; null otherwise. */
  readonly note: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  /** More than was agreed, as one of the two says: they count once the other has said yes to them. */
  readonly claimedMinutes: number | null;
  readonly units: number;
  readonly state: AgreementState;
  readonly doneAt: Date | null;
  /** When its place was given back: it is somebody else's since, whatever becomes of the agreement. */
  readonly releasedAt: Date | null;
  readonly transferId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Code of the comune each of the two lived in when it was done. */
  readonly giverComune?: string | null;
  readonly receiverComune?: string | null;
}

/** Whether its place is still its own: once given back it is somebody else's, whatever becomes of the agreement. */
export function holdsPlace({ state, releasedAt }: Pick<Agreement, 'state' | 'releasedAt'>): boolean {
  return releasedAt === null && state !== 'cancelled' && state !== 'no_show';
}

/** After this long without a word the other side's "done" counts as confirmed. */
export const SILENCE_CONFIRMS_AFTER_HOURS = 72;

export function sideOfAgreement(
  agreement: Pick<Agreement, 'giverId' | 'receiverId'>,
  personId: string | null,
): AgreementSide | null {
  if (agreement.giverId === personId) return 'giver';
  if (agreement.receiverId === personId) return 'receiver';
  return null;
}

export function ensureSide(
  agreement: Pick<Agreement, 'giverId' | 'receiverId'>,
  personId: string | null,
): AgreementSide {
  const side = sideOfAgreement(agreement, personId);
  if (!side) throw new DomainError('agreement.not_yours', 'forbidden');
  return side;
}

export function isConfirmedByBoth(confirmations: Confirmations): boolean {
  return confirmations.giverConfirmedAt !== null && confirmations.receiverConfirmedAt !== null;
}
