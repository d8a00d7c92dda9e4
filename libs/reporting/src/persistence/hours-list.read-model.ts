// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';

export interface ListedHours {
  readonly personId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly comune: string | null;
  /** Minutes booked to and from the person in the period, less what was corrected since. */
  readonly given: number;
  readonly received: number;
  /** As it stands now. */
  readonly balance: number;
  readonly total: number;
}

export interface HoursAsked {
  /** yyyy-mm-dd, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

/** Everybody with minutes booked on a day of the period in Rome, by name. */
export async function listHours(ctx: Ctx, { from, until, skip, most }: HoursAsked): Promise<ListedHours[]> {
  const rows = await ctx.tx.query<ListedHours>(
    `WITH booked AS (
       SELECT o.account_id, o.minutes AS first, o.minutes + coalesce((SELECT sum(k.minutes) FROM transfers c JOIN postings k ON k.transfer_id = c.id
           WHERE c.corrects_id = t.id AND k.account_id = o.account_id), 0) AS minutes
       FROM transfers t JOIN postings o ON o.transfer_id = t.id
       WHERE t.ente_id = $1 AND t.corrects_id IS NULL
         AND ($2::date IS NULL OR (t.created_at AT TIME ZONE 'Europe/Rome')::date >= $2) AND ($3::date IS NULL OR (t.created_at AT TIME ZONE 'Europe/Rome')::date <= $3))
     SELECT p.id AS "personId", p.family_name AS "familyName", p.given_name AS "givenName", m.name AS comune,
       coalesce(sum(b.minutes) FILTER (WHERE b.first > 0), 0)::int AS given, coalesce(-sum(b.minutes) FILTER (WHERE b.first < 0), 0)::int AS received,
       a.balance, count(*) OVER ()::int AS total
     FROM booked b JOIN accounts a ON a.id = b.account_id AND a.kind = 'person' JOIN people p ON p.id = a.owner_id
       LEFT JOIN residences w ON w.person_id = p.id LEFT JOIN places h ON h.id = w.place_id LEFT JOIN comuni m ON m.code = h.comune_code
     GROUP BY p.id, m.name, a.balance ORDER BY p.family_name, p.given_name, p.id OFFSET $4 LIMIT $5`,
    [ctx.enteId, from ?? null, until ?? null, skip, most],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows;
}
