// SPDX-License-Identifier: AGPL-3.0-or-later
import { actsAsStaff, type Ctx, isStaff } from '@reciproca/kernel';
import type { Act } from './act.js';
import { acceptedBy, type Proposal, sideOf } from './proposal.js';

/** So long somebody takes back their own no; staff do as long as the hour is still to come. */
export const MINUTES_TO_THINK_AGAIN = 15;
const LASTS_DAYS = 7;
const LEFT_TO_ANSWER_HOURS = 48;

/** Whether the reader may take back the answer the proposal stands at: a first yes nobody has answered, or a no. */
export function answerToTakeBack(ctx: Ctx, proposal: Proposal, acts: readonly Act[]): 'yes' | 'no' | null {
  const now = ctx.clock.now();
  if (proposal.circleId !== null || proposal.startsAt <= now) return null;
  const isOwnStaff = actsAsStaff(ctx);
  const isParty = proposal.requesterId === ctx.beneficiaryId || proposal.offererId === ctx.beneficiaryId;
  if (proposal.state === 'accepted_by_offer' || proposal.state === 'accepted_by_request') {
    const isOwnYes = isParty && proposal.state === acceptedBy(sideOf(proposal, ctx.beneficiaryId ?? ''));
    return isOwnYes || (isOwnStaff && !isParty) ? 'yes' : null;
  }
  if (proposal.state !== 'declined') return null;
  const last = acts.filter(({ act }) => act === 'decline').at(-1);
  if (!last) return null;
  if (isStaff(ctx)) return 'no';
  const isFresh = now.getTime() - last.at.getTime() <= MINUTES_TO_THINK_AGAIN * 60_000;
  return isFresh && last.beneficiaryId === ctx.beneficiaryId ? 'no' : null;
}

/** Until when a proposal that waits anew can be answered. */
export function lastsAnew({ createdAt, startsAt }: Pick<Proposal, 'createdAt' | 'startsAt'>, now: Date): Date {
  const lasts = Math.max(
    createdAt.getTime() + LASTS_DAYS * 86_400_000,
    now.getTime() + LEFT_TO_ANSWER_HOURS * 3_600_000,
  );
  return new Date(Math.min(startsAt.getTime(), lasts));
}
