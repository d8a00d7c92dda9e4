// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { DriverPapers } from '../domain/driver-papers.js';

/** The last day on which everything is valid; a paper that is not written down does not count. */
export const PAPERS_END = 'least(d.licence_until, d.insurance_until, d.inspection_until, d.cover_until)';

/** Why an agreed ride will not do with the car and papers as they are now; null where it will. */
export const UNFIT = `CASE
  WHEN d.person_id IS NULL THEN 'no_papers'
  WHEN ${PAPERS_END} < (a.ends_at AT TIME ZONE 'Europe/Rome')::date THEN 'papers_end'
  WHEN coalesce((r.details->>'wheelchair')::boolean, false) AND d.wheelchair_spaces < 1 THEN 'no_wheelchair'
  WHEN coalesce((r.details->>'walker')::boolean, false) AND d.walker_spaces < 1 THEN 'no_walker'
  WHEN EXISTS (SELECT 1 FROM ride_stops st WHERE st.slot_id = a.offer_slot_id AND st.aboard_seats > d.seats) THEN 'too_few_seats'
  END`;

export interface UnfitRide {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly why: 'no_papers' | 'papers_end' | 'no_wheelchair' | 'no_walker' | 'too_few_seats';
  /** yyyy-mm-dd, the last day on which all papers are valid. */
  readonly until: string | null;
}

export interface WhichRides {
  readonly driverId?: string;
  readonly agreementId?: string;
  /** Instead of the driver's papers as they are. */
  readonly asIf?: DriverPapers;
}

/** Agreed rides still ahead that do not fit any more, soonest first. */
export function listUnfitRides(ctx: Ctx, { driverId, agreementId, asIf }: WhichRides): Promise<UnfitRide[]> {
  return ctx.tx.query<UnfitRide>(
    `SELECT id, title, why, until, starts_at AS "startsAt", ends_at AS "endsAt" FROM (
       SELECT a.id, ${TITLE_OF('a', '$6')} AS title, a.starts_at, a.ends_at, ${UNFIT} AS why, ${PAPERS_END}::text AS until
       FROM agreements a JOIN listings r ON r.id = a.request_id LEFT JOIN LATERAL (
         SELECT * FROM driver_papers own WHERE own.person_id = a.giver_id AND $5::jsonb IS NULL
         UNION ALL SELECT * FROM jsonb_populate_record(NULL::driver_papers, $5::jsonb) WHERE $5::jsonb IS NOT NULL) d ON true
       WHERE a.ente_id = $1 AND a.service = 'trasporto' AND a.state IN ('agreed','under_way') AND a.ends_at > $2
         AND ($3::uuid IS NULL OR a.giver_id = $3) AND ($4::uuid IS NULL OR a.id = $4)) ride
     WHERE why IS NOT NULL ORDER BY starts_at, id`,
    [
      ctx.enteId,
      ctx.clock.now(),
      driverId ?? null,
      agreementId ?? null,
      asIf ? JSON.stringify(rowOf(asIf)) : null,
      ctx.language,
    ],
  );
}

function rowOf(papers: DriverPapers): Record<string, unknown> {
  return {
    person_id: papers.personId,
    seats: papers.seats,
    wheelchair_spaces: papers.wheelchairSpaces,
    walker_spaces: papers.walkerSpaces,
    licence_until: papers.licenceUntil,
    insurance_until: papers.insuranceUntil,
    inspection_until: papers.inspectionUntil,
    cover_until: papers.coverUntil,
  };
}
