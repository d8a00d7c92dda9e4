// SPDX-License-Identifier: AGPL-3.0-or-later
import { agreement, listing, proposal, slot } from '../builders/exchange.js';
import type { TestEnte, TestPerson } from './world.js';

const HOUR_MS = 3_600_000;

/**
 * The agreement of an hour's shopping between two people, or of a ride to hospital, that has just come to its end and that nobody has said
 * anything of.
 */
export async function agreedLately(
  ente: TestEnte,
  {
    giver,
    receiver,
    title,
    isRide = false,
  }: { giver: TestPerson; receiver: TestPerson; title: string; isRide?: boolean },
): Promise<string> {
  const [startsAt, endsAt] = [new Date(Date.now() - 2 * HOUR_MS), new Date(Date.now() - HOUR_MS)];
  const service = isRide ? 'trasporto' : 'condominio';
  const of = {
    ...{ service, categoryId: ente.categories[isRide ? 'ride' : 'shopping'] as string },
    ...{ placeId: ente.places['market'] as string, ...(isRide && { toPlaceId: ente.places['hospital'] as string }) },
  };
  const offer = listing({
    ...of,
    personId: giver.id,
    kind: 'offer',
    state: 'open',
    ...(isRide && { details: { seats: 3 } }),
  });
  const request = listing({
    ...of,
    personId: receiver.id,
    kind: 'request',
    state: 'matched',
    ...(isRide && { details: { arriveBy: endsAt.toISOString() } }),
  });
  const slots = [offer, request].map(({ fields }) => slot({ listingId: fields.id, startsAt, endsAt }));
  const pair = {
    ...{ offerId: offer.fields.id, requestId: request.fields.id, startsAt, endsAt },
    ...{ offerSlotId: slots[0]?.fields.id as string, requestSlotId: slots[1]?.fields.id as string },
  };
  const match = proposal({ ...pair, requesterId: receiver.id, offererId: giver.id, service, state: 'agreed' });
  const parties = { service, giverId: giver.id, receiverId: receiver.id, categoryId: of.categoryId };
  const made = agreement({ ...pair, ...parties, proposalId: match.fields.id, title });
  await ente.addAll([offer, request, ...slots, match, made]);
  return made.fields.id;
}
