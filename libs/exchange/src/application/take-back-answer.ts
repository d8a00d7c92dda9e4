// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { actsAsStaff, type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { isStillToBeHad } from '../domain/accept.rules.js';
import { answerToTakeBack, lastsAnew } from '../domain/answer-back.rules.js';
import type { Act } from '../domain/act.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import { ensureOnItsOwn, isHolding, type Proposal, type ProposalState } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { EnsureFree } from './ensure-free.js';
import { ExchangeLocks, type Locked } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { proposalNews } from './news.js';
import { ReopenListings } from './reopen-listings.js';
import type { HoldCase } from './service-plug.js';
import { SlotBook } from './slot-book.js';
import { WithdrawListing } from './withdraw-listing.js';

const HOLD_LASTS_HOURS = 48;

/** A yes the other side has not answered yet, or a no, taken back: the proposal stands as before it was said. */
@Injectable()
export class TakeBackAnswer {
  constructor(
    private readonly people: People,
    private readonly mayAct: MayAct,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
    private readonly withdraw: WithdrawListing,
    private readonly ensureFree: EnsureFree,
  ) {}

  /** Throws `proposal.nothing_to_take_back`, and what stands against a proposal that would hold again. */
  async execute(ctx: Ctx, id: string): Promise<{ proposalId: string; state: ProposalState }> {
    const seen = await this.proposals.getProposal(ctx, id);
    ensureOnItsOwn(seen);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id }, seen.service);
    const here = await this.people.keepThoseActive(ctx, [seen.requesterId, seen.offererId]);
    const locked = await this.locks.forProposals(ctx, [seen]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, id);
    const acts = await this.acts.listActs(ctx, id);
    const answer = answerToTakeBack(ctx, proposal, acts);
    if (!answer) throw new DomainError('proposal.nothing_to_take_back', 'conflict');
    if (answer === 'yes') return { proposalId: id, state: await this.yes(ctx, proposal, locked) };
    if (here.size < 2) throw new DomainError('proposal.gone', 'conflict');
    return { proposalId: id, state: await this.no(ctx, proposal, locked, acts) };
  }

  /** Which answer the reader would be let take back. */
  async findOpen(ctx: Ctx, id: string): Promise<'yes' | 'no' | null> {
    return answerToTakeBack(ctx, await this.proposals.getProposal(ctx, id), await this.acts.listActs(ctx, id));
  }

  private async yes(ctx: Ctx, proposal: Proposal, locked: Locked): Promise<ProposalState> {
    const { offer, request } = partsOf(proposal, locked);
    const bySide = proposal.state === 'accepted_by_offer' ? 'offer' : 'request';
    // What was listed for this answer alone ends with it.
    const own = bySide === 'offer' ? offer : request;
    if (own.answersId !== null) {
      await this.withdraw.close(ctx, own, 'withdrawn', null);
      return 'withdrawn';
    }
    const expiresAt = lastsAnew(proposal, ctx.clock.now());
    await this.move(ctx, proposal, 'proposed', { expiresAt });
    await this.book.recount(ctx, [{ listing: offer, slotId: proposal.offerSlotId }]);
    await this.reopen.execute(ctx, [offer.id]);
    await this.tell(ctx, proposal, { offer, request }, { answer: 'yes', bySide, wasHeld: true });
    return 'proposed';
  }

  /** With the yes of the other side in it, if they had said it: unless they no longer can. */
  private async no(ctx: Ctx, proposal: Proposal, locked: Locked, acts: readonly Act[]): Promise<ProposalState> {
    const declined = acts.filter(({ act }) => act === 'decline').at(-1);
    const before = (declined?.fromState ?? 'proposed') as ProposalState;
    const wasHeld = isHolding({ state: before });
    const { offer, request } = await this.withAnswersOpen(ctx, partsOf(proposal, locked));
    if (!isStillToBeHad({ state: 'proposed' }, offer, request)) throw new DomainError('proposal.gone', 'conflict');
    await this.move(ctx, proposal, 'proposed', { expiresAt: lastsAnew(proposal, ctx.clock.now()) });
    const slot = locked.slots.get(proposal.offerSlotId);
    const waiting: Proposal = { ...proposal, state: 'proposed' };
    const bySide = sideOfNo(proposal, declined);
    const state =
      wasHeld && slot ? await this.hold(ctx, { proposal: waiting, offer, request, slot }, before) : 'proposed';
    await this.tell(ctx, waiting, { offer, request }, { answer: 'no', bySide, wasHeld });
    return state;
  }

  private async hold(ctx: Ctx, held: HoldCase, to: ProposalState): Promise<ProposalState> {
    await this.ensureFree.execute(ctx, held);
    const until = new Date(ctx.clock.now().getTime() + HOLD_LASTS_HOURS * 3_600_000);
    const kept = await this.book.hold(ctx, held, to, until);
    if (!kept) throw new DomainError('proposal.already_taken', 'conflict');
    return to;
  }

  private async withAnswersOpen(ctx: Ctx, parts: Parts): Promise<Parts> {
    const open = async (listing: Listing): Promise<Listing> => {
      if (listing.answersId === null || listing.state !== 'withdrawn') return listing;
      await this.listings.move(ctx, listing.id, ['withdrawn'], 'open');
      return { ...listing, state: 'open' };
    };
    return { offer: await open(parts.offer), request: await open(parts.request) };
  }

  private async move(
    ctx: Ctx,
    proposal: Proposal,
    to: ProposalState,
    change: { readonly expiresAt: Date },
  ): Promise<void> {
    await this.proposals.stepBack(ctx, proposal, to, { ...change, declineReason: null });
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'take_back', from: proposal.state, to });
  }

  /** Who had heard of neither is not told of it. */
  private async tell(
    ctx: Ctx,
    proposal: Proposal,
    { offer, request }: Parts,
    said: { readonly answer: 'yes' | 'no'; readonly bySide: ListingKind; readonly wasHeld: boolean },
  ): Promise<void> {
    if (!said.wasHeld) return;
    await emit(ctx, {
      topic: 'exchange.proposal_taken_back',
      payload: {
        ...proposalNews(proposal, request, offer),
        ...said,
        byPersonId: actsAsStaff(ctx) ? null : ctx.beneficiaryId,
        at: ctx.clock.now().toISOString(),
      },
    });
  }
}

interface Parts {
  readonly offer: Listing;
  readonly request: Listing;
}

function partsOf({ offerId, requestId }: Proposal, { listings }: Locked): Parts {
  const [offer, request] = [listings.get(offerId), listings.get(requestId)];
  if (!offer || !request) throw new DomainError('proposal.not_found', 'not_found');
  return { offer, request };
}

function sideOfNo({ requesterId }: Proposal, declined: Act | undefined): ListingKind {
  return declined?.beneficiaryId === requesterId ? 'request' : 'offer';
}
