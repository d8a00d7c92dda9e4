// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ExchangeMode } from '@reciproca/exchange';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { ParcelRequest } from './round.js';

/** Staff plan for every driver, drivers for themselves. */
export function ensureMayPlanFor(ctx: Ctx, driverId: string): void {
  if (!isStaff(ctx) && driverId !== ctx.beneficiaryId) throw forbidden('round.not_yours');
}

/**
 * Which requests may go into a round: staff answer for who asks; on their own drivers carry what takes whoever comes first,
 * where the ente lets people agree without it.
 */
export function mayCarry(
  ctx: Ctx,
  parcel: Pick<ParcelRequest, 'personId' | 'autoAccept' | 'enteredBy'>,
  mode: ExchangeMode,
): boolean {
  if (isStaff(ctx)) return true;
  // What the driver wrote down for somebody is no yes of theirs.
  const isOwnWord = parcel.enteredBy === parcel.personId || parcel.enteredBy !== ctx.actor.personId;
  return (
    parcel.autoAccept && isOwnWord && parcel.personId !== ctx.beneficiaryId && (mode === 'assisted' || mode === 'free')
  );
}
