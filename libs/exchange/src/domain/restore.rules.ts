// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Act } from './act.js';
import type { Agreement } from './agreement.js';
import { MINUTES_TO_THINK_AGAIN } from './answer-back.rules.js';

/** The calling off that the reader may undo: their own for some minutes, for staff as long as the hour is to come; null where none. */
export function callingOffToUndo(
  ctx: Ctx,
  { state, startsAt }: Pick<Agreement, 'state' | 'startsAt'>,
  acts: readonly Act[],
): Act | null {
  const now = ctx.clock.now();
  const last = acts.findLast(({ toState }) => toState === 'cancelled');
  if (state !== 'cancelled' || startsAt <= now || !last || !['cancel', 'call_off'].includes(last.act)) return null;
  if (isStaff(ctx)) return last;
  const isFresh = now.getTime() - last.at.getTime() <= MINUTES_TO_THINK_AGAIN * 60_000;
  return isFresh && last.beneficiaryId === ctx.beneficiaryId ? last : null;
}

/** That of another part of a circle, which ended with it: by nobody's word, or the reader's, or for staff anybody's; null where somebody else meant it. */
export function endedAlongside(
  ctx: Ctx,
  { state, startsAt }: Pick<Agreement, 'state' | 'startsAt'>,
  acts: readonly Act[],
): Act | null {
  const last = acts.findLast(({ toState }) => toState === 'cancelled');
  if (state !== 'cancelled' || startsAt <= ctx.clock.now() || !last) return null;
  return last.actorId === null || last.actorId === ctx.actor.personId || isStaff(ctx) ? last : null;
}

/** Whether a request was closed in the same breath, and not for another reason afterwards. */
export function isClosedWith(callingOff: Act, acts: readonly Act[]): boolean {
  const last = acts.at(-1);
  return (
    last?.act === 'withdrawn' &&
    last.actorId === callingOff.actorId &&
    Math.abs(last.at.getTime() - callingOff.at.getTime()) < 10_000
  );
}
