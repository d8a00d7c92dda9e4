// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, forbidden, hasRole, isSystem, type Role } from '@reciproca/kernel';

/** Who holds an office sees or decides what others do not: only a coordinator touches their account. */
const OFFICES: readonly Role[] = ['operator', 'coordinator', 'mediator', 'tutor', 'partner'];

/** Throws `access.forbidden` where an operator, or somebody who acts for them, would change who holds an office. */
export function ensureMayChange(ctx: Ctx, person: { readonly id: string; readonly roles: readonly Role[] }): void {
  if (isSystem(ctx) || hasRole(ctx, 'coordinator') || person.id === ctx.actor.personId) return;
  if (person.roles.some((role) => OFFICES.includes(role))) throw forbidden();
}
