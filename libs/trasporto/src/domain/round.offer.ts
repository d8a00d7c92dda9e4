// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing, Titled } from '@reciproca/exchange';
import { type Ctx, newId } from '@reciproca/kernel';
import type { Place, Residence } from '@reciproca/territory';
import { rideOfferShape } from './ride.details.js';
import type { Round } from './round.js';

/** A drive from home and back as an offered ride, so that what is agreed on it is an agreement like any other. */
export function roundOffer(
  ctx: Ctx,
  round: Round,
  {
    title,
    titles = null,
    categoryId,
    home,
    residence,
  }: Titled & { categoryId: string; home: Place; residence: Residence | null },
): Listing {
  const now = ctx.clock.now();
  return {
    id: newId(),
    enteId: ctx.enteId,
    kind: 'offer',
    service: 'trasporto',
    categoryId,
    personId: round.driverId,
    enteredBy: ctx.actor.personId,
    channel: ctx.channel,
    title,
    titles,
    description: null,
    state: 'open',
    visibility: 'ente',
    placeId: home.id,
    toPlaceId: home.id,
    lat: home.lat,
    lon: home.lon,
    toLat: home.lat,
    toLon: home.lon,
    areaId: residence?.areaId ?? null,
    blockId: residence?.blockId ?? null,
    staircaseId: residence?.staircaseId ?? null,
    units: 1,
    durationMinutes: Math.max(1, Math.ceil(round.minutes)),
    needs: [],
    details: rideOfferShape.parse({ seats: 1, detourMinutes: 0 }),
    recurrence: null,
    urgent: false,
    autoAccept: false,
    linkedToId: null,
    answersId: null,
    seriesId: null,
    confirmedAt: now,
    expiresAt: round.backAt,
    createdAt: now,
    updatedAt: now,
  };
}
