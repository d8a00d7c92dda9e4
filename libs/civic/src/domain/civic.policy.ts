// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import type { Commitment } from './commitment.js';

type Parties = Pick<Commitment, 'personId' | 'tutorId'>;

/** Whoever gave their word, the tutor, and staff. */
export function maySee(ctx: Ctx, { personId, tutorId }: Parties): boolean {
  return isStaff(ctx) || personId === ctx.beneficiaryId || tutorId === ctx.actor.personId;
}

/** The tutor, or staff in their stead; nobody confirms hours of their own. Throws `civic.own_hours`. */
export function ensureMayDecide(ctx: Ctx, { personId, tutorId }: Parties): void {
  if (personId === ctx.actor.personId) throw new DomainError('civic.own_hours', 'conflict');
  if (!isStaff(ctx) && tutorId !== ctx.actor.personId) throw forbidden();
}

export function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
