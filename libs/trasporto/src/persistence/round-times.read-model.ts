// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';

/** A round as it stands in its driver's diary. */
export interface RoundTime {
  readonly id: string;
  readonly driverId: string;
  /** What it is one thing with: the ride it goes along with, and whoever is in that car. */
  readonly groupId: string;
  readonly leavesAt: Date;
  readonly backAt: Date;
  readonly begins: Point;
  readonly ends: Point;
  readonly isAccepted: boolean;
  /** Not any more where it was declined, or nothing of it is left to be driven. */
  readonly takesTime: boolean;
}
interface Which {
  readonly ids?: readonly string[];
  readonly offerSlotIds?: readonly string[];
  readonly endsAfter?: Date;
}

export function listRoundTimes(ctx: Ctx, { ids, offerSlotIds, endsAfter }: Which): Promise<RoundTime[]> {
  return ctx.tx.query<RoundTime>(
    `SELECT r.id, r.driver_id AS "driverId", coalesce(l.linked_to_id, l.id, r.id) AS "groupId", r.leaves_at AS "leavesAt", r.back_at AS "backAt",
       jsonb_build_object('lat', f.lat, 'lon', f.lon) AS begins, jsonb_build_object('lat', t.lat, 'lon', t.lon) AS ends,
       r.state = 'accepted' AS "isAccepted",
       r.state = 'proposed' OR r.state = 'accepted' AND EXISTS (SELECT 1 FROM round_stops s JOIN agreements a ON a.id = s.agreement_id
         WHERE s.round_id = r.id AND a.state NOT IN ('cancelled','no_show') AND a.released_at IS NULL) AS "takesTime"
     FROM rounds r JOIN places f ON f.id = r.from_place_id JOIN places t ON t.id = r.to_place_id LEFT JOIN listings l ON l.id = r.offer_id
     WHERE r.ente_id = $1 AND (r.id = ANY($2::uuid[]) OR r.offer_slot_id = ANY($3::uuid[]) OR r.back_at > $4)`,
    [ctx.enteId, ids ?? [], offerSlotIds ?? [], endsAfter ?? null],
  );
}
