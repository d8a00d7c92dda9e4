// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';
import type { Signal } from './signal.js';

/** Sentinels for themselves; staff too, who write down what a sentinel says on the phone. */
export function ensureMaySignal(ctx: Ctx): void {
  if (!isStaff(ctx) && !hasRole(ctx, 'sentinel')) throw forbidden();
}

/** Staff, and the sentinel it came from. */
export function mayRead(ctx: Ctx, { sentinelId }: Pick<Signal, 'sentinelId'>): boolean {
  return isStaff(ctx) || sentinelId === ctx.beneficiaryId;
}

/** The operator's id; throws `access.forbidden` for anybody else. */
export function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
