// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { GardenDay } from '../domain/garden-day.js';
import { sharedGrams } from './shared-grams.sql.js';

const AFOOT = `
  SELECT coalesce(a.id, p.id) AS id, CASE WHEN a.id IS NULL THEN 'held' ELSE 'agreed' END AS kind, h.crop,
    coalesce(c.grams, ${sharedGrams('p.id')}, p.units * h.crate_grams)::int AS grams, p.requester_id AS "personId",
    CASE WHEN a.id IS NULL THEN '/proposals/' || p.id ELSE '/agreements/' || a.id END AS href,
    coalesce(a.starts_at, p.starts_at) AS "startsAt", coalesce(a.ends_at, p.ends_at) AS "endsAt"
  FROM harvests h JOIN proposals p ON p.offer_id = h.offer_id
    LEFT JOIN agreements a ON a.proposal_id = p.id
    LEFT JOIN crates c ON c.agreement_id = a.id
  WHERE h.ente_id = $1 AND h.garden_id = $2
    AND (a.state NOT IN ('cancelled','no_show') OR p.state IN ('accepted_by_offer','accepted_by_request','awaiting_approval'))`;
const FREE = `
  SELECT s.id, 'free', h.crop, ((s.capacity - s.taken) * h.crate_grams)::int, NULL, '/offers/' || l.id, s.starts_at, s.ends_at
  FROM harvests h JOIN listings l ON l.id = h.offer_id JOIN slots s ON s.listing_id = l.id
  WHERE h.ente_id = $1 AND h.garden_id = $2 AND l.state = 'open' AND s.called_off_at IS NULL AND s.taken < s.capacity`;
/** Fetched on any day until the last, on which it is shown. */
const THANKS = `
  SELECT c.id, 'thanks', h.crop, c.grams, c.person_id, NULL,
    c.collect_by::timestamp AT TIME ZONE 'Europe/Rome', (c.collect_by + 1)::timestamp AT TIME ZONE 'Europe/Rome'
  FROM harvests h JOIN crates c ON c.harvest_id = h.id
  WHERE h.ente_id = $1 AND h.garden_id = $2 AND c.collect_by IS NOT NULL AND c.state = 'assigned'`;

/** What of a garden has its hour between two instants, the soonest first. */
export async function listGardenDays(
  ctx: Ctx,
  { gardenId, from, until, limit }: { gardenId: string; from: Date; until: Date; limit: number },
): Promise<GardenDay[]> {
  const days = await ctx.tx.query<GardenDay>(
    `SELECT * FROM (${AFOOT} UNION ALL ${FREE} UNION ALL ${THANKS}) day
     WHERE day."startsAt" < $4 AND day."endsAt" > $3 ORDER BY day."startsAt", day.id LIMIT $5`,
    [ctx.enteId, gardenId, from, until, limit],
  );
  noteSeen(
    ctx,
    days.flatMap(({ personId }) => personId ?? []),
  );
  return days;
}
