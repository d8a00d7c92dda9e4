// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Act } from './act.js';
import { MINUTES_TO_THINK_AGAIN } from './answer-back.rules.js';
import type { Listing, ListingState, Slot } from './listing.js';

/**
 * The state a listing that was taken back returns to, where the reader may undo it: whoever took it back for some minutes, staff as
 * long as any of its times is still to come. Null where they may not.
 */
export function stateBeforeWithdrawal(
  ctx: Ctx,
  listing: Pick<Listing, 'state' | 'answersId' | 'personId'>,
  acts: readonly Act[],
  slots: readonly Pick<Slot, 'endsAt'>[],
): ListingState | null {
  const now = ctx.clock.now();
  const last = acts.at(-1);
  if (listing.state !== 'withdrawn' || listing.answersId !== null || last?.act !== 'withdrawn') return null;
  if (!slots.some(({ endsAt }) => endsAt > now)) return null;
  const isFresh = now.getTime() - last.at.getTime() <= MINUTES_TO_THINK_AGAIN * 60_000;
  const isOwn = listing.personId === ctx.beneficiaryId && isFresh;
  if (!isOwn && !isStaff(ctx)) return null;
  return last.fromState === 'pending' ? 'pending' : 'open';
}
