// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, newId, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { emit, parseInput } from '@reciproca/platform';
import { type Place, type Residence, Residences } from '@reciproca/territory';
import type { Category } from '../domain/category.js';
import { expiryOf } from '../domain/listing-expiry.js';
import { modeFor, needsListingApproval } from '../domain/exchange-mode.js';
import type { Listing, ListingKind, ListingState } from '../domain/listing.js';
import { ensureMayPost } from '../domain/listing.policy.js';
import type { Posting } from '../domain/posting.js';
import { recurrenceOf } from '../domain/schedule.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { FindPlace } from './find-place.js';
import { listingNews } from './news.js';
import type { Plan } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';
import { MayAct } from './may-act.js';

/** Of one person's own posting; staff write down what many say on the telephone. */
const MOST_A_DAY = 30;
const MOST_OPEN_PER_PERSON = 60;

interface HowPosted {
  readonly forcedState?: ListingState | null;
  readonly linkedToId?: string | null;
  readonly answersId?: string | null;
}

/** Lists an offer or a request, and what follows from it (such as the way back), linked to it. */
@Injectable()
export class PostListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly findPlace: FindPlace,
    private readonly residences: Residences,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
  ) {}

  /** Throws what {@link People.keepActive} throws, beside what is wrong with the posting. */
  async execute(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<Listing> {
    const personId = ensureMayPost(ctx);
    await this.mayAct.ensureWithin(ctx, posting.service);
    await this.ensureNotTooMany(ctx, personId);
    return this.post(ctx, kind, posting, personId, {});
  }

  /** Refuses whoever has too much open, or has posted too much today. Comes before everything else is locked. */
  ensureRoomFor(ctx: Ctx, personId: string): Promise<void> {
    return this.ensureNotTooMany(ctx, personId);
  }

  /**
   * What answers one listing alone: nobody else finds it, so nobody looks at it first. The caller has asked for room, and
   * whether the service is within who acts. Throws `answer.ente_first` where the ente must know the person or their papers first.
   */
  answer(ctx: Ctx, kind: ListingKind, posting: Posting, answersId: string): Promise<Listing> {
    return this.post(ctx, kind, posting, ensureMayPost(ctx), { answersId });
  }

  /** Refuses what `execute` would refuse about the wish itself, and writes nothing: so that a form can say it early. */
  async check(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<void> {
    ensureMayPost(ctx);
    await this.mayAct.ensureWithin(ctx, posting.service);
    const category = await this.categories.getByCode(ctx, posting.service, posting.category);
    const plug = this.plugs.get(posting.service);
    const details = parseInput(kind === 'offer' ? plug.offerShape : plug.requestShape, posting.details);
    await plug.plan(ctx, kind, { ...posting, details }, category);
  }

  /** For listings another lib makes itself, such as the ride a crate needs: no limit, no approval. */
  async executeForService(ctx: Ctx, kind: ListingKind, posting: Posting, personId: string): Promise<Listing> {
    return this.post({ ...ctx, beneficiaryId: personId }, kind, posting, personId, { forcedState: 'open' });
  }

  private async post(
    ctx: Ctx,
    kind: ListingKind,
    posting: Posting,
    personId: string,
    { forcedState = null, linkedToId = null, answersId = null }: HowPosted,
  ): Promise<Listing> {
    await this.people.keepActive(ctx, personId);
    const category = await this.categories.getByCode(ctx, posting.service, posting.category);
    const residence = await this.residences.findResidence(ctx, personId);
    const plug = this.plugs.get(posting.service);
    const details = parseInput(kind === 'offer' ? plug.offerShape : plug.requestShape, posting.details);
    const plan = await plug.plan(ctx, kind, { ...posting, details }, category);
    const from = await this.findPlace.get(ctx, posting.placeId ?? residence?.placeId, 'placeId', residence);
    const to = posting.toPlaceId ? await this.findPlace.get(ctx, posting.toPlaceId, 'toPlaceId', residence) : null;
    const isNotYetKnown = plan.needsApproval || (await this.lacksVetting(ctx, kind, category, personId));
    if (answersId && isNotYetKnown) throw new DomainError('answer.ente_first', 'conflict');
    const state =
      forcedState ?? (answersId ? 'open' : isNotYetKnown ? 'pending' : await this.firstState(ctx, category, residence));
    const listing = this.build(ctx, {
      kind,
      posting: { ...posting, details },
      personId,
      category,
      residence,
      plan,
      from,
      to,
      state,
      linkedToId,
      answersId,
    });
    await this.listings.insert(ctx, listing);
    await this.book.addTimes(ctx, listing.id, plan.spans, plan.capacity);
    await plug.index?.(ctx, listing);
    await this.acts.record(ctx, 'listing', listing.id, { act: 'post', from: null, to: state });
    if (answersId) return listing;
    await emit(ctx, {
      topic: state === 'open' ? 'exchange.listing_opened' : 'exchange.listing_pending',
      payload: listingNews(listing),
    });
    for (const follower of plan.followers)
      await this.post(ctx, kind, follower, personId, { forcedState, linkedToId: listing.id });
    return listing;
  }

  /** One after the other, however many are posted at once; each of them tells others, taken back or not. */
  private async ensureNotTooMany(ctx: Ctx, personId: string): Promise<void> {
    const { open, posted } = await this.listings.countOf(ctx, personId, startOfRomeDay(romeDay(ctx.clock.now())));
    if (posted >= MOST_A_DAY && !isStaff(ctx))
      throw new DomainError('listing.too_many_today', 'too_many', { most: MOST_A_DAY });
    if (open >= MOST_OPEN_PER_PERSON)
      throw new DomainError('listing.too_many_open', 'conflict', { most: MOST_OPEN_PER_PERSON });
  }

  /** Whom the ente has not cleared for help that asks for it. */
  private async lacksVetting(ctx: Ctx, kind: ListingKind, category: Category, personId: string): Promise<boolean> {
    if (kind !== 'offer' || !category.vettingRequired) return false;
    const { vettedUntil } = await this.people.getPerson(ctx, personId);
    return !vettedUntil || vettedUntil < romeDay(ctx.clock.now());
  }

  private async firstState(ctx: Ctx, category: Category, residence: Residence | null): Promise<ListingState> {
    const mode = modeFor(await this.categories.listModeRules(ctx), residence?.areaId ?? null, category.id);
    return needsListingApproval(mode) && !isStaff(ctx) ? 'pending' : 'open';
  }

  private build(
    ctx: Ctx,
    parts: {
      kind: ListingKind;
      posting: Posting;
      personId: string;
      category: Category;
      residence: Residence | null;
      plan: Plan;
      from: Place;
      to: Place | null;
      state: ListingState;
      linkedToId: string | null;
      answersId: string | null;
    },
  ): Listing {
    const { kind, posting, personId, category, residence, plan, from, to, state, linkedToId, answersId } = parts;
    const now = ctx.clock.now();
    return {
      id: newId(),
      enteId: ctx.enteId,
      kind,
      service: posting.service,
      categoryId: category.id,
      personId,
      enteredBy: ctx.actor.personId,
      channel: ctx.channel,
      title: posting.title,
      description: posting.description ?? null,
      state,
      visibility: posting.visibility ?? 'ente',
      placeId: from.id,
      toPlaceId: to?.id ?? null,
      lat: from.lat,
      lon: from.lon,
      toLat: to?.lat ?? null,
      toLon: to?.lon ?? null,
      areaId: residence?.areaId ?? null,
      blockId: residence?.blockId ?? null,
      staircaseId: residence?.staircaseId ?? null,
      units: plan.units,
      durationMinutes: plan.durationMinutes,
      needs: [...(posting.needs ?? [])],
      details: posting.details as Listing['details'],
      recurrence: posting.when ? recurrenceOf(posting.when, now) : null,
      urgent: posting.urgent ?? false,
      autoAccept: posting.autoAccept ?? false,
      linkedToId,
      answersId,
      confirmedAt: now,
      expiresAt: expiryOf(posting, plan, now),
      createdAt: now,
      updatedAt: now,
    };
  }
}
