// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';

interface File {
  readonly id: string;
  readonly fullName: string;
  readonly state: string;
}

/** Throws `access.forbidden` for anybody but a coordinator. */
export function ensureMayJoin(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}

/**
 * A file that is suspended or closed says something of the person that the other one does not: somebody has to clear that up first.
 * Throws `join.same_file`, `join.not_active`.
 */
export function ensureJoinable(stays: File, goes: File): void {
  if (stays.id === goes.id) throw new DomainError('join.same_file', 'invalid', { field: 'otherId' });
  for (const { state, fullName } of [stays, goes])
    if (state !== 'active') throw new DomainError('join.not_active', 'conflict', { name: fullName });
}
