// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Act } from './act.js';
import { MINUTES_TO_THINK_AGAIN } from './answer-back.rules.js';
import type { CalledOffTime, Listing, ListingState } from './listing.js';

/** Whether the reader may say that these times hold after all: their giver for some minutes, staff as long as they are not over. */
export function mayCallOn(ctx: Ctx, { personId }: Pick<Listing, 'personId'>, time: CalledOffTime): boolean {
  const now = ctx.clock.now();
  if (time.endsAt <= now) return false;
  if (isStaff(ctx)) return true;
  return personId === ctx.beneficiaryId && now.getTime() - time.at.getTime() <= MINUTES_TO_THINK_AGAIN * 60_000;
}

/** The state an offer had before it ended with its last time, and nobody has ended it since; null otherwise. */
export function stateBeforeCallingOff(
  { state, answersId }: Pick<Listing, 'state' | 'answersId'>,
  acts: readonly Act[],
  at: Date,
): ListingState | null {
  const last = acts.at(-1);
  if (state !== 'withdrawn' || answersId !== null || last?.act !== 'withdrawn') return null;
  const isWithIt = last.at >= at && last.at.getTime() - at.getTime() < 10_000;
  return isWithIt ? (last.fromState === 'pending' ? 'pending' : 'open') : null;
}
