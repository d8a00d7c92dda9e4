// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Deed, Profile } from '../domain/deed.js';
import type { Period } from '../domain/period.js';

/** A settled exchange, before its service has said what else it was. */
export interface Settled extends Omit<Deed, 'rideMetres' | 'grams'> {
  readonly transferId: string | null;
}

/** Minutes of a transfer as they stand: what was booked, less what a correction took back. */
const BOOKED = (transfer: string): string => `
  (SELECT coalesce(sum(p.minutes), 0)::int FROM postings p WHERE p.transfer_id = ${transfer} AND p.minutes > 0)
  - (SELECT coalesce(sum(p.minutes), 0)::int FROM transfers c JOIN postings p ON p.transfer_id = c.id AND p.minutes > 0 WHERE c.corrects_id = ${transfer})`;

/** Whether all its minutes were taken back: staff have found that it did not happen. */
const VOIDED = `EXISTS (SELECT 1 FROM transfers c WHERE c.corrects_id = a.transfer_id) AND ${BOOKED('a.transfer_id')} <= 0`;

/** Settled exchanges of the ente whose day in Rome lies in the period, those that were voided left out. */
export function listSettled(ctx: Ctx, { from, to }: Period): Promise<Settled[]> {
  return ctx.tx.query<Settled>(
    `SELECT a.id, a.service, to_char(a.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, a.giver_id AS "giverId",
       a.receiver_id AS "receiverId", a.transfer_id AS "transferId", ${BOOKED('a.transfer_id')} AS minutes,
       g.name AS "giverComune", r.name AS "receiverComune"
     FROM agreements a LEFT JOIN comuni g ON g.code = a.giver_comune LEFT JOIN comuni r ON r.code = a.receiver_comune WHERE a.ente_id = $1 AND a.state = 'settled' AND NOT (${VOIDED})
       AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome') AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
     ORDER BY a.id`,
    [ctx.enteId, from, to],
  );
}

/** Minutes of these transfers as they stand, by transfer. */
export async function listBookedMinutes(
  ctx: Ctx,
  transferIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.tx.query<{ id: string; minutes: number }>(
    `SELECT t.id, ${BOOKED('t.id')} AS minutes FROM transfers t WHERE t.ente_id = $1 AND t.id = ANY($2::uuid[])`,
    [ctx.enteId, transferIds],
  );
  return new Map(rows.map(({ id, minutes }) => [id, minutes]));
}

/** What a report needs of the people in it. */
export async function listProfiles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Profile>> {
  const rows = await ctx.tx.query<Profile>(
    `SELECT p.id, p.birth_date::text AS "birthDate", p.gender,
       (SELECT to_char(min(first.at) AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') FROM (
          SELECT min(a.starts_at) AS at FROM agreements a WHERE a.giver_id = p.id AND a.state = 'settled' AND NOT (${VOIDED})
          UNION ALL SELECT min(w.worked_on)::timestamp AT TIME ZONE 'Europe/Rome' FROM garden_work w WHERE w.person_id = p.id AND w.state = 'confirmed'
        ) first) AS "firstGaveOn"
     FROM people p WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])`,
    [ctx.enteId, [...ids]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
