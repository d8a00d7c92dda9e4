// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';

/** What the clock has brought to its end, of every ente, a page at a time in the order of ids. */
const PAGE = 'AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3';

export function listExpiredProposals(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM proposals
     WHERE expires_at < $1 AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval') ${PAGE}`,
    [ctx.clock.now(), after, most],
  );
}

export function listExpiredListings(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM listings WHERE expires_at < $1 AND state IN ('pending','open') ${PAGE}`,
    [ctx.clock.now(), after, most],
  );
}

/** Done, and over, before that moment, and nobody has said anything since. */
export function listSilentAgreements(ctx: Ctx, before: Date, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM agreements WHERE state = 'done' AND done_at < $1 AND ends_at < $1 ${PAGE}`,
    [before, after, most],
  );
}

/** What comes round and is not laid out up to that moment. */
export function listShortSeries(ctx: Ctx, laidOutTo: Date, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM listings
     WHERE recurrence IS NOT NULL AND series_id IS NULL AND state IN ('open','matched') AND expires_at > $1
       AND NOT EXISTS (SELECT 1 FROM slots s WHERE s.listing_id = listings.id AND s.starts_at >= $4) ${PAGE}`,
    [ctx.clock.now(), after, most, laidOutTo],
  );
}

/** How a series is laid out so far. */
export interface LaidOut {
  readonly recurrence: string;
  readonly lastStartsAt: Date;
  readonly capacity: number;
}

/** Null where nothing comes round, or not any more. */
export async function findLaidOut(ctx: Ctx, listingId: string): Promise<LaidOut | null> {
  const [row] = await ctx.tx.query<LaidOut>(
    `SELECT l.recurrence, max(s.starts_at) AS "lastStartsAt", max(s.capacity) AS capacity
     FROM listings l JOIN slots s ON s.listing_id = l.id
     WHERE l.id = $1 AND l.ente_id = $2 AND l.recurrence IS NOT NULL AND l.series_id IS NULL AND l.state IN ('open', 'matched') GROUP BY l.id`,
    [listingId, ctx.enteId],
  );
  return row ?? null;
}
