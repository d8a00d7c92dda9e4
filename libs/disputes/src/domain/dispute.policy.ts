// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, forbidden, hasRole, isStaff, notFound, type Role } from '@reciproca/kernel';
import { type Dispute, type DisputeSide, sideOf } from './dispute.js';

export type DisputeReader =
  { readonly as: 'party'; readonly side: DisputeSide } | { readonly as: 'mediator' | 'staff'; readonly side: null };

/** As what somebody sees a dispute; for everybody else it does not exist. A party stays a party, whatever other roles they have. */
export function readerOf(ctx: Ctx, dispute: Pick<Dispute, 'giverId' | 'receiverId' | 'mediatorId'>): DisputeReader {
  const side = sideOf(dispute, ctx.beneficiaryId) ?? sideOf(dispute, ctx.actor.personId);
  if (side) return { as: 'party', side };
  if (isStaff(ctx)) return { as: 'staff', side: null };
  if (hasRole(ctx, 'mediator') && dispute.mediatorId !== null && dispute.mediatorId === ctx.actor.personId)
    return { as: 'mediator', side: null };
  throw notFound('dispute');
}

/** The side somebody speaks for; throws `dispute.not_yours`. */
export function ensureParty(ctx: Ctx, dispute: Dispute): DisputeSide {
  const { side } = readerOf(ctx, dispute);
  if (!side) throw new DomainError('dispute.not_yours', 'forbidden');
  return side;
}

/** Staff who are not a party to it, and not its mediator. Throws `access.forbidden`, `dispute.own_case` or `dispute.mediator_decides`. */
export function ensureDecider(ctx: Ctx, dispute: Pick<Dispute, 'giverId' | 'receiverId' | 'mediatorId'>): string {
  const actorId = ctx.actor.personId;
  if (!isStaff(ctx) || !actorId) throw forbidden();
  if (sideOf(dispute, actorId)) throw new DomainError('dispute.own_case', 'forbidden');
  if (dispute.mediatorId === actorId) throw new DomainError('dispute.mediator_decides', 'forbidden');
  return actorId;
}

/** Its mediator, or staff who are not a party. */
export function ensureMediates(ctx: Ctx, dispute: Dispute): string {
  const reader = readerOf(ctx, dispute);
  if (reader.as === 'party' || !ctx.actor.personId) throw new DomainError('dispute.own_case', 'forbidden');
  return ctx.actor.personId;
}

/** Not one of the two, nobody who could decide it, and with the role. */
export function ensureFitMediator(
  dispute: Pick<Dispute, 'giverId' | 'receiverId'>,
  person: { readonly id: string; readonly roles: readonly Role[] },
): void {
  const refuse = (code: string): never => {
    throw new DomainError(code, 'invalid', { field: 'mediatorId' });
  };
  if (!person.roles.includes('mediator')) refuse('dispute.not_a_mediator');
  if (sideOf(dispute, person.id)) refuse('dispute.mediator_is_party');
  if (person.roles.some((role) => role === 'operator' || role === 'coordinator')) refuse('dispute.mediator_is_staff');
}
