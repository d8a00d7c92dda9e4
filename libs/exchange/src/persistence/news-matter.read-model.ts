// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { NewsMatter } from '../domain/past-news.rules.js';
import { LIVE_STATES } from '../domain/proposal.js';
import { idsUnder } from './ids-under.js';

const ASKS = (proposalId: string): string =>
  `EXISTS (SELECT 1 FROM other_times o WHERE o.proposal_id = ${proposalId} AND o.state = 'asked')`;
const AGREEMENTS = `SELECT '/agreements/' || id AS link, state, starts_at AS "startsAt", ends_at AS "endsAt", ${ASKS('proposal_id')} AS asks FROM agreements
  WHERE ente_id = $1 AND id = ANY($2::uuid[])`;
const PROPOSALS = `SELECT '/proposals/' || id AS link, state, starts_at AS "startsAt", ${ASKS('proposals.id')} AS asks FROM proposals
  WHERE ente_id = $1 AND id = ANY($2::uuid[])`;
/** With what may still come of it. */
const REQUESTS = `SELECT '/requests/' || l.id AS link, l.state,
    count(p.id) FILTER (WHERE p.state = ANY($4))::int AS live,
    count(p.id) FILTER (WHERE p.state = 'accepted_by_offer')::int AS yeses
  FROM listings l LEFT JOIN proposals p ON p.request_id = l.id AND p.starts_at > $3
  WHERE l.ente_id = $1 AND l.id = ANY($2::uuid[]) GROUP BY l.id`;

/** What these pages are about, by their address. */
export async function listNewsMatters(ctx: Ctx, links: readonly string[]): Promise<ReadonlyMap<string, NewsMatter>> {
  const found = new Map<string, NewsMatter>();
  const read = async (kind: NewsMatter['kind'], noun: string, sql: string, values: unknown[] = []): Promise<void> => {
    const ids = idsUnder(noun, links);
    if (ids.length === 0) return;
    const rows = await ctx.tx.query<NewsMatter & { link: string }>(sql, [ctx.enteId, ids, ...values]);
    for (const { link, ...matter } of rows) found.set(link, { ...matter, kind } as NewsMatter);
  };
  await read('agreement', 'agreements', AGREEMENTS);
  await read('proposal', 'proposals', PROPOSALS);
  await read('request', 'requests', REQUESTS, [ctx.clock.now(), LIVE_STATES]);
  return found;
}
