// SPDX-License-Identifier: AGPL-3.0-or-later
import { beneficiaryOf, type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';
import type { Signal } from './signal.js';

/** Sentinels for themselves; staff too, who write down what a sentinel says on the phone. */
export function ensureMaySignal(ctx: Ctx): void {
  if (!isStaff(ctx) && !hasRole(ctx, 'sentinel')) throw forbidden();
}

/** Whose signals these are: staff speak for a sentinel; a sentinel who acts for a neighbour is a sentinel all the same. */
export function signallerOf(ctx: Ctx): string {
  const { personId } = ctx.actor;
  return isStaff(ctx) || personId === null ? beneficiaryOf(ctx) : personId;
}

/** Staff, and the sentinel it came from; who acts for a sentinel reads nothing of what that one has said of others. */
export function mayRead(ctx: Ctx, { sentinelId }: Pick<Signal, 'sentinelId'>): boolean {
  return isStaff(ctx) || sentinelId === signallerOf(ctx);
}

/** The operator's id; throws `access.forbidden` for anybody else. */
export function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
