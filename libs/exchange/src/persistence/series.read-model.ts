// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import type { AgreementState } from '../domain/agreement.js';
import type { ListingState } from '../domain/listing.js';
import type { ProposalState } from '../domain/proposal.js';

/** One of the times a request is for. */
export interface Occurrence {
  readonly requestId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: ListingState;
  readonly agreementId: string | null;
  readonly agreementState: AgreementState | null;
  /** First name of who comes. */
  readonly giverName: string | null;
  /** The live or agreed proposal of one offer for it, where one offer was asked about. */
  readonly proposalId: string | null;
  readonly proposalState: ProposalState | null;
}

/** In the order of time; of the offer, what it is proposed for. */
export function listOccurrences(ctx: Ctx, seriesId: string, offerId: string | null = null): Promise<Occurrence[]> {
  return ctx.tx.query<Occurrence>(
    `SELECT l.id AS "requestId", min(s.starts_at) AS "startsAt", min(s.ends_at) AS "endsAt", l.state, a.id AS "agreementId",
       a.state AS "agreementState", g.given_name AS "giverName", p.id AS "proposalId", p.state AS "proposalState"
     FROM listings l JOIN slots s ON s.listing_id = l.id AND s.capacity > 0
     LEFT JOIN LATERAL (SELECT id, state, giver_id FROM agreements WHERE request_id = l.id AND state NOT IN ('cancelled', 'no_show')
       ORDER BY created_at DESC LIMIT 1) a ON true
     LEFT JOIN people g ON g.id = a.giver_id
     LEFT JOIN LATERAL (SELECT id, state FROM proposals WHERE request_id = l.id AND offer_id = $3
       AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval','agreed') ORDER BY created_at DESC LIMIT 1) p ON true
     WHERE l.series_id = $1 AND l.ente_id = $2
     GROUP BY l.id, l.state, a.id, a.state, g.given_name, p.id, p.state ORDER BY 2, l.id`,
    [seriesId, ctx.enteId, offerId],
  );
}

/** Agreements of the same helper in the same series that begin after this one and have not begun. */
export async function listIdsFromHere(ctx: Ctx, agreementId: string): Promise<{ seriesId: string; ids: string[] }> {
  const rows = await ctx.tx.query<{ id: string; series_id: string }>(
    `SELECT b.id, r.series_id FROM agreements a JOIN listings r ON r.id = a.request_id
     JOIN listings other ON other.series_id = r.series_id JOIN agreements b ON b.request_id = other.id
     WHERE a.id = $1 AND a.ente_id = $2 AND b.ente_id = $2 AND b.giver_id = a.giver_id AND b.state = 'agreed'
       AND b.starts_at > a.starts_at ORDER BY b.starts_at, b.id`,
    [agreementId, ctx.enteId],
  );
  return { seriesId: rows[0]?.series_id ?? '', ids: rows.map(({ id }) => id) };
}

/** Other dates of its series that the same helper had agreed and that were called off in the same breath, still to come. */
export async function listCalledOffWith(ctx: Ctx, agreementId: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT b.id FROM agreements a JOIN listings r ON r.id = a.request_id
     JOIN listings other ON other.series_id = r.series_id AND other.id <> r.id JOIN agreements b ON b.request_id = other.id
     WHERE a.id = $1 AND a.ente_id = $2 AND b.ente_id = $2 AND b.giver_id = a.giver_id AND a.state = 'cancelled' AND b.state = 'cancelled'
       AND b.starts_at > $3 AND abs(extract(epoch FROM b.released_at - a.released_at)) < 10 ORDER BY b.starts_at, b.id`,
    [agreementId, ctx.enteId, ctx.clock.now()],
  );
  return rows.map(({ id }) => id);
}

/** Series that go on beyond their last occurrence, which is not laid out up to that moment; by their first occurrence. */
export function listShortRequests(ctx: Ctx, laidOutTo: Date, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT l.series_id AS id, l.ente_id AS "enteId" FROM listings l JOIN slots s ON s.listing_id = l.id
     WHERE l.series_id IS NOT NULL AND l.linked_to_id IS NULL AND ($2::uuid IS NULL OR l.series_id > $2)
     GROUP BY l.series_id, l.ente_id
     HAVING max(s.starts_at) < $1
       AND max(substring(l.recurrence FROM 'UNTIL=([0-9]{8})')) > to_char(max(s.starts_at) AT TIME ZONE 'Europe/Rome', 'YYYYMMDD')
     ORDER BY 1 LIMIT $3`,
    [laidOutTo, after, most],
  );
}

/** The offer whose giver said yes for as long as the series lasts, and has not called that off. */
export async function findStandingOffer(ctx: Ctx, seriesId: string): Promise<string | null> {
  const [row] = await ctx.tx.query<{ act: string; note: string | null }>(
    `SELECT act, note FROM exchange_acts WHERE subject_id = $1 AND ente_id = $2 AND act IN ('agree_series', 'end_series')
     ORDER BY at DESC, id DESC LIMIT 1`,
    [seriesId, ctx.enteId],
  );
  return row?.act === 'agree_series' ? row.note : null;
}
