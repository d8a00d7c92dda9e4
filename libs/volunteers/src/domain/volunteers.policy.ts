// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';

/** Operators and coordinators keep the register. */
export function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}

/** Staff, and who it is about or acts for them; for others it does not exist. */
export function ensureMaySee(ctx: Ctx, personId: string): void {
  if (!isStaff(ctx) && personId !== ctx.beneficiaryId) throw notFound('volunteer');
}

/** Nobody says yes to money of their own. Throws `volunteers.own_refund`. */
export function ensureMayDecide(ctx: Ctx, personId: string): void {
  ensureStaff(ctx);
  if (personId === ctx.actor.personId) throw new DomainError('volunteers.own_refund', 'conflict');
}
