// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Why an agreed ride will not do with the car and papers as they are now; null where it will. */
export const UNFIT = `CASE
  WHEN d.person_id IS NULL THEN 'no_papers'
  WHEN least(d.licence_until, d.insurance_until, d.cover_until) < (a.ends_at AT TIME ZONE 'Europe/Rome')::date THEN 'papers_end'
  WHEN coalesce((r.details->>'wheelchair')::boolean, false) AND d.wheelchair_spaces < 1 THEN 'no_wheelchair'
  WHEN coalesce((r.details->>'walker')::boolean, false) AND d.walker_spaces < 1 THEN 'no_walker'
  WHEN EXISTS (SELECT 1 FROM ride_stops st WHERE st.slot_id = a.offer_slot_id AND st.aboard_seats > d.seats) THEN 'too_few_seats'
  END`;

export interface UnfitRide {
  readonly id: string;
  readonly why: 'no_papers' | 'papers_end' | 'no_wheelchair' | 'no_walker' | 'too_few_seats';
  /** yyyy-mm-dd, the last day on which all papers are valid. */
  readonly until: string | null;
}

/** Agreed rides still ahead that do not fit any more, soonest first. */
export function listUnfitRides(
  ctx: Ctx,
  { driverId, agreementId }: { readonly driverId?: string; readonly agreementId?: string },
): Promise<UnfitRide[]> {
  return ctx.tx.query<UnfitRide>(
    `SELECT * FROM (SELECT a.id, a.starts_at, ${UNFIT} AS why, least(d.licence_until, d.insurance_until, d.cover_until)::text AS until
       FROM agreements a JOIN listings r ON r.id = a.request_id LEFT JOIN driver_papers d ON d.person_id = a.giver_id
       WHERE a.ente_id = $1 AND a.service = 'trasporto' AND a.state IN ('agreed','under_way') AND a.ends_at > $2
         AND ($3::uuid IS NULL OR a.giver_id = $3) AND ($4::uuid IS NULL OR a.id = $4)) ride
     WHERE why IS NOT NULL ORDER BY starts_at, id`,
    [ctx.enteId, ctx.clock.now(), driverId ?? null, agreementId ?? null],
  );
}
