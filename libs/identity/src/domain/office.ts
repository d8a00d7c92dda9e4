// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isStaffRole, isSystem, type Role } from '@reciproca/kernel';

/** Who holds an office sees or decides what others do not: only a coordinator touches their account. */
const OFFICES: readonly Role[] = ['operator', 'coordinator', 'mediator', 'tutor', 'partner'];

interface Holder {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Whether the data of that person are theirs to change: not where an operator, or somebody who acts for them, would change who holds an office. */
export function mayChange(ctx: Ctx, person: Holder): boolean {
  if (isSystem(ctx) || hasRole(ctx, 'coordinator') || person.id === ctx.actor.personId) return true;
  return !person.roles.some((role) => OFFICES.includes(role));
}

/** Throws `access.forbidden`. */
export function ensureMayChange(ctx: Ctx, person: Holder): void {
  if (!mayChange(ctx, person)) throw forbidden();
}

/** Whether they may be kept out, or let in again, by who acts: who is staff by a coordinator alone, and nobody by themselves. */
export function mayChangeState(ctx: Ctx, { id, roles }: Holder): boolean {
  return id !== ctx.actor.personId && (!roles.some(isStaffRole) || hasRole(ctx, 'coordinator') || isSystem(ctx));
}
