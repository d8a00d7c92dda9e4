// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff, type TransitionTable } from '@reciproca/kernel';
import type { TransferReason } from './transfer.js';

export const CORRECTION_STATES = ['proposed', 'approved', 'rejected'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_TRANSITIONS: TransitionTable<CorrectionState> = {
  proposed: ['approved', 'rejected'],
  approved: [],
  rejected: [],
};

/** A transfer found wrong: one operator says so, a second one decides. */
export interface Correction {
  readonly id: string;
  readonly transferId: string;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly correctingTransferId: string | null;
}

/** A transfer is put right once, and what puts it right is not itself put right; `taken` have a correction already. */
export function isCorrectable(
  { transferId, reason }: { readonly transferId: string; readonly reason: TransferReason },
  taken: ReadonlySet<string>,
): boolean {
  return reason !== 'correction' && !taken.has(transferId);
}

/** The operator's id; throws `access.forbidden` for everybody else. */
export function ensureMayCorrect(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}

/** Throws `correction.wrong_state` or `ledger.second_person_needed`. */
export function ensureMayDecide(
  correction: Pick<Correction, 'state' | 'proposedBy'>,
  to: CorrectionState,
  operatorId: string,
): void {
  ensureTransition('correction', CORRECTION_TRANSITIONS, correction.state, to);
  if (correction.proposedBy === operatorId) throw new DomainError('ledger.second_person_needed', 'forbidden');
}
