// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { distanceMetres } from '@reciproca/territory';
import type { Deed, Profile } from '../domain/deed.js';
import type { Period } from '../domain/period.js';

interface DeedRow extends Omit<Deed, 'rideMetres'> {
  readonly fromLat: number | null;
  readonly fromLon: number | null;
  readonly toLat: number | null;
  readonly toLon: number | null;
}

/** Minutes of a transfer as they stand: what was booked, less what a correction took back. */
const BOOKED = (transfer: string): string => `
  (SELECT coalesce(sum(p.minutes), 0)::int FROM postings p WHERE p.transfer_id = ${transfer} AND p.minutes > 0)
  - (SELECT coalesce(sum(p.minutes), 0)::int FROM transfers c JOIN postings p ON p.transfer_id = c.id AND p.minutes > 0 WHERE c.corrects_id = ${transfer})`;

/** Settled exchanges and confirmed garden work of the ente whose day lies in the period; a ride's way is lengthened by `circuity`. */
export async function listDeeds(ctx: Ctx, { from, to }: Period, circuity: number): Promise<Deed[]> {
  const rows = await ctx.tx.query<DeedRow>(
    `SELECT a.id, a.service, to_char(a.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, a.giver_id AS "giverId",
       a.receiver_id AS "receiverId", ${BOOKED('a.transfer_id')} AS minutes,
       (SELECT sum(c.grams)::int FROM crates c WHERE c.agreement_id = a.id AND c.state <> 'cancelled') AS grams,
       CASE WHEN ride THEN l.lat END AS "fromLat", CASE WHEN ride THEN l.lon END AS "fromLon",
       CASE WHEN ride THEN l.to_lat END AS "toLat", CASE WHEN ride THEN l.to_lon END AS "toLon"
     FROM agreements a JOIN listings l ON l.id = a.request_id,
       LATERAL (SELECT a.service = 'trasporto' AND NOT coalesce((l.details->>'parcel')::boolean, false) AS ride) r
     WHERE a.ente_id = $1 AND a.state = 'settled'
       AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome') AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
     UNION ALL
     SELECT w.id, 'orti', w.worked_on::text, w.person_id, NULL, ${BOOKED('w.transfer_id')}, NULL, NULL, NULL, NULL, NULL
     FROM garden_work w WHERE w.ente_id = $1 AND w.state = 'confirmed' AND w.worked_on BETWEEN $2 AND $3
     ORDER BY 1`,
    [ctx.enteId, from, to],
  );
  return rows.map(({ fromLat, fromLon, toLat, toLon, ...deed }) => {
    const isWay = fromLat !== null && fromLon !== null && toLat !== null && toLon !== null;
    return {
      ...deed,
      rideMetres: isWay ? distanceMetres({ lat: fromLat, lon: fromLon }, { lat: toLat, lon: toLon }) * circuity : null,
    };
  });
}

/** What a report needs of the people in it. */
export async function listProfiles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Profile>> {
  const rows = await ctx.tx.query<Profile>(
    `SELECT p.id, p.birth_date::text AS "birthDate", p.gender, c.name AS comune,
       (SELECT to_char(min(first.at) AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') FROM (
          SELECT min(a.starts_at) AS at FROM agreements a WHERE a.giver_id = p.id AND a.state = 'settled'
          UNION ALL SELECT min(w.worked_on)::timestamp AT TIME ZONE 'Europe/Rome' FROM garden_work w WHERE w.person_id = p.id AND w.state = 'confirmed'
        ) first) AS "firstGaveOn"
     FROM people p LEFT JOIN residences r ON r.person_id = p.id LEFT JOIN places h ON h.id = r.place_id LEFT JOIN comuni c ON c.code = h.comune_code
     WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])`,
    [ctx.enteId, [...ids]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
