// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isStaff } from '@reciproca/kernel';
import { type Point, shownSpot } from '@reciproca/territory';
import type { DriverTripStop } from '../domain/driver-trip.js';
import { markableFrom } from '../domain/stop-mark.js';

export interface DriverTripRow extends DriverTripStop {
  readonly slotId: string;
  readonly roundId: string | null;
  /** Where the drive itself begins or ends is known by its comune only. */
  readonly wayIsVague: boolean;
}

type SelectedRow = Omit<DriverTripRow, 'spot' | 'markableFrom'> &
  Point & {
    readonly isPublic: boolean;
    readonly isOn: boolean;
    readonly state: string | null;
    readonly startsAt: Date | null;
  };

/** The stops of these drives in the order they are driven; of who has only been held a place, what may be known before both said yes. */
export async function listDriverTripRows(ctx: Ctx, slotIds: readonly string[]): Promise<DriverTripRow[]> {
  const rows = await ctx.tx.query<SelectedRow>(
    `SELECT st.slot_id AS "slotId", rd.id AS "roundId", st.kind, st.at, st.promised_at AS "promisedAt",
       p.given_name || ' ' || CASE WHEN a.id IS NOT NULL THEN p.family_name ELSE left(p.family_name, 1) || '.' END AS name,
       CASE WHEN a.id IS NOT NULL OR pl.is_public THEN pl.name ELSE co.name END AS place, a.id AS "agreementId",
       pr.id AS "proposalId", CASE pr.state WHEN 'accepted_by_request' THEN 'driver' WHEN 'accepted_by_offer' THEN 'rider'
         WHEN 'awaiting_approval' THEN 'staff' END AS "waitsFor",
       coalesce((r.details->>'parcel')::boolean, false) AS "isParcel", st.aboard_seats AS "seatsTaken", pl.precision = 'comune' AS "isVague",
       pl.lat, pl.lon, pl.is_public AS "isPublic", a.state, a.starts_at AS "startsAt", sm.agreement_id IS NOT NULL AS "isDone", sm.at AS "doneAt", coalesce(a.state NOT IN ('settled','cancelled','no_show'), false) AS "isOn",
       EXISTS (SELECT 1 FROM places e WHERE e.id IN (o.place_id, o.to_place_id) AND e.precision = 'comune') AS "wayIsVague"
     FROM listings o
     JOIN slots s ON s.listing_id = o.id
     JOIN ride_trips t ON t.slot_id = s.id
     JOIN ride_stops st ON st.slot_id = s.id
     JOIN proposals pr ON pr.id = st.proposal_id
     JOIN listings r ON r.id = pr.request_id
     JOIN people p ON p.id = r.person_id
     JOIN places pl ON pl.id = CASE WHEN st.kind = 'pick_up' THEN r.place_id ELSE r.to_place_id END
     JOIN comuni co ON co.code = pl.comune_code
     LEFT JOIN rounds rd ON rd.offer_slot_id = s.id AND rd.state = 'accepted'
     LEFT JOIN agreements a ON a.proposal_id = pr.id
     LEFT JOIN ride_stop_marks sm ON sm.agreement_id = a.id AND sm.kind = st.kind
     WHERE o.ente_id = $1 AND s.id = ANY($2::uuid[]) AND o.service = 'trasporto' AND o.kind = 'offer'
     ORDER BY t.leaves_at, st.slot_id, st.position`,
    [ctx.enteId, slotIds],
  );
  return rows.map(({ lat, lon, isPublic, isOn, state, startsAt, ...row }) => ({
    ...row,
    markableFrom: state && startsAt ? markableFrom({ state, startsAt }) : null,
    spot: shownSpot({ lat, lon, isPublic }, isStaff(ctx) || isOn),
  }));
}
