// SPDX-License-Identifier: AGPL-3.0-or-later
import { actsAsStaff, type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { type ExchangeMode, peopleMayAnswer } from './exchange-mode.js';
import type { ListingKind } from './listing.js';
import { type Proposal, sideOf } from './proposal.js';

export function maySee(ctx: Ctx, proposal: Pick<Proposal, 'requesterId' | 'offererId'>): boolean {
  return isStaff(ctx) || proposal.requesterId === ctx.beneficiaryId || proposal.offererId === ctx.beneficiaryId;
}

/**
 * The sides that say yes with this answer: the beneficiary's own; both when staff who are neither of the two make the match.
 * Where the ente dispatches, only its staff answer.
 */
export function sidesAnswering(
  ctx: Ctx,
  proposal: Pick<Proposal, 'requesterId' | 'offererId'>,
  mode: ExchangeMode,
): ListingKind[] {
  const isParty = proposal.requesterId === ctx.beneficiaryId || proposal.offererId === ctx.beneficiaryId;
  if (actsAsStaff(ctx) && !isParty) return ['offer', 'request'];
  const side = sideOf(proposal, ctx.beneficiaryId ?? '');
  if (!peopleMayAnswer(mode) && !isStaff(ctx)) throw forbidden('proposal.operator_decides');
  return [side];
}
