// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, newId, romeDay } from '@reciproca/kernel';
import { parseInput } from '@reciproca/platform';
import { type Place, type Residence, Residences } from '@reciproca/territory';
import type { Category } from '../domain/category.js';
import { modeFor, needsListingApproval } from '../domain/exchange-mode.js';
import type { Listing, ListingKind, ListingState } from '../domain/listing.js';
import { expiryOf } from '../domain/listing-expiry.js';
import type { Posting } from '../domain/posting.js';
import { recurrenceOf } from '../domain/schedule.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { FindPlace } from './find-place.js';
import type { Plan } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

/** Whose it is, and how it is listed. */
export interface Writing {
  readonly kind: ListingKind;
  readonly personId: string;
  /** Instead of what the ente's mode asks for. */
  readonly forcedState: ListingState | null;
  /** Where it is one occurrence of several: their rule, and by leg the first occurrence's ids, which a first one has not yet. */
  readonly series: { readonly recurrence: string; readonly ids: readonly string[] } | null;
  /** The one listing it answers, by somebody the ente knows; nothing follows from it. */
  readonly answersId?: string | null;
}

interface Parts {
  readonly kind: ListingKind;
  readonly posting: Posting;
  readonly personId: string;
  readonly category: Category;
  readonly residence: Residence | null;
  readonly plan: Plan;
  readonly from: Place;
  readonly to: Place | null;
  readonly state: ListingState;
  readonly linkedToId: string | null;
  readonly series: { readonly recurrence: string; readonly id: string | null } | null;
  readonly answersId: string | null;
}

/** Writes a posting down as a listing with its times, and what follows from it (such as the way back), linked to it. Tells nobody. */
@Injectable()
export class WriteListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly findPlace: FindPlace,
    private readonly residences: Residences,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
  ) {}

  /** Returns the listing and those that follow from it. Throws `answer.ente_first` where an answer is by somebody the ente must know first. */
  async execute(ctx: Ctx, posting: Posting, writing: Writing, linkedTo: Listing[] = []): Promise<Listing[]> {
    const { kind, personId, forcedState, series, answersId = null } = writing;
    const category = await this.categories.getByCode(ctx, posting.service, posting.category);
    const residence = await this.residences.findResidence(ctx, personId);
    const plug = this.plugs.get(posting.service);
    const details = parseInput(kind === 'offer' ? plug.offerShape : plug.requestShape, posting.details);
    const plan = await plug.plan(ctx, kind, { ...posting, details }, category);
    const from = await this.findPlace.get(ctx, posting.placeId ?? residence?.placeId, 'placeId', residence);
    const to = posting.toPlaceId ? await this.findPlace.get(ctx, posting.toPlaceId, 'toPlaceId', residence) : null;
    // Who answers goes where they were asked to.
    if (!answersId) {
      this.findPlace.ensureOpen(ctx, from, 'placeId');
      if (to) this.findPlace.ensureOpen(ctx, to, 'toPlaceId');
    }
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
      linkedToId: linkedTo[0]?.id ?? null,
      series: series && { recurrence: series.recurrence, id: series.ids[linkedTo.length] ?? null },
      answersId,
    });
    await this.listings.insert(ctx, listing, plan.capacity > 0 ? plan.spans : []);
    await this.book.addTimes(ctx, listing.id, plan.spans, plan.capacity);
    await plug.index?.(ctx, listing);
    await this.acts.record(ctx, 'listing', listing.id, { act: 'post', from: null, to: state });
    if (answersId) return [listing];
    const written = [...linkedTo, listing];
    let all = [listing];
    for (const follower of plan.followers) all = [...all, ...(await this.execute(ctx, follower, writing, written))];
    return all;
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

  private build(ctx: Ctx, parts: Parts): Listing {
    const { kind, posting, personId, category, residence, plan, from, to, state, linkedToId, series, answersId } =
      parts;
    const [id, now] = [newId(), ctx.clock.now()];
    return {
      id,
      enteId: ctx.enteId,
      kind,
      service: posting.service,
      categoryId: category.id,
      personId,
      enteredBy: ctx.actor.personId,
      channel: ctx.channel,
      title: posting.title,
      titles: posting.titles ?? null,
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
      recurrence: series ? series.recurrence : posting.when ? recurrenceOf(posting.when, now) : null,
      urgent: posting.urgent ?? false,
      autoAccept: posting.autoAccept ?? false,
      linkedToId,
      answersId,
      seriesId: series ? (series.id ?? id) : null,
      confirmedAt: now,
      expiresAt: expiryOf(posting, plan, now),
      createdAt: now,
      updatedAt: now,
    };
  }
}
