// SPDX-License-Identifier: AGPL-3.0-or-later
import { beneficiaryOf, type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { Listing } from './listing.js';

/** The person it is for, whoever acts for them (checked at the door), and the ente's staff. */
export function mayManage(ctx: Ctx, listing: Pick<Listing, 'personId'>): boolean {
  return isStaff(ctx) || listing.personId === ctx.beneficiaryId;
}

export function ensureMayManage(ctx: Ctx, listing: Pick<Listing, 'personId'>): void {
  if (!mayManage(ctx, listing)) throw forbidden('listing.not_yours');
}

/** Staff acting as themselves have nothing of their own to offer here: they post for somebody. */
export function ensureMayPost(ctx: Ctx): string {
  const personId = beneficiaryOf(ctx);
  if (isStaff(ctx) && personId === ctx.actor.personId) throw forbidden('listing.staff_post_for_others');
  return personId;
}

/** Whether somebody of the same ente may see it on lists: the visibility its owner chose. */
export function isVisibleFrom(
  listing: Pick<Listing, 'visibility' | 'areaId' | 'blockId' | 'staircaseId'>,
  home: { readonly areaId: string | null; readonly blockId: string | null; readonly staircaseId: string | null } | null,
): boolean {
  switch (listing.visibility) {
    case 'ente':
      return true;
    case 'area':
      return listing.areaId !== null && listing.areaId === home?.areaId;
    case 'block':
      return listing.blockId !== null && listing.blockId === home?.blockId;
    case 'staircase':
      return listing.staircaseId !== null && listing.staircaseId === home?.staircaseId;
  }
}
