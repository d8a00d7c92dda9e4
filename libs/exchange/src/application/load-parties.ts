// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Diary, type DiaryEntry } from '@reciproca/diary';
import { KeptApart, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Places, Residences } from '@reciproca/territory';
import { freeParts } from '../domain/diary.rules.js';
import type { Slot } from '../domain/listing.js';
import type { SaidNo } from '../domain/said-no.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { listSaidNo } from '../persistence/said-no.read-model.js';
import type { Party } from './service-plug.js';
import { RestDays } from './rest-days.js';
import { ServicePlugs } from './service-plugs.js';

/** So far around a time is looked whether somebody has anything else. */
const DAYS_AROUND_MS = 3 * 86_400_000;

/** Everything known about some listings, in a handful of reads however many they are. */
@Injectable()
export class LoadParties {
  constructor(
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly people: People,
    private readonly keptApart: KeptApart,
    private readonly residences: Residences,
    private readonly places: Places,
    private readonly plugs: ServicePlugs,
    private readonly engine: EngineSettingsRepository,
    private readonly diary: Diary,
    private readonly restDays: RestDays,
  ) {}

  /** @param anyDay where somebody means that very day, whatever day it is */
  async execute(ctx: Ctx, ids: readonly string[], { anyDay = false } = {}): Promise<Party[]> {
    if (ids.length === 0) return [];
    const [listings, slots] = await Promise.all([
      this.listings.listListings(ctx, ids),
      this.slots.list(ctx, ids, ctx.clock.now()),
    ]);
    const personIds = [...new Set(listings.map((listing) => listing.personId))];
    const placeIds = listings.map(({ placeId }) => placeId);
    const [people, residences, places, resting, busy, apart, said] = await Promise.all([
      this.people.listPeopleByIds(ctx, personIds),
      this.residences.listResidences(ctx, personIds),
      this.places.listPlacesByIds(ctx, placeIds),
      anyDay ? new Set<string>() : this.restDays.list(ctx, listings, slots),
      this.listBusy(ctx, personIds, slots),
      this.keptApart.listFor(ctx, personIds),
      listSaidNo(ctx, personIds, ctx.clock.now()),
    ]);
    const slotsOf = new Map<string, Slot[]>(listings.map(({ id }) => [id, []]));
    for (const slot of slots) slotsOf.get(slot.listingId)?.push(slot);
    const parties = listings.flatMap((listing): Party[] => {
      const person = people.get(listing.personId);
      if (!person) return [];
      const residence = residences.get(listing.personId) ?? null;
      const comuneCode = places.get(listing.placeId)?.comuneCode;
      const taken = busy.get(person.id) ?? [];
      const all = slotsOf.get(listing.id) ?? [];
      const own = all.filter(({ id }) => !resting.has(id));
      const free = this.plugs.get(listing.service).inPartOfHours ? freeParts(listing, own, taken) : own;
      return [
        {
          listing,
          slots: free,
          details: listing.details,
          person,
          residence,
          ...(comuneCode && { comuneCode }),
          busy: taken,
          saidNo: said.filter(isOf(person.id)),
          ...(apart.has(person.id) && { apartFrom: apart.get(person.id) }),
          rests: own.length === 0 && all.length > 0,
        },
      ];
    });
    return this.prepare(ctx, parties, false);
  }

  private async listBusy(
    ctx: Ctx,
    personIds: readonly string[],
    slots: readonly Slot[],
  ): Promise<ReadonlyMap<string, readonly DiaryEntry[]>> {
    if (slots.length === 0) return new Map();
    const from = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()));
    const until = Math.max(...slots.map(({ endsAt }) => endsAt.getTime()));
    return this.diary.listAround(ctx, personIds, new Date(from - DAYS_AROUND_MS), new Date(until + DAYS_AROUND_MS));
  }

  /** Lets each service look up what it needs to judge its own; `thoroughly` where it is about the few best. */
  async prepare(ctx: Ctx, parties: readonly Party[], thoroughly: boolean): Promise<Party[]> {
    const prepared: Party[] = [];
    for (const service of new Set(parties.map(({ listing }) => listing.service))) {
      const own = parties.filter(({ listing }) => listing.service === service);
      const plug = this.plugs.get(service);
      prepared.push(
        ...(plug.prepare ? await plug.prepare(ctx, own, await this.engine.getSettings(ctx), thoroughly) : own),
      );
    }
    return prepared;
  }
}

function isOf(personId: string): (said: SaidNo) => boolean {
  return ({ giverId, receiverId }) => giverId === personId || receiverId === personId;
}
