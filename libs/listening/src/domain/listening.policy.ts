// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';

/** Whoever of the staff writes questionnaires and reads what was counted. */
export function ensureStaff(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}

/** Whoever opens and closes them, reads what people wrote in words, and saves answers. */
export function ensureCoordinator(ctx: Ctx): string {
  if (!hasRole(ctx, 'coordinator') || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}

/** Whoever asks others: staff and sentinels, at doors and at the counter. */
export function ensureInterviewer(ctx: Ctx): string {
  if ((!isStaff(ctx) && !hasRole(ctx, 'sentinel')) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
