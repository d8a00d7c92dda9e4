// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DiaryCause } from './diary-cause.js';
import { HOLDS_PLACE } from './slot-holders.js';
import { TITLE_OF } from './title.sql.js';

/** What takes two people's time: an agreement that holds its place, or a proposal kept for the second yes. */
export interface Engaged {
  readonly causeKind: 'proposal' | 'agreement';
  readonly causeId: string;
  readonly offerId: string;
  readonly requestId: string;
  readonly offerSlotId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const ENGAGED = `
  SELECT 'agreement' AS "causeKind", id AS "causeId", offer_id AS "offerId", request_id AS "requestId", offer_slot_id AS "offerSlotId",
    starts_at AS "startsAt", ends_at AS "endsAt" FROM agreements WHERE ente_id = $1 AND ${HOLDS_PLACE}`;
const HELD = `
  SELECT 'proposal', id, offer_id, request_id, offer_slot_id, starts_at, ends_at FROM proposals
  WHERE ente_id = $1 AND state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')`;

export function listEngagedOfSlots(ctx: Ctx, offerSlotIds: readonly string[]): Promise<Engaged[]> {
  return ctx.tx.query<Engaged>(
    `${ENGAGED} AND offer_slot_id = ANY($2::uuid[]) UNION ALL ${HELD} AND offer_slot_id = ANY($2::uuid[])`,
    [ctx.enteId, offerSlotIds],
  );
}

/** Of the whole ente, what is not over. */
export function listEngagedAhead(ctx: Ctx): Promise<Engaged[]> {
  return ctx.tx.query<Engaged>(`${ENGAGED} AND ends_at > $2 UNION ALL ${HELD} AND ends_at > $2`, [
    ctx.enteId,
    ctx.clock.now(),
  ]);
}

type KeyOf<One> = One extends unknown ? keyof One : never;
type CauseKey = KeyOf<Exclude<DiaryCause, 'ente'>>;

/** The offers' slots whose part of the diary these rows have to do with. */
export async function listSlotIdsOf(ctx: Ctx, causes: readonly DiaryCause[]): Promise<string[]> {
  const idsOf = (key: CauseKey): string[] =>
    causes.flatMap((cause) => (cause === 'ente' ? [] : ((cause as Record<string, string | string[]>)[key] ?? [])));
  const rows = await ctx.tx.query<{ id: string }>(
    `WITH there AS (
       SELECT back.linked_to_id AS id FROM listings back WHERE back.ente_id = $1 AND back.linked_to_id IS NOT NULL
         AND (back.id = ANY($4::uuid[] || $7::uuid[]) OR back.id IN (SELECT request_id FROM agreements WHERE id = ANY($2::uuid[]))))
     SELECT offer_slot_id AS id FROM agreements WHERE ente_id = $1 AND (id = ANY($2::uuid[]) OR offer_id = ANY($4::uuid[]) OR request_id = ANY($4::uuid[])
       OR request_id IN (SELECT id FROM there) OR $5 AND ends_at > $6)
     UNION SELECT offer_slot_id FROM proposals WHERE ente_id = $1 AND (id = ANY($3::uuid[])
       OR state IN ('accepted_by_offer','accepted_by_request','awaiting_approval') AND
         (offer_id = ANY($4::uuid[]) OR request_id = ANY($4::uuid[]) OR request_id IN (SELECT id FROM there) OR $5 AND ends_at > $6))`,
    [
      ctx.enteId,
      idsOf('agreementIds'),
      idsOf('proposalIds'),
      idsOf('listingId'),
      causes.includes('ente'),
      ctx.clock.now(),
      idsOf('wayBackId'),
    ],
  );
  return rows.map(({ id }) => id);
}

/** What these agreements are about, by their ids. */
export async function listTitles(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.tx.query<{ id: string; title: string }>(
    `SELECT a.id, ${TITLE_OF('a', '$3')} AS title FROM agreements a WHERE a.ente_id = $1 AND a.id = ANY($2::uuid[])`,
    [ctx.enteId, agreementIds, ctx.language],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Live proposals in which one of these people would be busy between two instants. */
export async function listLiveIdsOfPeople(
  ctx: Ctx,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT id FROM proposals WHERE ente_id = $1 AND (requester_id = ANY($2::uuid[]) OR offerer_id = ANY($2::uuid[]))
       AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval') AND circle_id IS NULL
       AND ends_at > $3 AND starts_at < $4 ORDER BY id`,
    [ctx.enteId, personIds, from, until],
  );
  return rows.map(({ id }) => id);
}
