// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { emit, parseInput } from '@reciproca/platform';
import type { AlikeListing, Listing, ListingKind } from '../domain/listing.js';
import { ensureMayPost } from '../domain/listing.policy.js';
import { type Series, seriesOf, withEnd } from '../domain/occurrences.js';
import type { Posting } from '../domain/posting.js';
import { findJourneyOver } from '../persistence/alike.read-model.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { alikeRefusal, EnsureNotAlike } from './ensure-not-alike.js';
import { MayAct } from './may-act.js';
import { listingNews } from './news.js';
import type { Plan } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { WriteListing, type Writing } from './write-listing.js';

/** Of one person's own posting; staff write down what many say on the telephone. */
const MOST_A_DAY = 30;
const MOST_OPEN_PER_PERSON = 60;

/** What there is to know before it is posted. */
export interface Checked {
  /** One of the same person that is open already, of the same kind and for hours that overlap. */
  readonly alike: AlikeListing | null;
}

/** Lists an offer or a request; a request that comes round becomes one request for each of its days, told as one. */
@Injectable()
export class PostListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly write: WriteListing,
    private readonly notAlike: EnsureNotAlike,
  ) {}

  /**
   * Throws what {@link People.keepActive} throws, beside what is wrong with the posting; `listing.alike` where the same is open already
   * and it is not said to be one more. Returns the first of a series.
   */
  async execute(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<Listing> {
    const personId = ensureMayPost(ctx);
    await this.mayAct.ensureWithin(ctx, posting.service);
    await this.ensureNotTooMany(ctx, personId);
    if (!posting.again) await this.ensureNotAlike(ctx, kind, posting);
    const [whole, series] = this.read(ctx, kind, posting);
    const writing = { kind, personId, forcedState: null };
    return series ? this.postSeries(ctx, series, writing) : this.postOnce(ctx, whole, writing);
  }

  /** Refuses whoever has too much open, or has posted too much today. Comes before everything else is locked. */
  ensureRoomFor(ctx: Ctx, personId: string): Promise<void> {
    return this.ensureNotTooMany(ctx, personId);
  }

  /**
   * What answers one listing alone: nobody else finds it, so nobody looks at it first and nobody is told. The caller has asked for
   * room, and whether the service is within who acts. Throws `answer.ente_first` where the ente must know the person or their papers first.
   */
  async answer(ctx: Ctx, kind: ListingKind, posting: Posting, answersId: string): Promise<Listing> {
    const personId = ensureMayPost(ctx);
    await this.people.keepActive(ctx, personId);
    const writing = { kind, personId, forcedState: null, series: null, answersId };
    const [listing] = await this.write.execute(ctx, this.read(ctx, kind, posting)[0], writing);
    if (!listing) throw new DomainError('when.nothing_left', 'invalid', { field: 'when' });
    return listing;
  }

  /** Refuses what `execute` would refuse about the wish itself, and writes nothing: so that a form can say it early. */
  async check(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<Checked> {
    const personId = ensureMayPost(ctx);
    await this.mayAct.ensureWithin(ctx, posting.service);
    const category = await this.categories.getByCode(ctx, posting.service, posting.category);
    const [whole, series] = this.read(ctx, kind, posting);
    const first = series?.postings[0] ?? whole;
    const plug = this.plugs.get(posting.service);
    const plans: Plan[] = [];
    for (const date of series?.postings ?? [whole]) plans.push(await plug.plan(ctx, kind, date, category));
    const wish = {
      ...{ kind, personId, service: posting.service, categoryId: category.id, toPlaceId: posting.toPlaceId ?? null },
      details: first.details,
      hasTime: first.when !== undefined || plug.days !== undefined,
      spans: plans.flatMap((plan) => plan.spans),
    };
    const alike = await this.notAlike.find(ctx, wish);
    if (alike || kind !== 'request' || !posting.toPlaceId) return { alike };
    for (const { spans: out, followers } of plans) {
      const [follower] = followers;
      const [back] = follower ? (await plug.plan(ctx, kind, follower, category)).spans : [];
      const over = await findJourneyOver(ctx, this.notAlike.toldApart(wish), out, back?.startsAt ?? null);
      if (over) return { alike: over };
    }
    return { alike: null };
  }

  /** A form is sent by a program too, a daughter phones as well, a text comes twice: the same is not posted twice without a word. */
  private async ensureNotAlike(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<void> {
    const { alike } = await this.check(ctx, kind, posting);
    if (alike) throw alikeRefusal(alike);
  }

  /** For listings another lib makes itself, such as the ride a crate needs: no limit, no approval. */
  async executeForService(ctx: Ctx, kind: ListingKind, posting: Posting, personId: string): Promise<Listing> {
    const asThem = { ...ctx, beneficiaryId: personId };
    return this.postOnce(asThem, this.read(ctx, kind, posting)[0], { kind, personId, forcedState: 'open' });
  }

  /** Further occurrences of a series that is there already, as its others were posted. Returns them. */
  async prolong(ctx: Ctx, last: Listing, postings: readonly Posting[], ids: readonly string[]): Promise<Listing[]> {
    const { kind, personId, recurrence } = last;
    await this.people.keepActive(ctx, personId);
    const posted: Listing[] = [];
    for (const posting of postings) {
      const series = { recurrence: recurrence ?? '', ids };
      posted.push(...(await this.write.execute(ctx, posting, { kind, personId, forcedState: 'open', series })));
    }
    return posted;
  }

  private read(ctx: Ctx, kind: ListingKind, posting: Posting): [Posting, Series | null] {
    const plug = this.plugs.get(posting.service);
    const details = parseInput(kind === 'offer' ? plug.offerShape : plug.requestShape, posting.details);
    const now = ctx.clock.now();
    const whole = withEnd({ ...posting, details }, now);
    if (kind === 'offer' && posting.repeat) throw new DomainError('when.cannot_repeat', 'invalid', { field: 'repeat' });
    if (kind === 'offer') return [whole, null];
    const { days } = plug;
    const moments = days && { first: days.dayOf(details), moveTo: (day: string) => days.moveTo(details, day) };
    return [whole, seriesOf(whole, moments ?? null, now)];
  }

  private async postOnce(ctx: Ctx, posting: Posting, writing: Omit<Writing, 'series'>): Promise<Listing> {
    await this.people.keepActive(ctx, writing.personId);
    const [listing, ...followers] = await this.write.execute(ctx, posting, { ...writing, series: null });
    if (!listing) throw new DomainError('when.nothing_left', 'invalid', { field: 'when' });
    for (const one of [listing, ...followers]) await this.tell(ctx, one, []);
    return listing;
  }

  private async postSeries(ctx: Ctx, series: Series, writing: Omit<Writing, 'series'>): Promise<Listing> {
    await this.people.keepActive(ctx, writing.personId);
    const posted: Listing[] = [];
    let ids: readonly string[] = [];
    for (const posting of series.postings) {
      const { recurrence } = series;
      const legs = await this.write.execute(ctx, posting, { ...writing, series: { recurrence, ids } });
      if (ids.length === 0) ids = legs.map(({ id }) => id);
      posted.push(...legs);
    }
    const [first, ...others] = posted;
    if (!first) throw new DomainError('when.nothing_left', 'invalid', { field: 'when' });
    await this.tell(ctx, first, others);
    return first;
  }

  private async tell(ctx: Ctx, listing: Listing, others: readonly Listing[]): Promise<void> {
    await emit(ctx, {
      topic: listing.state === 'open' ? 'exchange.listing_opened' : 'exchange.listing_pending',
      payload: {
        ...listingNews(listing),
        ...(others.length > 0 && { togetherWith: others.map(({ id }) => id) }),
      },
    });
  }

  /** One after the other, however many are posted at once; each of them tells others, taken back or not. */
  private async ensureNotTooMany(ctx: Ctx, personId: string): Promise<void> {
    const { open, posted } = await this.listings.countOf(ctx, personId, startOfRomeDay(romeDay(ctx.clock.now())));
    if (posted >= MOST_A_DAY && !isStaff(ctx))
      throw new DomainError('listing.too_many_today', 'too_many', { most: MOST_A_DAY });
    if (open >= MOST_OPEN_PER_PERSON)
      throw new DomainError('listing.too_many_open', 'conflict', { most: MOST_OPEN_PER_PERSON });
  }
}
