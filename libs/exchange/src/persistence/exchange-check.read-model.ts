// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { ExchangeCounts, ExchangeFindings } from '../domain/exchange-report.js';
import type { Service } from '../domain/listing.js';
import { LIVE_STATES } from '../domain/proposal.js';
import { HOLDERS, HOLDS_PLACE } from './slot-holders.js';

/** Services that count an offer's slots themselves are looked at by themselves. */
const MISCOUNTED = `
  SELECT s.id FROM slots s JOIN listings l ON l.id = s.listing_id
  LEFT JOIN (SELECT slot_id, sum(units)::int AS units FROM (${HOLDERS}) holder WHERE ente_id = $1 GROUP BY slot_id) held ON held.slot_id = s.id
  WHERE s.ente_id = $1 AND NOT (l.kind = 'offer' AND l.service = ANY($2::text[])) AND s.taken <> coalesce(held.units, 0) ORDER BY s.id`;

const OVERSOLD = 'SELECT id FROM slots WHERE ente_id = $1 AND taken NOT BETWEEN 0 AND capacity ORDER BY id';

const STALE = `
  SELECT p.id FROM proposals p JOIN listings request ON request.id = p.request_id JOIN listings offer ON offer.id = p.offer_id
  WHERE p.ente_id = $1 AND p.state = ANY($2::text[]) AND (request.state <> 'open' OR offer.state NOT IN ('open', 'matched')) ORDER BY p.id`;

/** Who takes a request back may leave what is agreed. */
const CONTRADICTED = `
  SELECT a.id FROM (SELECT * FROM agreements WHERE ente_id = $1 AND ${HOLDS_PLACE} AND state IN ('agreed','under_way','done','disputed')) a
  JOIN listings request ON request.id = a.request_id
  WHERE request.state NOT IN ('matched', 'withdrawn', 'expired') ORDER BY a.id`;

const SERVED_TWICE = `
  SELECT request_id AS id FROM agreements WHERE ente_id = $1 AND ${HOLDS_PLACE} GROUP BY request_id HAVING count(*) > 1 ORDER BY request_id`;

const FORGOTTEN = `
  SELECT l.id FROM listings l WHERE l.ente_id = $1 AND l.state = 'matched'
    AND EXISTS (SELECT 1 FROM slots WHERE listing_id = l.id AND taken < capacity AND ends_at > $2)
    AND (l.kind = 'offer' OR NOT EXISTS (SELECT 1 FROM agreements WHERE request_id = l.id AND ${HOLDS_PLACE})) ORDER BY l.id`;

const MISINDEXED = `
  SELECT l.id FROM listings l WHERE l.ente_id = $1 AND l.state IN ('pending', 'open', 'matched') AND l.free_when <> coalesce(
    (SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots WHERE listing_id = l.id AND taken < capacity), '{}') ORDER BY l.id`;

const COUNTS = `
  SELECT (SELECT count(*) FROM slots WHERE ente_id = $1)::integer AS slots,
    (SELECT count(*) FROM proposals WHERE ente_id = $1)::integer AS proposals,
    (SELECT count(*) FROM agreements WHERE ente_id = $1)::integer AS agreements`;

/** First of all in its transaction: what happens meanwhile is not seen by halves. */
export async function lookAtOneInstant(ctx: Ctx): Promise<void> {
  await ctx.tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
}

/** Counts everything of the ente again, but for the slots of offers that these services count themselves. */
export async function checkExchange(
  ctx: Ctx,
  countingThemselves: readonly Service[],
): Promise<{ counts: ExchangeCounts; findings: ExchangeFindings }> {
  const ids = async (sql: string, ...values: unknown[]): Promise<string[]> =>
    (await ctx.tx.query<{ id: string }>(sql, [ctx.enteId, ...values])).map(({ id }) => id);
  const [counts] = await ctx.tx.query<ExchangeCounts>(COUNTS, [ctx.enteId]);
  return {
    counts: counts ?? { slots: 0, proposals: 0, agreements: 0 },
    findings: {
      miscountedSlotIds: await ids(MISCOUNTED, countingThemselves),
      oversoldSlotIds: await ids(OVERSOLD),
      staleProposalIds: await ids(STALE, LIVE_STATES),
      contradictedAgreementIds: await ids(CONTRADICTED),
      servedTwiceRequestIds: await ids(SERVED_TWICE),
      forgottenListingIds: await ids(FORGOTTEN, ctx.clock.now()),
      misindexedListingIds: await ids(MISINDEXED),
    },
  };
}
