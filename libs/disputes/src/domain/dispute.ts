// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';

export const DISPUTE_STATES = ['opened', 'heard', 'settled', 'closed'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** A settled one is heard again when the correction it asked for is refused. */
export const DISPUTE_TRANSITIONS: TransitionTable<DisputeState> = {
  opened: ['heard', 'settled', 'closed'],
  heard: ['settled', 'closed'],
  settled: ['heard'],
  closed: [],
};

export const DISPUTE_OUTCOMES = ['as_agreed', 'other_minutes', 'nothing'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export type DisputeSide = 'giver' | 'receiver';

/** What a mediator proposes or staff decide, in words both sides read. */
export interface Settlement {
  readonly outcome: DisputeOutcome;
  readonly minutes: number | null;
  readonly words: string;
}

/** Two people who do not agree on how an agreement went. */
export interface Dispute {
  readonly id: string;
  readonly agreementId: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly mediatorId: string | null;
  readonly state: DisputeState;
  readonly outcome: DisputeOutcome | null;
  readonly minutes: number | null;
  readonly words: string | null;
  readonly proposedBy: string | null;
  readonly giverAcceptedAt: Date | null;
  readonly receiverAcceptedAt: Date | null;
  /** Set when minutes had moved already: nothing is changed, an opposite transfer is asked for. */
  readonly correctionId: string | null;
  readonly openedAt: Date;
}

/** How one side tells it. */
export interface DisputeVersion {
  readonly side: DisputeSide;
  readonly text: string;
  readonly channel: string;
  readonly writtenAt: Date;
}

/** Who did what; rows are only added. */
export interface DisputeAct {
  readonly act: string;
  readonly actorName: string | null;
  readonly beneficiaryName: string | null;
  readonly channel: string;
  readonly at: Date;
}

type Sides = Pick<Dispute, 'giverId' | 'receiverId'>;

export function sideOf({ giverId, receiverId }: Sides, personId: string | null): DisputeSide | null {
  if (personId === giverId) return 'giver';
  return personId === receiverId ? 'receiver' : null;
}

export function isOpen({ state }: Pick<Dispute, 'state'>): boolean {
  return state === 'opened' || state === 'heard';
}

export function ensureOpen(dispute: Pick<Dispute, 'state'>): void {
  if (!isOpen(dispute)) throw new DomainError('dispute.over', 'conflict');
}

/** What somebody may read: their own always, the other's once it has been opened; mediator and staff both. */
export function readableVersions<Version extends Pick<DisputeVersion, 'side'>>(
  dispute: Pick<Dispute, 'state'>,
  side: DisputeSide | null,
  versions: readonly Version[],
): Version[] {
  return versions.filter((version) => side === null || version.side === side || dispute.state !== 'opened');
}

/** One's own words can be changed until the other side may have read them. Throws `dispute.over` or `dispute.already_heard`. */
export function ensureMayWrite(dispute: Pick<Dispute, 'state'>, hasWritten: boolean): void {
  ensureOpen(dispute);
  if (hasWritten && dispute.state === 'heard') throw new DomainError('dispute.already_heard', 'conflict');
}

/** Whether minutes of its own belong to it. */
export function hasOtherMinutes(outcome: DisputeOutcome): boolean {
  return outcome === 'other_minutes';
}

/** Throws `dispute.minutes_needed` where other minutes are meant and none are given, `dispute.minutes_unwanted` the other way round. */
export function ensureSettlement({ outcome, minutes }: Pick<Settlement, 'outcome' | 'minutes'>): void {
  if (hasOtherMinutes(outcome) === (minutes !== null)) return;
  const code = minutes === null ? 'dispute.minutes_needed' : 'dispute.minutes_unwanted';
  throw new DomainError(code, 'invalid', { field: 'minutes' });
}

/** Both have said yes to the same proposal. */
export function isAccepted({
  giverAcceptedAt,
  receiverAcceptedAt,
}: Pick<Dispute, 'giverAcceptedAt' | 'receiverAcceptedAt'>): boolean {
  return giverAcceptedAt !== null && receiverAcceptedAt !== null;
}

/** A new proposal is a new question: earlier answers fall. */
export function withProposal(dispute: Dispute, settlement: Settlement, proposedBy: string | null): Dispute {
  return { ...dispute, ...settlement, proposedBy, giverAcceptedAt: null, receiverAcceptedAt: null };
}

export function withAcceptance(dispute: Dispute, side: DisputeSide, at: Date): Dispute {
  if (!dispute.outcome) throw new DomainError('dispute.nothing_proposed', 'conflict');
  return side === 'giver'
    ? { ...dispute, giverAcceptedAt: dispute.giverAcceptedAt ?? at }
    : { ...dispute, receiverAcceptedAt: dispute.receiverAcceptedAt ?? at };
}
