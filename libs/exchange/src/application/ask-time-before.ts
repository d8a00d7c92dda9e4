// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { modeFor } from '../domain/exchange-mode.js';
import type { ListingKind } from '../domain/listing.js';
import { type OtherTime, type Wanted, wishOf } from '../domain/other-time.js';
import { acceptedBy, ensureLive, ensureOnItsOwn, type Proposal } from '../domain/proposal.js';
import { sidesAnswering } from '../domain/proposal.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { DiaryBook } from './diary-book.js';
import { EnsureFree } from './ensure-free.js';
import { ensureJourneyHolds } from './ensure-journey-holds.js';
import { ExchangeLocks } from './exchange-locks.js';
import { GuardianYes } from './guardian-yes.js';
import { MayAct } from './may-act.js';
import { otherTimeNews } from './news.js';
import { ReopenListings } from './reopen-listings.js';
import { SlotBook } from './slot-book.js';
import { TwoPeople } from './two-people.js';

/** "I can, but at another time": before anything is agreed. It is a yes to that time, and keeps nothing until the other has said theirs. */
@Injectable()
export class AskTimeBefore {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly mayAct: MayAct,
    private readonly twoPeople: TwoPeople,
    private readonly guardianYes: GuardianYes,
    private readonly categories: CategoryRepository,
    private readonly proposals: ProposalRepository,
    private readonly times: OtherTimeRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
    private readonly diary: DiaryBook,
    private readonly ensureFree: EnsureFree,
  ) {}

  /**
   * For one of the two, or staff acting for them, who may answer. Throws `proposal.awaits_approval`, and what answering and
   * {@link wishOf} throw.
   */
  async execute(ctx: Ctx, id: string, wanted: Wanted): Promise<void> {
    const seen = await this.proposals.getProposal(ctx, id);
    ensureOnItsOwn(seen);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id }, seen.service);
    const { listings } = await this.locks.forProposals(ctx, [seen]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, id);
    ensureLive(proposal);
    const [offer, request] = [listings.get(proposal.offerId), listings.get(proposal.requestId)];
    if (!offer || !request) throw new DomainError('proposal.not_found', 'not_found');
    if (proposal.state === 'awaiting_approval') throw new DomainError('proposal.awaits_approval', 'conflict');
    const mode = modeFor(await this.categories.listModeRules(ctx), request.areaId, request.categoryId);
    const [side, both] = sidesAnswering(ctx, proposal, mode);
    if (!side || both) throw forbidden('proposal.not_yours');
    const [askedBy, answererId] = peopleOf(proposal, side);
    await this.twoPeople.ensure(ctx, id, [askedBy, answererId]);
    await this.guardianYes.ensure(ctx, askedBy, true);
    const wish = wishOf({ ...proposal, note: null }, wanted, ctx.clock.now());
    await ensureJourneyHolds(ctx, request.id, wish);
    const meeting = { offer, request, proposal: { id, startsAt: wish.startsAt, endsAt: wish.endsAt } };
    const own = (await this.diary.peekClashes(ctx, meeting)).find(({ personId }) => personId === askedBy);
    if (own) throw await this.ensureFree.refusal(ctx, own);
    // Who can only at another time has no yes to this one any more.
    if (proposal.state === acceptedBy(side)) {
      await this.proposals.stepBack(ctx, proposal, 'proposed', {});
      await this.book.recount(ctx, [{ listing: offer, slotId: proposal.offerSlotId }]);
      await this.reopen.execute(ctx, [offer.id]);
    }
    const open = await this.times.findAsked(ctx, id);
    if (open) await this.times.end(ctx, [open.questionId], open.askedBy === askedBy ? 'taken_back' : 'declined');
    const row: OtherTime = {
      ...wish,
      id: newId(),
      questionId: newId(),
      proposalId: id,
      agreementId: null,
      askedBy,
      answererId,
      previousStartsAt: proposal.startsAt,
      state: 'asked',
      saidYesAt: null,
      createdAt: ctx.clock.now(),
      answeredAt: null,
    };
    await this.times.insert(ctx, [row]);
    await this.acts.record(ctx, 'proposal', id, { act: 'ask_time', from: proposal.state, to: proposal.state });
    await emit(ctx, { topic: 'exchange.time_asked', payload: otherTimeNews(ctx, row, proposal.service, 1) });
  }
}

/** Who stands on that side, and the other one. */
function peopleOf({ offererId, requesterId }: Proposal, side: ListingKind): [string, string] {
  return side === 'offer' ? [offererId, requesterId] : [requesterId, offererId];
}
