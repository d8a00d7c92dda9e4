// SPDX-License-Identifier: AGPL-3.0-or-later
import { actsAsStaff, type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { type Circle, type CircleMember, type CircleState, isLive } from './circle.js';

type Standing = Pick<CircleMember, 'personId' | 'acceptedAt'>;

export function maySeeCircle(ctx: Ctx, members: readonly Pick<CircleMember, 'personId'>[]): boolean {
  return isStaff(ctx) || members.some(({ personId }) => personId === ctx.beneficiaryId);
}

/** The refusal for an answer that came too late, worded after what became of the circle. */
export function ensureOpen({ state, expiresAt }: Pick<Circle, 'state' | 'expiresAt'>, now: Date): void {
  if (!isLive({ state })) throw new DomainError(`circle.is_${state}`, 'conflict', { state });
  if (expiresAt <= now) throw new DomainError('circle.is_expired', 'conflict', { state });
}

/**
 * The members who say yes with this answer: the beneficiary; everybody still missing when staff who stand outside it answer themselves.
 * `dispatched` are those with a part in it that only staff decide on.
 * Throws `circle.not_yours`, `circle.operator_decides`, `circle.already_answered`.
 */
export function membersAnswering(ctx: Ctx, members: readonly Standing[], dispatched: ReadonlySet<string>): string[] {
  const missing = members.filter(({ acceptedAt }) => acceptedAt === null).map(({ personId }) => personId);
  const own = members.find(({ personId }) => personId === ctx.beneficiaryId);
  if (!own && actsAsStaff(ctx)) {
    if (missing.length === 0) throw new DomainError('circle.already_answered', 'conflict');
    return missing;
  }
  if (!own) throw forbidden('circle.not_yours');
  if (own.acceptedAt !== null) throw new DomainError('circle.already_answered', 'conflict');
  if (dispatched.has(own.personId) && !isStaff(ctx)) throw forbidden('circle.operator_decides');
  return [own.personId];
}

export interface Yes {
  /** Members who have not said yes, after this answer. */
  readonly missing: number;
  /** Whether any part of it needs an operator's approval. */
  readonly isModerated: boolean;
  readonly byStaff: boolean;
}

export function stateAfterYes({ missing, isModerated, byStaff }: Yes): CircleState {
  if (missing > 0) return 'proposed';
  return isModerated && !byStaff ? 'awaiting_approval' : 'agreed';
}
