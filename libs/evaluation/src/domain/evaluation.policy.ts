// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';

/** Whoever of the staff keeps the table. */
export function ensureStaff(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}

/** Whoever sets a table up, and says whether everybody may read what it judged. */
export function ensureCoordinator(ctx: Ctx): string {
  if (!hasRole(ctx, 'coordinator') || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
