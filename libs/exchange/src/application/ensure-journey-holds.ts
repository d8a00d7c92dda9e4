// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ensureAllMove, ensureWaysApart } from '../domain/legs.js';
import type { Span } from '../domain/span.js';
import { listOtherWays } from '../persistence/other-ways.read-model.js';

/**
 * The way back stays after the way there, for whoever moves one of them, agreed or not. Throws `agreement.legs_crossed`, which
 * nobody overrules.
 * @param movingIds agreements that move with it
 */
export async function ensureJourneyHolds(
  ctx: Ctx,
  requestId: string,
  span: Span,
  movingIds: readonly string[] = [],
): Promise<void> {
  const others = await listOtherWays(ctx, requestId);
  const isStaying = (id: string | null): boolean => id === null || !movingIds.includes(id);
  ensureWaysApart(
    span,
    others.filter(({ agreementId }) => isStaying(agreementId)),
  );
}

/** The other way of each goes along. Throws `agreement.leg_stays` where nobody drives it yet, or somebody else does. */
export async function ensureOtherWaysMove(
  ctx: Ctx,
  agreements: readonly Agreement[],
  movingIds: readonly string[],
): Promise<void> {
  for (const { requestId } of agreements)
    ensureAllMove(await listOtherWays(ctx, requestId), movingIds, ctx.clock.now());
}
