// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { attempt, emit } from '@reciproca/platform';
import type { ListingKind } from '../domain/listing.js';
import { type Proposal, type ProposalState, sideOf } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { type AcceptedProposal, AcceptProposal } from './accept-proposal.js';
import { DeclineProposal } from './decline-proposal.js';
import { EnsureFree } from './ensure-free.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { proposalNews } from './news.js';

export interface SaidYes {
  /** Why it is to be although one of the two is busy then: for staff alone, and for this one only. */
  readonly overrule?: string | null;
  /** To this occurrence alone. */
  readonly only?: boolean | undefined;
  /** Whose yes staff have heard, where they answer for both. */
  readonly heard?: readonly ListingKind[] | undefined;
  /** Requests that are answered with these, such as the ways back. */
  readonly together?: ReadonlySet<string> | undefined;
}

export interface AnsweredSeries extends AcceptedProposal {
  /** Other occurrences of the same request that it was said for, too. */
  readonly further: readonly AcceptedProposal[];
  /** Occurrences it was not possible for any more: they stay open. */
  readonly left: readonly string[];
}

/**
 * A yes or a no to a proposal for one occurrence of a request is one to all that are proposed to the two, unless it is said to be for
 * this one only. Each is answered by itself: what no longer fits stays open and stops no other.
 */
@Injectable()
export class AnswerSeries {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly ensureFree: EnsureFree,
    private readonly acceptOne: AcceptProposal,
    private readonly declineOne: DeclineProposal,
  ) {}

  /** Throws what {@link AcceptProposal.execute} throws for the one that is named. */
  async accept(
    ctx: Ctx,
    proposalId: string,
    { overrule = null, only = false, heard = [], together }: SaidYes = {},
  ): Promise<AnsweredSeries> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id: proposalId }, seen.service);
    const others = only || overrule !== null ? [] : await this.listOthers(ctx, seen);
    if (others.length === 0) {
      return {
        ...(await this.acceptOne.execute(ctx, proposalId, { overrule, heard, together })),
        further: [],
        left: [],
      };
    }
    await this.lockAll(ctx, [seen, ...others]);
    const request = await this.listings.getListing(ctx, seen.requestId);
    const seriesId = request.seriesId ?? request.id;
    const first = await this.acceptOne.execute(ctx, proposalId, { heard, partOf: seriesId, together });
    const further: AcceptedProposal[] = [];
    const left: string[] = [];
    for (const other of others) {
      const tried = await attempt(ctx, () =>
        this.acceptOne.execute(ctx, other.id, { heard, partOf: seriesId, together }),
      );
      if (tried.done) further.push(tried.value);
      else left.push(other.id);
    }
    if (first.agreementId && further.some(({ agreementId }) => agreementId))
      await this.acts.record(ctx, 'listing', seriesId, {
        act: 'agree_series',
        from: request.state,
        to: request.state,
        note: seen.offerId,
      });
    await this.tell(ctx, seen, first, further.length + 1);
    return { ...first, further, left };
  }

  async decline(
    ctx: Ctx,
    proposalId: string,
    reason: string | null,
    only = false,
  ): Promise<{ proposalId: string; state: ProposalState }> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    const others = only ? [] : await this.listOthers(ctx, seen);
    if (others.length > 0) await this.lockAll(ctx, [seen, ...others]);
    const togetherWith = others.map(({ requestId }) => requestId);
    const answer = await this.declineOne.execute(ctx, proposalId, reason, others.length > 0 ? { togetherWith } : {});
    for (const { id } of others) await attempt(ctx, () => this.declineOne.execute(ctx, id, reason, { partOf: id }));
    return answer;
  }

  /** In the order in which everything locks: people, listings and slots, then diaries. */
  private async lockAll(ctx: Ctx, proposals: readonly Proposal[]): Promise<void> {
    await this.people.keepThoseActive(
      ctx,
      proposals.flatMap(({ requesterId, offererId }) => [requesterId, offererId]),
    );
    const { listings } = await this.locks.forProposals(ctx, proposals);
    await this.ensureFree.lockPeople(ctx, proposals, listings);
  }

  private async listOthers(ctx: Ctx, seen: Proposal): Promise<Proposal[]> {
    const live = await this.proposals.listOfSeries(ctx, seen);
    return live.filter(({ id, state }) => id !== seen.id && state === seen.state);
  }

  private async tell(ctx: Ctx, seen: Proposal, first: AcceptedProposal, count: number): Promise<void> {
    const [request, offer] = await Promise.all([
      this.listings.getListing(ctx, seen.requestId),
      this.listings.getListing(ctx, seen.offerId),
    ]);
    const isOneOfThem = [seen.requesterId, seen.offererId].includes(ctx.beneficiaryId ?? '');
    await emit(ctx, {
      topic: 'exchange.series_answered',
      payload: {
        ...proposalNews(seen, request, offer),
        state: first.state,
        count,
        bySide: isOneOfThem ? sideOf(seen, ctx.beneficiaryId ?? '') : 'request',
        byPersonId: ctx.beneficiaryId,
        agreementId: first.agreementId,
      },
    });
  }
}
