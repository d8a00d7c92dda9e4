// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** One thing an operator may have to look at. */
export interface BoardRow {
  readonly id: string;
  readonly kind: 'offer' | 'request' | 'agreement' | 'proposal';
  readonly service: string;
  readonly title: string;
  readonly person_id: string;
  readonly person: string;
  readonly state: string;
  readonly urgent: boolean;
  readonly at: Date | null;
  readonly since: Date;
  readonly proposals: number;
}

export interface BoardCounts {
  readonly open: number;
  readonly unmatched: number;
  readonly ageing: number;
  readonly pending: number;
  readonly today: number;
  readonly to_confirm: number;
  readonly disputed: number;
  readonly calls: number;
  readonly corrections: number;
}

/** Hours without a match after which a request is called ageing. */
const AGEING_HOURS = 48;

const REQUESTS = `
  SELECT l.id, l.kind, l.service, l.title, l.person_id, p.given_name || ' ' || p.family_name AS person, l.state, l.urgent,
    (SELECT min(starts_at) FROM slots s WHERE s.listing_id = l.id) AS at, l.created_at AS since,
    (SELECT count(*)::int FROM proposals pr WHERE pr.request_id = l.id
      AND pr.state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')) AS proposals
  FROM listings l JOIN people p ON p.id = l.person_id`;

export async function countBoard(ctx: Ctx): Promise<BoardCounts> {
  const [row] = await ctx.tx.query<BoardCounts>(
    `SELECT
       (SELECT count(*)::int FROM listings WHERE ente_id = $1 AND kind = 'request' AND state = 'open') AS open,
       (SELECT count(*)::int FROM listings l WHERE ente_id = $1 AND kind = 'request' AND state = 'open' AND NOT EXISTS (
         SELECT 1 FROM proposals pr WHERE pr.request_id = l.id
         AND pr.state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval'))) AS unmatched,
       (SELECT count(*)::int FROM listings WHERE ente_id = $1 AND kind = 'request' AND state = 'open'
         AND created_at < $2::timestamptz - make_interval(hours => $3)) AS ageing,
       (SELECT count(*)::int FROM listings WHERE ente_id = $1 AND state = 'pending')
         + (SELECT count(*)::int FROM proposals WHERE ente_id = $1 AND state = 'awaiting_approval') AS pending,
       (SELECT count(*)::int FROM agreements WHERE ente_id = $1 AND state IN ('agreed','under_way')
         AND starts_at < $2::timestamptz + interval '36 hours') AS today,
       (SELECT count(*)::int FROM agreements WHERE ente_id = $1 AND state = 'done') AS to_confirm,
       (SELECT count(*)::int FROM agreements WHERE ente_id = $1 AND state = 'disputed') AS disputed,
       (SELECT count(*)::int FROM call_tasks WHERE ente_id = $1 AND state <> 'done') AS calls,
       (SELECT count(*)::int FROM corrections WHERE ente_id = $1 AND state = 'proposed') AS corrections`,
    [ctx.enteId, ctx.clock.now(), AGEING_HOURS],
  );
  if (!row) throw new Error('The board could not be counted');
  return row;
}

export type BoardView = 'open' | 'unmatched' | 'ageing' | 'pending' | 'today' | 'to_confirm' | 'disputed';
export const BOARD_VIEWS: readonly BoardView[] = ['open', 'unmatched', 'ageing', 'pending', 'today', 'to_confirm', 'disputed'];

/** The most urgent and the oldest first. */
export async function listBoardRows(ctx: Ctx, view: BoardView, most = 50): Promise<BoardRow[]> {
  const now = ctx.clock.now();
  switch (view) {
    case 'open':
      return requests(ctx, "l.kind = 'request' AND l.state = 'open'", most);
    case 'unmatched':
      return requests(
        ctx,
        `l.kind = 'request' AND l.state = 'open' AND NOT EXISTS (SELECT 1 FROM proposals pr WHERE pr.request_id = l.id
          AND pr.state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval'))`,
        most,
      );
    case 'ageing':
      return requests(ctx, "l.kind = 'request' AND l.state = 'open' AND l.created_at < $3", most, [
        new Date(now.getTime() - AGEING_HOURS * 3_600_000),
      ]);
    case 'pending':
      return [...(await requests(ctx, "l.state = 'pending'", most)), ...(await awaitingProposals(ctx, most))];
    case 'today':
      return agreements(ctx, "a.state IN ('agreed','under_way') AND a.starts_at < $3", most, [new Date(now.getTime() + 36 * 3_600_000)]);
    case 'to_confirm':
      return agreements(ctx, "a.state = 'done'", most);
    case 'disputed':
      return agreements(ctx, "a.state = 'disputed'", most);
  }
}

function requests(ctx: Ctx, where: string, most: number, more: unknown[] = []): Promise<BoardRow[]> {
  return ctx.tx.query<BoardRow>(`${REQUESTS} WHERE l.ente_id = $1 AND ${where} ORDER BY l.urgent DESC, l.created_at LIMIT $2`, [
    ctx.enteId,
    most,
    ...more,
  ]);
}

function agreements(ctx: Ctx, where: string, most: number, more: unknown[] = []): Promise<BoardRow[]> {
  return ctx.tx.query<BoardRow>(
    `SELECT a.id, 'agreement' AS kind, a.service, a.title, a.receiver_id AS person_id,
       g.given_name || ' ' || g.family_name || ' → ' || r.given_name || ' ' || r.family_name AS person, a.state, false AS urgent,
       a.starts_at AS at, a.updated_at AS since, 0 AS proposals
     FROM agreements a JOIN people g ON g.id = a.giver_id JOIN people r ON r.id = a.receiver_id
     WHERE a.ente_id = $1 AND ${where} ORDER BY a.starts_at LIMIT $2`,
    [ctx.enteId, most, ...more],
  );
}

function awaitingProposals(ctx: Ctx, most: number): Promise<BoardRow[]> {
  return ctx.tx.query<BoardRow>(
    `SELECT pr.id, 'proposal' AS kind, pr.service, r.title, pr.requester_id AS person_id,
       g.given_name || ' ' || g.family_name || ' → ' || q.given_name || ' ' || q.family_name AS person, pr.state, false AS urgent,
       pr.starts_at AS at, pr.updated_at AS since, 0 AS proposals
     FROM proposals pr JOIN listings r ON r.id = pr.request_id JOIN people g ON g.id = pr.offerer_id JOIN people q ON q.id = pr.requester_id
     WHERE pr.ente_id = $1 AND pr.state = 'awaiting_approval' ORDER BY pr.starts_at LIMIT $2`,
    [ctx.enteId, most],
  );
}
