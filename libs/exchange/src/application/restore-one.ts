// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Act } from '../domain/act.js';
import type { Agreement } from '../domain/agreement.js';
import type { Listing } from '../domain/listing.js';
import { isHolding, type Proposal } from '../domain/proposal.js';
import { callingOffToUndo, endedAlongside, isClosedWith } from '../domain/restore.rules.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { CloseFullOffer } from './close-full-offer.js';
import { EnsureFree } from './ensure-free.js';
import { ensureJourneyHolds } from './ensure-journey-holds.js';
import { EnsureUncrossed } from './ensure-uncrossed.js';
import { EnsureMayMeet } from './ensure-may-meet.js';
import { ExchangeLocks, type Locked, type Wanted } from './exchange-locks.js';
import { MoveAgreement, type ToldAs } from './move-agreement.js';
import { ReleaseProposals } from './release-proposals.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

export interface HowRestored extends ToldAs {
  /** As another part of the circle whose calling off is taken back. */
  readonly isAlongside?: boolean;
}

/** One that was called off by mistake, by itself: it stands again, as long as place and hours are free and nobody else has come in between. */
@Injectable()
export class RestoreOne {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly move: MoveAgreement,
    private readonly plugs: ServicePlugs,
    private readonly ensureFree: EnsureFree,
    private readonly uncrossed: EnsureUncrossed,
    private readonly mayMeet: EnsureMayMeet,
    private readonly book: SlotBook,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
    private readonly closeFull: CloseFullOffer,
  ) {}

  /** Throws `agreement.cannot_restore`, `agreement.place_gone`, and what would keep the two from agreeing on it now. */
  async execute(ctx: Ctx, id: string, { isAlongside = false, ...told }: HowRestored = {}): Promise<Agreement> {
    const seen = await this.agreements.getAgreement(ctx, id);
    const here = await this.people.keepThoseActive(ctx, [seen.giverId, seen.receiverId]);
    if (here.size < 2) throw gone();
    const { listings, slots } = await this.locks.forProposals(ctx, [seen]);
    const { agreement } = await this.move.open(isAlongside ? asNobody(ctx) : ctx, id);
    const ended = isAlongside ? endedAlongside : callingOffToUndo;
    const calledOff = ended(ctx, agreement, await this.acts.listActs(ctx, id));
    if (!calledOff) throw gone();
    const proposal = await this.proposals.getProposal(ctx, agreement.proposalId);
    const [offer, request] = [listings.get(agreement.offerId), listings.get(agreement.requestId)];
    const [slot, requestSlot] = [slots.get(agreement.offerSlotId), slots.get(agreement.requestSlotId)];
    if (!offer || !request || !slot || !this.canComeBack(agreement, proposal)) throw gone();
    await this.ensureUntouched(ctx, { agreement, offer, request, calledOff });
    const meeting = { offer, request, proposal: { ...agreement } };
    await this.ensureFree.execute(ctx, meeting);
    // Whoever shares the time, such as a car, does not stand in the way of who shared it before.
    const sharing = await this.agreements.listStandingOfSlots(ctx, [agreement.offerSlotId]);
    const apart = [agreement, ...sharing].map((one) => ({ agreement: one }));
    await this.uncrossed.execute(ctx, meeting, agreement, apart);
    await ensureJourneyHolds(ctx, request.id, agreement);
    await this.mayMeet.execute(ctx, meeting, agreement);
    const restored = await this.book.promiseAgain(ctx, { proposal, offer, request, slot }, requestSlot, (placed) =>
      this.write(isAlongside ? asNobody(ctx) : ctx, agreement, placed, told),
    );
    if (!restored) throw new DomainError('agreement.place_gone', 'conflict');
    await this.listings.move(ctx, request.id, ['open', 'withdrawn'], 'matched');
    if (offer.state === 'withdrawn') await this.listings.move(ctx, offer.id, ['withdrawn'], 'matched');
    else await this.closeFull.execute(ctx, offer);
    await this.release.execute(ctx, await this.proposals.listLive(ctx, { requestId: request.id }), 'withdrawn', {
      because: 'taken',
      knownTo: [offer.personId, request.personId],
    });
    return restored;
  }

  /** For whoever restores several, before the first: everybody and everything in the one order. */
  async lockAll(ctx: Ctx, agreements: readonly Agreement[], more: Wanted = { listingIds: [] }): Promise<Locked> {
    await this.people.keepThoseActive(
      ctx,
      agreements.flatMap(({ giverId, receiverId }) => [giverId, receiverId]),
    );
    const locked = await this.locks.around(ctx, {
      listingIds: [...more.listingIds, ...agreements.flatMap(({ requestId, offerId }) => [requestId, offerId])],
      slotIds: [
        ...(more.slotIds ?? []),
        ...agreements.flatMap(({ requestSlotId, offerSlotId }) => [requestSlotId, offerSlotId]),
      ],
    });
    await this.ensureFree.lockPeople(ctx, agreements, locked.listings);
    return locked;
  }

  /** Whether the reader may try. */
  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    const agreement = await this.agreements.getAgreement(ctx, id);
    if (callingOffToUndo(ctx, agreement, await this.acts.listActs(ctx, id)) === null) return false;
    const proposal = await this.proposals.getProposal(ctx, agreement.proposalId);
    return this.canComeBack(agreement, proposal) && !(await this.agreements.isServedByOther(ctx, agreement));
  }

  /** What goes back into a stock is divided anew, but for what a circle goes round with. */
  private canComeBack({ service }: Agreement, { circleId }: Proposal): boolean {
    return circleId !== null || this.plugs.get(service).keepsSlot !== true;
  }

  private write(ctx: Ctx, agreement: Agreement, { startsAt, endsAt }: Proposal, told: ToldAs): Promise<Agreement> {
    return this.move.back(ctx, agreement, 'agreed', 'take_back', { releasedAt: null, startsAt, endsAt }, told);
  }

  /** Nobody else helps, nobody has said yes to it, and neither of the two has taken anything back since. */
  private async ensureUntouched(
    ctx: Ctx,
    {
      agreement,
      offer,
      request,
      calledOff,
    }: { agreement: Agreement; offer: Listing; request: Listing; calledOff: Act },
  ): Promise<void> {
    if (await this.agreements.isServedByOther(ctx, agreement)) throw gone();
    const live = await this.proposals.listLive(ctx, { requestId: request.id });
    if (live.some(isHolding)) throw gone();
    const isAsked =
      request.state === 'open' ||
      (request.state === 'withdrawn' && isClosedWith(calledOff, await this.acts.listActs(ctx, request.id)));
    // What was listed for this one answer alone has ended with it.
    const isOffered =
      ['open', 'matched'].includes(offer.state) || (offer.answersId !== null && offer.state === 'withdrawn');
    if (!isAsked || !isOffered) throw gone();
  }
}

/** What comes of another's word: the two of it have said nothing. */
function asNobody(ctx: Ctx): Ctx {
  return { ...ctx, beneficiaryId: null, channel: 'system' };
}

function gone(): DomainError {
  return new DomainError('agreement.cannot_restore', 'conflict');
}
