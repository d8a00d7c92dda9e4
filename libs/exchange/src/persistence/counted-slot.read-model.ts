// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { CountedSlot } from '../domain/counted-slot.js';
import type { Service } from '../domain/listing.js';
import { HOLDERS } from './slot-holders.js';

/** Slots to come of one service's offers, with who has a part in them. */
export function listCountedSlots(ctx: Ctx, service: Service): Promise<CountedSlot[]> {
  return ctx.tx.query<CountedSlot>(
    `SELECT s.id, l.place_id AS "placeId", l.to_place_id AS "toPlaceId", s.capacity, s.taken, coalesce(held.ids, '{}') AS "holderIds"
     FROM slots s JOIN listings l ON l.id = s.listing_id AND l.kind = 'offer' AND l.service = $2
     LEFT JOIN (SELECT slot_id, array_agg(DISTINCT proposal_id) AS ids FROM (${HOLDERS}) holder
       WHERE ente_id = $1 AND proposal_id IS NOT NULL GROUP BY slot_id) held ON held.slot_id = s.id
     WHERE s.ente_id = $1 AND s.ends_at > $3 ORDER BY s.id`,
    [ctx.enteId, service, ctx.clock.now()],
  );
}
