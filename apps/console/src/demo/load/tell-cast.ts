// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProposalNews } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';

/** The news of a demo's birth, by topic: what is matched already need not be matched again, and nobody needs 1,500 notices. */
const HUSHED = ['exchange.listing_opened', 'exchange.proposals_made', 'exchange.proposals_withdrawn'];

/** Keeps the news of new proposals for the people one can sign in as; what was agreed and accepted is told to everybody. */
export async function tellCastOnly(ctx: Ctx, castIds: readonly string[]): Promise<void> {
  const hushed = await ctx.tx.query<{ ente_id: string; topic: string; payload: { proposals?: ProposalNews[] } }>(
    'DELETE FROM outbox WHERE request_id = $1 AND topic = ANY($2::text[]) RETURNING ente_id, topic, payload',
    [ctx.requestId, HUSHED],
  );
  const waiting = await ctx.tx.query<{ id: string }>("SELECT id FROM proposals WHERE state = 'proposed'");
  const live = new Set(waiting.map(({ id }) => id));
  const cast = new Set(castIds);
  for (const { ente_id: enteId, payload } of hushed.filter(({ topic }) => topic === 'exchange.proposals_made')) {
    const proposals = (payload.proposals ?? []).filter(
      (news) => live.has(news.proposalId) && (cast.has(news.requesterId) || cast.has(news.offererId)),
    );
    if (proposals.length > 0) await emit({ ...ctx, enteId }, { topic: 'exchange.proposals_made', payload: { proposals } });
  }
}
