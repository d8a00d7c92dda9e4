// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProposalNews } from '@reciproca/exchange';
import type { Ctx, EventMap } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';

/** The news of a demo's birth, by topic: what is matched already need not be matched again, and nobody needs 1,500 notices. */
const HUSHED = [
  'exchange.listing_opened',
  'exchange.proposals_made',
  'exchange.proposals_withdrawn',
  'exchange.proposal_accepted',
];

/** As many as a person has read on an ordinary morning. */
const MOST_TOLD = 6;

/** Keeps the news of some new proposals for the people one can sign in as; what was agreed, and what waits for a second yes, is told to everybody. */
export async function tellCastOnly(ctx: Ctx, castIds: readonly string[]): Promise<void> {
  const hushed = await ctx.tx.query<{
    ente_id: string;
    topic: string;
    payload: { proposals?: ProposalNews[]; proposalId?: string };
  }>('DELETE FROM outbox WHERE request_id = $1 AND topic = ANY($2::text[]) RETURNING ente_id, topic, payload', [
    ctx.requestId,
    HUSHED,
  ]);
  const live = await idsIn(ctx, ['proposed']);
  const halfway = await idsIn(ctx, ['accepted_by_offer', 'accepted_by_request']);
  const toldTo = new Map(castIds.map((id) => [id, 0]));
  const online = await peopleOnline(ctx);
  const isWorthTelling = ({ proposalId, requesterId, offererId }: ProposalNews): boolean => {
    // Who has no device would be phoned: a call list of a hundred is nobody's demo.
    if (!live.has(proposalId) || !online.has(requesterId) || !online.has(offererId)) return false;
    const cast = [requesterId, offererId].filter((id) => (toldTo.get(id) ?? MOST_TOLD) < MOST_TOLD);
    for (const id of cast) toldTo.set(id, (toldTo.get(id) ?? 0) + 1);
    return cast.length > 0;
  };
  for (const { ente_id: enteId, topic, payload } of hushed) {
    if (topic === 'exchange.proposal_accepted' && halfway.has(payload.proposalId ?? ''))
      await emit({ ...ctx, enteId }, { topic, payload: payload as EventMap[typeof topic] });
    if (topic !== 'exchange.proposals_made') continue;
    const proposals = (payload.proposals ?? []).filter(isWorthTelling);
    if (proposals.length > 0)
      await emit({ ...ctx, enteId }, { topic: 'exchange.proposals_made', payload: { proposals } });
  }
}

async function peopleOnline(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.tx.query<{ id: string }>("SELECT id FROM people WHERE devices = 'smartphone'");
  return new Set(rows.map(({ id }) => id));
}

async function idsIn(ctx: Ctx, states: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx.query<{ id: string }>('SELECT id FROM proposals WHERE state = ANY($1::text[])', [states]);
  return new Set(rows.map(({ id }) => id));
}
