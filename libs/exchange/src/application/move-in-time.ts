// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { toTimeInput } from '@reciproca/ui';
import type { Agreement } from '../domain/agreement.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import { byPair, ensureMovable, type Wish } from '../domain/other-time.js';
import { daysFrom, onOtherWeekday } from '../domain/other-weekday.js';
import { recurrenceOf, weeklyOf } from '../domain/schedule.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { EnsureFree } from './ensure-free.js';
import { ensureJourneyHolds } from './ensure-journey-holds.js';
import { EnsureUncrossed } from './ensure-uncrossed.js';
import { EnsureMayMeet } from './ensure-may-meet.js';
import type { Locked } from './exchange-locks.js';
import { agreementNews, listingNews } from './news.js';
import { answeredBefore, ReleaseProposals } from './release-proposals.js';
import { ReopenListings } from './reopen-listings.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

export interface TimeMove {
  readonly agreement: Agreement;
  readonly wish: Wish;
}

export interface HowMoved {
  /** Whose wish it was; null where both came to it together. Who can no longer help at the old hour is asked by nobody else for it. */
  readonly askedBy: string | null;
  /** Why it is to be although one of the two is busy then: for staff alone, kept. */
  readonly overrule?: string | null | undefined;
  /** The dates of a series from one of them on: those still to be laid out follow. */
  readonly isSeries?: boolean;
  /** Whose yes staff have heard. */
  readonly heard?: readonly ListingKind[];
}

interface Meeting extends TimeMove {
  readonly offer: Listing;
  /** With its own hours, where it says them, at the new time. */
  readonly request: Listing;
}

/** Both have said yes to another time: agreement, slots, diary, and what the service keeps of it, stand there from now on, all or none. */
@Injectable()
export class MoveInTime {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly ensureFree: EnsureFree,
    private readonly uncrossed: EnsureUncrossed,
    private readonly mayMeet: EnsureMayMeet,
    private readonly book: SlotBook,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
    private readonly reopen: ReopenListings,
  ) {}

  /** The caller holds the locks of all their parts. Throws what keeps one of them from it, such as `diary.busy` by name. */
  async execute(ctx: Ctx, moves: readonly TimeMove[], { listings }: Locked, how: HowMoved): Promise<void> {
    const meetings = moves.map((move) => this.meetingOf(move, listings));
    await this.ensureFree.lockPeople(
      ctx,
      moves.map(({ agreement }) => agreement),
      listings,
    );
    for (const meeting of meetings) await this.ensurePossible(ctx, meeting, moves, how);
    await this.shiftTogether(ctx, meetings);
    for (const meeting of meetings) await this.move(ctx, meeting, how);
    await this.tell(ctx, meetings, how);
  }

  private meetingOf({ agreement, wish }: TimeMove, listings: ReadonlyMap<string, Listing>): Meeting {
    const [offer, request] = [listings.get(agreement.offerId), listings.get(agreement.requestId)];
    if (!offer || !request) throw notFound('agreement');
    const { days } = this.plugs.get(request.service);
    const details = days ? days.moveBy(request.details, byMs({ agreement, wish })) : request.details;
    return { agreement, wish, offer, request: { ...request, details: details as Listing['details'] } };
  }

  private async ensurePossible(
    ctx: Ctx,
    { agreement, wish, offer, request }: Meeting,
    moves: readonly TimeMove[],
    { overrule = null }: HowMoved,
  ): Promise<void> {
    ensureMovable(agreement, ctx.clock.now());
    const meeting = { offer, request, proposal: { id: agreement.id, startsAt: wish.startsAt, endsAt: wish.endsAt } };
    const isOverruled = await this.ensureFree.execute(ctx, meeting, overrule);
    if (overrule === null) await this.uncrossed.execute(ctx, meeting, agreement, moves);
    const movingIds = moves.map((move) => move.agreement.id);
    await ensureJourneyHolds(ctx, request.id, wish, movingIds);
    if (isOverruled)
      await this.acts.record(ctx, 'agreement', agreement.id, {
        act: 'overrule',
        from: 'agreed',
        to: 'agreed',
        note: overrule,
      });
    await this.mayMeet.execute(ctx, meeting, wish);
  }

  /** A departure goes at another hour with everybody in it; who only waited for an answer is looked for anew. */
  private async shiftTogether(ctx: Ctx, meetings: readonly Meeting[]): Promise<void> {
    const slots = new Map(meetings.map((meeting) => [meeting.agreement.offerSlotId, meeting]));
    for (const [slotId, { agreement, wish, offer }] of slots) {
      if (!this.plugs.get(offer.service).shiftTime) continue;
      await this.book.shiftSlot(ctx, { listing: offer, slotId }, byMs({ agreement, wish }));
      const waiting = await this.proposals.listLiveOfSlots(ctx, [slotId]);
      const isOpen = offer.state === 'open';
      const why = {
        because: 'offer_changed',
        knownTo: [offer.personId],
        movedByMs: byMs({ agreement, wish }),
        isToldLater: isOpen,
      } as const;
      const ended = await this.release.execute(ctx, waiting, 'withdrawn', why);
      if (!isOpen) continue;
      const payload = { ...listingNews(offer, 'open'), answeredBefore: answeredBefore(ctx, ended, why) };
      await emit(ctx, { topic: 'exchange.listing_opened', payload });
    }
  }

  private async move(ctx: Ctx, { agreement, wish, offer, request }: Meeting, how: HowMoved): Promise<void> {
    const { id, proposalId, units } = agreement;
    const plug = this.plugs.get(offer.service);
    const stays = plug.keepsSlot === true || plug.shiftTime !== undefined;
    const before = { offerSlotId: agreement.offerSlotId, requestSlotId: agreement.requestSlotId };
    const offerSlotId = stays
      ? before.offerSlotId
      : await this.book.slotFor(ctx, { listing: offer, slotId: before.offerSlotId }, wish, units);
    const requestSlotId = await this.book.slotFor(ctx, { listing: request, slotId: before.requestSlotId }, wish, 1);
    const { startsAt, endsAt, minutes, note } = wish;
    await this.proposals.relocate(ctx, proposalId, { startsAt, endsAt, minutes, offerSlotId, requestSlotId });
    const now = { startsAt, endsAt, minutes, note, offerSlotId, requestSlotId };
    await this.agreements.move(ctx, id, 'agreed', 'agreed', now);
    await this.acts.record(ctx, 'agreement', id, {
      act: 'move_time',
      from: 'agreed',
      to: 'agreed',
      heard: how.heard,
    });
    await this.followRequest(ctx, { agreement, wish, request }, how);
    const [offerSlots, requestSlots] = [
      [...new Set([before.offerSlotId, offerSlotId])],
      [...new Set([before.requestSlotId, requestSlotId])],
    ];
    await this.book.recount(ctx, [
      ...offerSlots.map((slotId) => ({ listing: offer, slotId })),
      ...requestSlots.map((slotId) => ({ listing: request, slotId })),
    ]);
    if (requestSlotId !== before.requestSlotId)
      await this.book.setCapacity(ctx, { listing: request, slotId: before.requestSlotId }, 0);
    if (offerSlotId === before.offerSlotId) return;
    const isFreeForOthers = how.askedBy === agreement.receiverId && offer.answersId === null;
    if (isFreeForOthers) await this.reopen.execute(ctx, [offer.id]);
    else await this.book.setCapacity(ctx, { listing: offer, slotId: before.offerSlotId }, 0);
  }

  /** What the request itself says of its hours. */
  private async followRequest(
    ctx: Ctx,
    { agreement, wish, request }: Omit<Meeting, 'offer'>,
    { isSeries }: HowMoved,
  ): Promise<void> {
    const { days, index } = this.plugs.get(request.service);
    const { recurrence } = request;
    if (days) await this.listings.update(ctx, request.id, { details: request.details });
    const shiftDays = daysFrom(agreement.startsAt, wish.startsAt);
    if (isSeries && recurrence && (!days || shiftDays !== 0)) {
      const hours = days ? {} : { from: toTimeInput(wish.startsAt), until: toTimeInput(wish.endsAt) };
      const before = weeklyOf(recurrence).weekly;
      const weekly = { ...onOtherWeekday(before, wish.startsAt, shiftDays), ...hours };
      await this.listings.update(ctx, request.id, { recurrence: recurrenceOf({ weekly }, ctx.clock.now()) });
    }
    await index?.call(this.plugs.get(request.service), ctx, request);
  }

  /** Each pair hears once, of the first of what moved. */
  private async tell(ctx: Ctx, moves: readonly Meeting[], { askedBy }: HowMoved): Promise<void> {
    for (const { first, count } of byPair(moves, ({ agreement }) => agreement.receiverId))
      await emit(ctx, {
        topic: 'exchange.time_moved',
        payload: {
          ...agreementNews({ ...first.agreement, ...first.wish }),
          previousStartsAt: first.agreement.startsAt.toISOString(),
          count,
          bothWays: isBothWays(moves.filter((move) => move.agreement.receiverId === first.agreement.receiverId)),
          askedBy,
          actorId: ctx.actor.personId,
          at: ctx.clock.now().toISOString(),
        },
      });
  }
}

function byMs({ agreement, wish }: TimeMove): number {
  return wish.startsAt.getTime() - agreement.startsAt.getTime();
}

function isBothWays(moves: readonly Meeting[]): boolean {
  const journeys = moves.map(({ request }) => request.linkedToId ?? request.id);
  return new Set(journeys).size < journeys.length;
}
