// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit, parseInput } from '@reciproca/platform';
import { Residences } from '@reciproca/territory';
import { expiryOf } from '../domain/listing-expiry.js';
import type { Listing, Slot } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import { postingOf } from '../domain/posting-of.js';
import { recurrenceOf, type When } from '../domain/schedule.js';
import type { Span } from '../domain/span.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { ensureJourneyHolds } from './ensure-journey-holds.js';
import { EnsureNotAlike } from './ensure-not-alike.js';
import { FindPlace } from './find-place.js';
import { listingNews } from './news.js';
import { answeredBefore, ReleaseProposals } from './release-proposals.js';
import { ReopenListings } from './reopen-listings.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

/** What people have answered to: when, how long, where, and what for. */
export interface ListingSubstance {
  readonly when?: When | undefined;
  readonly durationMinutes?: number | undefined;
  readonly placeId?: string | undefined;
  readonly toPlaceId?: string | undefined;
  readonly needs?: Listing['needs'] | undefined;
  readonly details?: unknown;
}

/** How a change is carried out. */
export interface HowRewritten {
  /** By whom it is told that it is open anew: the caller, who changes others together with it, or this. */
  readonly told: 'alone' | 'together';
  /** That one like it is open already has been read. */
  readonly again: boolean;
}

/**
 * Changes when, where or what a listing is about. What was proposed of it ends, whoever had heard of a yes is told, and it is matched
 * anew; what is agreed on an offer stays as it was agreed.
 */
@Injectable()
export class RewriteListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly residences: Residences,
    private readonly findPlace: FindPlace,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
    private readonly reopen: ReopenListings,
    private readonly book: SlotBook,
    private readonly notAlike: EnsureNotAlike,
  ) {}

  /** The caller holds the locks of the listing and of what is held for it. Throws `listing.agreed_already`, `listing.changed_elsewhere`, `listing.alike`, and what posting it would. */
  async execute(ctx: Ctx, listing: Listing, change: ListingSubstance, { told, again }: HowRewritten): Promise<void> {
    const { id, kind, service, personId } = listing;
    if (listing.state === 'matched' && kind === 'request') throw new DomainError('listing.agreed_already', 'conflict');
    const plug = this.plugs.get(service);
    if (plug.rewrites?.(kind) === false) throw new DomainError('listing.changed_elsewhere', 'conflict');
    const now = ctx.clock.now();
    const category = await this.categories.getCategory(ctx, listing.categoryId);
    const before = await this.slots.list(ctx, [id], now);
    const posting = this.changed(listing, category.code, before, change);
    const details = parseInput(kind === 'offer' ? plug.offerShape : plug.requestShape, posting.details);
    const whole = { ...posting, details };
    const plan = await plug.plan({ ...ctx, beneficiaryId: personId }, kind, whole, category);
    for (const span of plan.spans) await ensureJourneyHolds(ctx, id, span);
    const { toPlaceId = null } = posting;
    const wish = { kind, service, personId, categoryId: category.id, toPlaceId, details, spans: plan.spans };
    const hasTime = plug.questions(kind).timing !== 'none';
    if (!again) await this.notAlike.execute(ctx, { ...wish, hasTime, exceptIds: [id] });
    const residence = await this.residences.findResidence(ctx, personId);
    const from = await this.findPlace.get(ctx, posting.placeId, 'placeId', residence);
    const to = posting.toPlaceId ? await this.findPlace.get(ctx, posting.toPlaceId, 'toPlaceId', residence) : null;
    if (from.id !== listing.placeId) this.findPlace.ensureOpen(ctx, from, 'placeId');
    if (to && to.id !== listing.toPlaceId) this.findPlace.ensureOpen(ctx, to, 'toPlaceId');

    const live = await this.proposals.listLive(ctx, kind === 'offer' ? { offerId: id } : { requestId: id });
    const isTold = listing.state === 'open' && told === 'alone';
    const movedByMs = movedBy(before, plan.spans);
    const why = { because: `${kind}_changed`, knownTo: [personId], movedByMs, isToldLater: isTold } as const;
    const ended = await this.release.execute(ctx, live, 'withdrawn', why);
    await this.listings.update(ctx, id, {
      placeId: from.id,
      lat: from.lat,
      lon: from.lon,
      toPlaceId: to?.id ?? null,
      toLat: to?.lat ?? null,
      toLon: to?.lon ?? null,
      areaId: residence?.areaId ?? null,
      blockId: residence?.blockId ?? null,
      staircaseId: residence?.staircaseId ?? null,
      units: plan.units,
      durationMinutes: plan.durationMinutes,
      needs: [...(posting.needs ?? [])],
      details: details as Listing['details'],
      // A date of what comes round stays one of it.
      recurrence: listing.seriesId ? listing.recurrence : posting.when ? recurrenceOf(posting.when, now) : null,
      expiresAt: expiryOf(posting, plan, now),
    });
    await this.layOut(ctx, listing, before, plan.spans, plan.capacity);
    const changed = await this.listings.getListing(ctx, id);
    await plug.index?.(ctx, changed);
    await this.reopen.execute(ctx, [id]);
    if (!isTold) return;
    const payload = { ...listingNews(changed, 'open'), answeredBefore: answeredBefore(ctx, ended, why) };
    await emit(ctx, { topic: 'exchange.listing_opened', payload });
  }

  /** Times that are still meant stay; of the others nothing more can be had. */
  private async layOut(
    ctx: Ctx,
    listing: Listing,
    before: readonly Slot[],
    spans: readonly Span[],
    capacity: number,
  ): Promise<void> {
    const keyOf = ({ startsAt, endsAt }: Span): string => `${startsAt.getTime()} ${endsAt.getTime()}`;
    const wanted = new Set(spans.map(keyOf));
    const there = new Set(before.map(keyOf));
    for (const slot of before) {
      const place = { listing, slotId: slot.id };
      await this.book.setCapacity(ctx, place, wanted.has(keyOf(slot)) ? capacity : 0);
    }
    await this.book.addTimes(
      ctx,
      listing.id,
      spans.filter((span) => !there.has(keyOf(span))),
      capacity,
    );
  }

  private changed(listing: Listing, category: string, slots: readonly Slot[], change: ListingSubstance): Posting {
    const { timing } = this.plugs.get(listing.service).questions(listing.kind);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const free = slots.filter(({ capacity }) => capacity > 0);
    return { ...postingOf({ listing, category, slots: free, hasHours: timing === 'window' }), ...given };
  }
}

/** How much later its one time is, as long as before; nothing where more has changed of it. */
function movedBy(before: readonly Slot[], after: readonly Span[]): number | undefined {
  const [old, ...others] = before.filter(({ capacity }) => capacity > 0);
  const [now] = after;
  if (!old || !now || others.length > 0 || after.length > 1) return undefined;
  const byMs = now.startsAt.getTime() - old.startsAt.getTime();
  return now.endsAt.getTime() - old.endsAt.getTime() === byMs ? byMs : undefined;
}
