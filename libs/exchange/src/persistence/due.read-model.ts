// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';

const DUE_PROPOSALS = `expires_at < $1 AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')`;
const DUE_LISTINGS = `expires_at < $1 AND state IN ('pending','open')`;
const SILENT_AGREEMENTS = `state = 'done' AND done_at < $1`;
/** What comes round and is not laid out up to the second moment. */
const SHORT_SERIES = `recurrence IS NOT NULL AND state IN ('open','matched') AND expires_at > $1
  AND NOT EXISTS (SELECT 1 FROM slots s WHERE s.listing_id = listings.id AND s.starts_at >= $4)`;

/** What the clock has brought to its end, of every ente, a page at a time in the order of ids. */
export function listExpiredProposals(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return page(ctx, 'proposals', DUE_PROPOSALS, [ctx.clock.now(), after, most]);
}

export function listExpiredListings(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return page(ctx, 'listings', DUE_LISTINGS, [ctx.clock.now(), after, most]);
}

/** Done before that moment, and nobody has said anything since. */
export function listSilentAgreements(ctx: Ctx, before: Date, after: string | null, most: number): Promise<DueRow[]> {
  return page(ctx, 'agreements', SILENT_AGREEMENTS, [before, after, most]);
}

export function listShortSeries(ctx: Ctx, laidOutTo: Date, after: string | null, most: number): Promise<DueRow[]> {
  return page(ctx, 'listings', SHORT_SERIES, [ctx.clock.now(), after, most, laidOutTo]);
}

function page(ctx: Ctx, table: string, where: string, parameters: unknown[]): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM ${table} WHERE ${where} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    parameters,
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
     WHERE l.id = $1 AND l.ente_id = $2 AND l.recurrence IS NOT NULL AND l.state IN ('open', 'matched') GROUP BY l.id`,
    [listingId, ctx.enteId],
  );
  return row ?? null;
}
