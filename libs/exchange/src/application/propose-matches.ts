// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { childAge } from '../domain/child.rules.js';
import type { Proposal } from '../domain/proposal.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { MeetsApart } from './meets-apart.js';
import { proposalNews } from './news.js';
import type { Match } from './score-matches.js';

const PROPOSAL_LASTS_DAYS = 7;

/** Where proposals come from when they were not found on arrival. */
export interface ProposalOrigin {
  readonly runId: string | null;
  readonly circleId: string | null;
}
const ON_ARRIVAL: ProposalOrigin = { runId: null, circleId: null };

/** What two had before one of them changed something, and who of them is asked again. */
export interface AskedAnew extends Pick<Proposal, 'requestId' | 'offerId' | 'startsAt'> {
  readonly personIds: readonly string[];
}

type Pair = Pick<Proposal, 'requestId' | 'offerId'>;

export function isSamePair(one: Pair, other: Pair): boolean {
  return one.requestId === other.requestId && one.offerId === other.offerId;
}

/** Writes matches as proposals and tells both sides; the parts of a circle are told of with their circle. */
@Injectable()
export class ProposeMatches {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly apart: MeetsApart,
  ) {}

  /** Returns those written: a pair that has a live proposal, or declined lately, is left out. */
  async execute(
    ctx: Ctx,
    matches: readonly Match[],
    { anew = [], ...origin }: Partial<ProposalOrigin> & { readonly anew?: readonly AskedAnew[] } = {},
  ): Promise<Proposal[]> {
    return this.propose(ctx, matches, { ...ON_ARRIVAL, ...origin }, anew);
  }

  private async propose(
    ctx: Ctx,
    matches: readonly Match[],
    origin: ProposalOrigin,
    anew: readonly AskedAnew[],
  ): Promise<Proposal[]> {
    const written = await this.write(ctx, matches, origin);
    if (written.length === 0 || origin.circleId) return written;
    const byPair = new Map(matches.map((match) => [match.id, match]));
    const news = written.flatMap((proposal) => {
      const match = byPair.get(`${proposal.requestId}:${proposal.offerId}`);
      if (!match) return [];
      const { request, offer } = match;
      const requestSince = request.listing.updatedAt.toISOString();
      const age = childAge(request.person.birthDate, romeDay(proposal.startsAt));
      const news = proposalNews(proposal, request.listing, offer.listing);
      const before = anew.find((one) => isSamePair(one, proposal));
      return [
        {
          ...news,
          requestSince,
          ...(age !== null && { requesterAge: age }),
          ...(before && { anew: { was: before.startsAt.toISOString(), personIds: before.personIds } }),
        },
      ];
    });
    await emit(ctx, { topic: 'exchange.proposals_made', payload: { proposals: news } });
    return written;
  }

  /** For an answer somebody gives of their own accord: the other side hears of it with the yes that is in it. */
  async quietly(ctx: Ctx, match: Match): Promise<Proposal | null> {
    return (await this.write(ctx, [match], ON_ARRIVAL))[0] ?? null;
  }

  private async write(ctx: Ctx, matches: readonly Match[], origin: ProposalOrigin): Promise<Proposal[]> {
    const may = await this.apart.leaveOut(ctx, matches);
    return this.proposals.insertNew(
      ctx,
      may.map((match) => proposalOf(ctx, match, origin)),
    );
  }
}

function proposalOf(ctx: Ctx, { offer, request, fit, ...match }: Match, origin: ProposalOrigin): Proposal {
  const now = ctx.clock.now();
  const lasts = new Date(now.getTime() + PROPOSAL_LASTS_DAYS * 86_400_000);
  return {
    id: newId(),
    enteId: ctx.enteId,
    service: offer.listing.service,
    requestId: request.listing.id,
    offerId: offer.listing.id,
    requesterId: request.listing.personId,
    offererId: offer.listing.personId,
    requestSlotId: fit.requestSlotId,
    offerSlotId: fit.offerSlotId,
    units: fit.units,
    startsAt: fit.startsAt,
    endsAt: fit.endsAt,
    minutes: fit.minutes,
    score: match.score,
    parts: match.parts,
    reasons: match.reasons,
    state: 'proposed',
    ...origin,
    endedBecause: null,
    expiresAt: fit.startsAt < lasts ? fit.startsAt : lasts,
    createdAt: now,
    updatedAt: now,
  };
}
