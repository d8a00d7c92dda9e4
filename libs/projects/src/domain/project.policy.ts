// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';

/** Whoever of the staff reads projects and enters people. */
export function ensureStaff(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}

/** Whoever says what a project is, and hands its sheets to the funder. */
export function ensureCoordinator(ctx: Ctx): string {
  if (!hasRole(ctx, 'coordinator') || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
