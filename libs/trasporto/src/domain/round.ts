// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AgreementState, MINUTES_TO_THINK_AGAIN, type Visibility } from '@reciproca/exchange';
import { DomainError, type TransitionTable } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import type { Carries, RideRequest } from './ride.details.js';

/** So long somebody who calls stays. */
export const VISIT_MINUTES = 20;

export type RoundState = 'proposed' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';

export const ROUND_TRANSITIONS: TransitionTable<RoundState> = {
  proposed: ['accepted', 'declined', 'lapsed', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: ['proposed'],
  lapsed: [],
  withdrawn: [],
};

/** A place on a round, as the one it is shown to may know it. */
export interface RoundPlace extends Point {
  readonly id: string;
  readonly name: string;
  readonly comuneName: string;
  readonly address: string | null;
  readonly isPublic: boolean;
}

/** An open request that a driver can see to without its person. */
export interface ParcelRequest {
  readonly requestId: string;
  readonly slotId: string;
  readonly personId: string;
  readonly categoryId: string;
  readonly areaId: string | null;
  readonly title: string;
  readonly autoAccept: boolean;
  readonly visibility: Visibility;
  /** Who wrote it down; null where nobody is known. */
  readonly enteredBy: string | null;
  readonly from: RoundPlace;
  readonly to: RoundPlace;
  readonly details: RideRequest;
}

/** Where and when the driver is to be had: a ride they offer anyway, or a drive from home and back. */
export interface RoundBase {
  readonly driverId: string;
  /** Null for a drive made for the round alone. */
  readonly ride: { readonly offerId: string; readonly slotId: string } | null;
  readonly from: RoundPlace;
  readonly to: RoundPlace;
  readonly earliest: Date;
  readonly latest: Date;
  /** Longest time on the road. */
  readonly mostMinutes: number;
  /** Crates the car takes at once. */
  readonly room: number;
}

/** When one request is collected and brought; visits are collected nowhere. Positions count the halts of the round. */
export interface RoundStop {
  readonly requestId: string;
  readonly collectPosition: number | null;
  readonly collectAt: Date | null;
  readonly deliverPosition: number;
  readonly deliverAt: Date;
}

/** Why a request is not in the round: taken meanwhile, or what the planning says. */
export type LeftOutReason = 'taken' | 'busy' | 'apart' | 'no-room' | 'too-far' | 'wrong-hours' | 'no-time';

export interface RoundDraft {
  /** Null when nothing can be carried. */
  readonly leavesAt: Date | null;
  readonly backAt: Date | null;
  readonly minutes: number;
  readonly metres: number;
  /** True where some of the ways are crow-fly estimates. */
  readonly estimated: boolean;
  readonly stops: readonly RoundStop[];
  readonly leftOut: readonly { readonly requestId: string; readonly reason: LeftOutReason }[];
}

export interface Round {
  readonly id: string;
  readonly driverId: string;
  readonly ride: RoundBase['ride'];
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
  readonly room: number;
  readonly leavesAt: Date;
  readonly backAt: Date;
  readonly minutes: number;
  readonly metres: number;
  readonly estimated: boolean;
  readonly state: RoundState;
  readonly proposedBy: string | null;
  readonly createdAt: Date;
  /** Why it is to be although its driver has something else then, or nothing is planned on that day. */
  readonly overruledBecause: string | null;
  /** Of the staff, who heard the driver's answer and wrote it down; null where it is the driver's own. */
  readonly heardBy: string | null;
  readonly answeredAt: Date | null;
}

export type StopState = 'planned' | 'agreed' | 'dropped';

/** A stop as it is kept. */
export interface KeptStop extends RoundStop {
  readonly state: StopState;
  readonly agreementId: string | null;
  readonly agreementState: AgreementState | null;
  readonly agreementStartsAt: Date | null;
}

/** What is in the car for it: a visit takes no room. */
export function cratesFor({ carries, crates }: { readonly carries: Carries; readonly crates: number }): number {
  return carries === 'visit' ? 0 : carries === 'medicines' ? 1 : crates;
}

/** Whether a no can still be taken back: for some minutes by the driver, by staff until the round would leave. */
export function mayThinkAgain(
  { state, leavesAt, answeredAt }: Pick<Round, 'state' | 'leavesAt' | 'answeredAt'>,
  now: Date,
  isByStaff: boolean,
): boolean {
  if (state !== 'declined' || leavesAt <= now || !answeredAt) return false;
  return isByStaff || now.getTime() - answeredAt.getTime() <= MINUTES_TO_THINK_AGAIN * 60_000;
}

/** The refusal for an answer to a round that waits for none. */
export function ensureWaiting(round: Pick<Round, 'state' | 'leavesAt'>, now: Date): void {
  if (round.state !== 'proposed') throw new DomainError('round.already_answered', 'conflict', { state: round.state });
  if (round.leavesAt <= now) throw new DomainError('round.too_late', 'conflict');
}
