// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isStaff } from '@reciproca/kernel';
import { z } from 'zod';
import type { LegRow } from '../persistence/leg-row.js';
import { placeResponse, placeShape } from './place.response.js';

export const LEGS = ['out', 'back'] as const;
export const legNameShape = z
  .enum(LEGS)
  .nullable()
  .describe('Which way of a journey there and back; null where it is none');
export type LegName = z.infer<typeof legNameShape>;

export const legShape = z.object({
  listingId: z.uuid(),
  leg: z.enum(LEGS),
  state: z
    .enum(['agreed', 'open', 'off'])
    .describe('agreed: somebody drives; open: nobody does yet; off: not wanted any more'),
  from: placeShape,
  to: placeShape.nullable(),
  arriveBy: z.string().nullable(),
  leaveAt: z.string().nullable(),
  startsAt: z.string().nullable().describe('As agreed; until then as asked for'),
  endsAt: z.string().nullable(),
  helper: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Who drives it, for whose journey it is, staff, and the driver'),
  agreementId: z.uuid().nullable(),
});
export type LegResponse = z.infer<typeof legShape>;

const LASTING = ['pending', 'open', 'matched'];

/** All ways of the journey this listing belongs to, the way there first; none where it goes one way only. */
export function legsResponse(ctx: Ctx, rows: readonly LegRow[] | null): LegResponse[] {
  return (rows ?? []).map((row) => {
    const isOwn = row.personId === ctx.beneficiaryId || isStaff(ctx);
    const isDriver = row.giverId !== null && row.giverId === ctx.beneficiaryId;
    const full = isOwn || (isDriver && row.agreementState !== 'settled');
    const knows = isOwn || isDriver;
    return {
      listingId: row.listingId,
      leg: row.isBack ? 'back' : 'out',
      state: row.agreementId ? 'agreed' : LASTING.includes(row.state) ? 'open' : 'off',
      from: placeResponse(row.place, full),
      to: row.toPlace && placeResponse(row.toPlace, full),
      arriveBy: row.arriveBy,
      leaveAt: row.leaveAt,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      helper: knows && row.giverId ? { id: row.giverId, name: `${row.givenName} ${row.familyName}` } : null,
      agreementId: knows ? row.agreementId : null,
    };
  });
}

/** Which of these ways that listing is. */
export function legOf(legs: readonly Pick<LegResponse, 'listingId' | 'leg'>[], listingId: string): LegName {
  return legs.find((leg) => leg.listingId === listingId)?.leg ?? null;
}
