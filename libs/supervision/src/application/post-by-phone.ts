// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  Categories,
  MatchListing,
  type Posting,
  PostListing,
  SeriesDates,
  ServicePlugs,
  ViewSeries,
  withDates,
  helpName,
} from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, inStaffLanguage } from '@reciproca/kernel';
import { ContactLog } from '@reciproca/notifications';
import { ManagePlaces, type Place, Places, Residences } from '@reciproca/territory';
import { phonePosting, type PhoneRequest } from '../domain/phone-posting.rules.js';
import { type CallerSaid, heardFrom } from '../domain/speaker.rules.js';
import { Speakers } from './speakers.js';
import { listFollowerIds, listPastRequests } from '../persistence/past-request.read-model.js';

/** A request said on the telephone: posted for the person and matched before they hang up. */
@Injectable()
export class PostByPhone {
  constructor(
    private readonly people: People,
    private readonly categories: Categories,
    private readonly places: Places,
    private readonly newPlaces: ManagePlaces,
    private readonly residences: Residences,
    private readonly postListing: PostListing,
    private readonly match: MatchListing,
    private readonly contacts: ContactLog,
    private readonly plugs: ServicePlugs,
    private readonly dates: SeriesDates,
    private readonly series: ViewSeries,
    private readonly speakers: Speakers,
  ) {}

  /** The context's beneficiary is the person; throws `listing.alike` unless it is said to be another. Matching waits for nobody's answer, so it is done in the same transaction. */
  async execute(
    ctx: Ctx,
    personId: string,
    request: PhoneRequest,
    likeId: string | null,
    said: CallerSaid = {},
  ): Promise<{ id: string }> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    if (person.state !== 'active') throw new DomainError('call.person_not_active', 'conflict');
    // A relative without a delegation may say that help is needed: nobody comes without a yes.
    const speaker = await this.speakers.find(ctx, personId, said, request.service);
    const own = { ...ctx, beneficiaryId: personId };
    const category = await this.categories.getByCode(ctx, request.service, request.category);
    const past = likeId ? await listPastRequests(ctx, personId) : [];
    const to = await this.findWhereTo(ctx, request);
    // The way back needs to know where it goes.
    const home = await this.residences.findResidence(ctx, personId);
    const posting = phonePosting(
      { ...request, placeId: request.placeId ?? home?.placeId, toPlaceId: to?.id ?? request.toPlaceId },
      past.find(({ id }) => id === likeId) ?? null,
      {
        categoryName: inStaffLanguage(ctx.language, category.nameIt, category.nameEn),
        categoryNames: (language) => helpName(category, language),
        toPlaceName: to?.name ?? null,
        minutes: category.minutesGuide,
        questions: this.plugs.get(request.service).questions('request'),
      },
    );
    const wish = await this.onUsualDays(own, posting, request);
    const { id } = await this.postListing.execute(own, 'request', { ...wish, again: request.again });
    await this.match.execute(own, await this.listTogether(own, id));
    await this.contacts.record(ctx, {
      personId,
      channel: 'phone',
      direction: 'in',
      about: { kind: 'listing', id },
      outcome: 'asked',
      ...heardFrom(speaker),
    });
    return { id };
  }

  /** Without public holidays and closing days, unless the caller wants them too. */
  private async onUsualDays(ctx: Ctx, posting: Posting, request: PhoneRequest): Promise<Posting> {
    const choices = await this.dates.list(ctx, posting, request.date ?? null, {});
    return choices && request.skipHolidays !== false ? withDates('request', posting, choices) : posting;
  }

  /** Every date of what comes round, and what follows from each: they are told of together. */
  private async listTogether(ctx: Ctx, id: string): Promise<string[]> {
    const series = await this.series.find(ctx, id);
    const ids = series?.occurrences.map(({ requestId }) => requestId) ?? [id];
    const all: string[] = [];
    for (const each of ids) all.push(each, ...(await listFollowerIds(ctx, each)));
    return all;
  }

  /** Where the caller wants to go is written down while they are on the phone, if nobody has been there yet. */
  private async findWhereTo(ctx: Ctx, { toPlaceId, newPlace, newComune }: PhoneRequest): Promise<Place | null> {
    if (newPlace !== undefined) {
      if (newComune === undefined) throw new DomainError('input.required', 'invalid', { field: 'newComune' });
      return this.newPlaces.add(ctx, { kind: 'service', name: newPlace, comune: newComune });
    }
    return toPlaceId ? ((await this.places.listPlacesByIds(ctx, [toPlaceId])).get(toPlaceId) ?? null) : null;
  }
}
