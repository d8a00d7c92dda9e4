// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { heardThrough } from '../domain/act.js';
import type { Listing } from '../domain/listing.js';
import { ensureSameQuestion, type OtherTime, type YesToTime } from '../domain/other-time.js';
import { ensureLive, isHolding, type Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { type AcceptedProposal, AcceptProposal } from './accept-proposal.js';
import { ensureJourneyHolds } from './ensure-journey-holds.js';
import { ExchangeLocks, type Locked } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { otherTimeNews } from './news.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

interface Opened {
  readonly proposal: Proposal;
  readonly own: OtherTime;
  readonly locked: Locked;
}

/** The answer to "I can, but at another time": one yes makes the agreement at that time. */
@Injectable()
export class AnswerTimeBefore {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly mayAct: MayAct,
    private readonly plugs: ServicePlugs,
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly times: OtherTimeRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly acceptProposal: AcceptProposal,
  ) {}

  /** Throws `agreement.nothing_asked`, `agreement.own_question`, and what keeps the two from agreeing then. */
  async accept(ctx: Ctx, id: string, { overrule = null, question }: YesToTime = {}): Promise<AcceptedProposal> {
    const { proposal, own, locked } = await this.open(ctx, id, question);
    const answering = asAnswerer(ctx, own);
    const [offer, request] = [locked.listings.get(proposal.offerId), locked.listings.get(proposal.requestId)];
    if (!offer || !request) throw new DomainError('proposal.not_found', 'not_found');
    await ensureJourneyHolds(ctx, request.id, own);
    await this.relocate(answering, { proposal, own, locked }, offer, request);
    await this.times.end(ctx, [own.questionId], 'agreed');
    const saidBefore = own.askedBy === proposal.offererId ? ('offer' as const) : ('request' as const);
    const said = own.answererId === proposal.offererId ? ('offer' as const) : ('request' as const);
    return this.acceptProposal.execute(answering, id, {
      overrule,
      note: own.note,
      saidBefore,
      ...(isStaff(ctx) && { heard: [said] }),
    });
  }

  /** The proposal stands as it was. */
  async decline(ctx: Ctx, id: string, question?: string): Promise<void> {
    const { proposal, own } = await this.open(ctx, id, question);
    await this.end(asAnswerer(ctx, own), { proposal, own }, 'declined', 'decline_time');
  }

  async takeBack(ctx: Ctx, id: string): Promise<void> {
    const { proposal, own } = await this.open(ctx, id, undefined, false);
    if (!isStaff(ctx) && own.askedBy !== ctx.beneficiaryId) throw forbidden('agreement.own_question');
    await this.end(ctx, { proposal, own }, 'taken_back', 'take_back');
  }

  private async open(ctx: Ctx, id: string, question?: string, answers = true): Promise<Opened> {
    const seen = await this.proposals.getProposal(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id }, seen.service);
    const isParty = [seen.offererId, seen.requesterId].includes(ctx.beneficiaryId ?? '');
    if (!isParty && !isStaff(ctx)) throw forbidden('proposal.not_yours');
    const locked = await this.locks.forProposals(ctx, [seen]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, id);
    ensureLive(proposal);
    const own = await this.times.findAsked(ctx, id);
    if (!own || own.startsAt <= ctx.clock.now()) throw new DomainError('agreement.nothing_asked', 'conflict');
    if (answers) ensureSameQuestion(own, question);
    return { proposal, own, locked };
  }

  /** To the other time, with nothing kept yet: what was kept for the old one is given back first. */
  private async relocate(ctx: Ctx, { proposal, own, locked }: Opened, offer: Listing, request: Listing): Promise<void> {
    const plug = this.plugs.get(proposal.service);
    if (isHolding(proposal)) {
      await this.proposals.stepBack(ctx, proposal, 'proposed', {});
      await this.book.recount(ctx, [{ listing: offer, slotId: proposal.offerSlotId }]);
      await this.book.reopen(ctx, [offer.id]);
    }
    const byMs = own.startsAt.getTime() - proposal.startsAt.getTime();
    const slot = locked.slots.get(proposal.offerSlotId);
    const place = { listing: offer, slotId: proposal.offerSlotId };
    // A departure is another one, for as many as go along; hours are those the two have named.
    const departure = plug.shiftTime &&
      slot && {
        startsAt: new Date(slot.startsAt.getTime() + byMs),
        endsAt: new Date(slot.endsAt.getTime() + byMs),
      };
    const offerSlotId = plug.keepsSlot
      ? proposal.offerSlotId
      : await this.book.slotFor(ctx, place, departure || own, departure ? slot.capacity : proposal.units);
    const requestSlotId = await this.book.slotFor(ctx, { listing: request, slotId: proposal.requestSlotId }, own, 1);
    const { startsAt, endsAt, minutes } = own;
    await this.proposals.relocate(ctx, proposal.id, { startsAt, endsAt, minutes, offerSlotId, requestSlotId });
    if (plug.days) {
      const details = plug.days.moveBy(request.details, byMs) as Listing['details'];
      await this.listings.update(ctx, request.id, { details });
    }
    await plug.index?.(ctx, request);
    if (departure) await plug.index?.(ctx, offer);
    if (requestSlotId !== proposal.requestSlotId)
      await this.book.setCapacity(ctx, { listing: request, slotId: proposal.requestSlotId }, 0);
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'move_time', from: proposal.state, to: 'proposed' });
  }

  private async end(
    ctx: Ctx,
    { proposal, own }: Pick<Opened, 'proposal' | 'own'>,
    how: 'declined' | 'taken_back',
    act: 'decline_time' | 'take_back',
  ): Promise<void> {
    await this.times.end(ctx, [own.questionId], how);
    await this.acts.record(ctx, 'proposal', proposal.id, { act, from: proposal.state, to: proposal.state });
    await emit(ctx, {
      topic: 'exchange.time_ended',
      payload: { ...otherTimeNews(ctx, own, proposal.service, 1), how },
    });
  }
}

/** Staff answer for who was asked, whom they have heard. Throws `agreement.own_question`: nobody answers what they have asked. */
function asAnswerer(ctx: Ctx, { answererId }: OtherTime): Ctx {
  if (ctx.beneficiaryId === answererId) return ctx;
  if (!actsAsStaff(ctx)) throw forbidden('agreement.own_question');
  return { ...ctx, beneficiaryId: answererId, channel: heardThrough(ctx) };
}
