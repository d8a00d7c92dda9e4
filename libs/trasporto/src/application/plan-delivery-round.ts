// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { ClosingDays, specialDayText } from '@reciproca/diary';
import { Engine, Listings } from '@reciproca/exchange';
import { Enti, KeptApart, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import { findInstant, translator } from '@reciproca/ui';
import { rideOfferShape } from '../domain/ride.details.js';
import { paceOf } from '../domain/ride.trip.js';
import type { LeftOutReason, ParcelRequest, RoundBase, RoundDraft } from '../domain/round.js';
import { ensureMayPlanFor } from '../domain/round.policy.js';
import { draftOf, placesOfRound, roundRequestOf } from '../domain/round.problem.js';
import type { RoundWish } from '../domain/round.wish.js';
import { travelMinutes } from '../domain/travel.js';
import { RoundChoices, type RoundDriver } from './round-choices.js';
import { RoundDiary } from './round-diary.js';
import { RoundThreads } from './round-threads.js';
import { CrowFlyRouter } from '../routing/crow-fly-router.js';
import { ROUTER, type Router } from './router.js';

/** Nobody outside is asked about what is only practised. */
const IN_PRACTICE = new CrowFlyRouter();
/** So many parts of a day are tried. */
const MOST_PARTS = 3;

export interface PlannedRound {
  readonly base: RoundBase;
  readonly parcels: readonly ParcelRequest[];
  readonly draft: RoundDraft;
  /** On a day on which the ente has nothing planned, as staff wish. */
  readonly isClosed: boolean;
}

/** Works out the best order of halts for one driver; writes nothing. The same wish gives the same round. */
@Injectable()
export class PlanDeliveryRound {
  constructor(
    private readonly choices: RoundChoices,
    private readonly people: People,
    private readonly keptApart: KeptApart,
    private readonly listings: Listings,
    private readonly places: Places,
    private readonly engine: Engine,
    private readonly diary: RoundDiary,
    private readonly closing: ClosingDays,
    private readonly threads: RoundThreads,
    private readonly enti: Enti,
    @Inject(ROUTER) private readonly router: Router,
  ) {}

  async execute(ctx: Ctx, wish: RoundWish): Promise<PlannedRound> {
    await this.people.getPerson(ctx, wish.driverId);
    ensureMayPlanFor(ctx, wish.driverId);
    const driver = (await this.choices.listDrivers(ctx, wish.day)).find(({ id }) => id === wish.driverId);
    if (!driver) throw new DomainError('round.no_papers', 'invalid', { field: 'driverId' });
    const isClosed = await this.ensureOpen(ctx, wish);
    const base = await this.baseOf(ctx, wish, driver);
    const open = await this.choices.listParcels(ctx, wish.day);
    const apart = (await this.keptApart.listFor(ctx, [wish.driverId])).get(wish.driverId);
    const wished = open.filter(
      ({ requestId, personId }) => wish.requestIds.includes(requestId) && personId !== wish.driverId,
    );
    const parcels = wished.filter(({ personId }) => !apart?.has(personId));
    const first = await this.planInFreeHours(ctx, base, parcels, wish.overrule ?? null);
    const stops = first.stops.flatMap((stop) => {
      const parcel = parcels.find(({ requestId }) => requestId === stop.requestId);
      return parcel ? [{ ...stop, parcel }] : [];
    });
    const busy = await this.diary.listBusyVisits(ctx, stops);
    const others = parcels.filter(({ requestId }) => !busy.has(requestId));
    const planned = busy.size === 0 ? first : await this.planInFreeHours(ctx, base, others, wish.overrule ?? null);
    const gone = wish.requestIds.filter((id) => !parcels.some(({ requestId }) => requestId === id));
    const draft = {
      ...planned,
      leftOut: [
        ...planned.leftOut,
        ...[...busy].map((requestId) => ({ requestId, reason: 'busy' as const })),
        ...gone.map((requestId) => ({ requestId, reason: whyGone(ctx, wished, requestId) })),
      ],
    };
    return { base, parcels, draft, isClosed };
  }

  /** Throws `round.closed_day` where the ente lets nothing be planned on that day, unless staff say why all the same. */
  private async ensureOpen(ctx: Ctx, { day, overrule }: RoundWish): Promise<boolean> {
    const why = (await this.closing.listPaused(ctx, [day])).get(day);
    if (!why) return false;
    if (overrule === undefined)
      throw new DomainError('round.closed_day', 'conflict', { why: specialDayText(translator(ctx.language), why) });
    if (!isStaff(ctx)) throw forbidden();
    return true;
  }

  /** In the part of the driver's hours in which most can be brought; what they have promised elsewhere is gone around. */
  private async planInFreeHours(
    ctx: Ctx,
    base: RoundBase,
    parcels: readonly ParcelRequest[],
    overrule: string | null,
  ): Promise<RoundDraft> {
    if (base.ride || overrule !== null) return this.plan(ctx, base, parcels);
    const hours = (await this.diary.freeHours(ctx, base)).slice(0, MOST_PARTS);
    if (hours.length === 0)
      await this.diary.ensureFreeFor(ctx, base, { startsAt: base.earliest, endsAt: base.latest }, null);
    let best: RoundDraft | null = null;
    for (const { startsAt: earliest, endsAt: latest } of hours) {
      const mostMinutes = (latest.getTime() - earliest.getTime()) / 60_000;
      const draft = await this.plan(ctx, { ...base, earliest, latest, mostMinutes }, parcels);
      if (!best || draft.stops.length > best.stops.length) best = draft;
    }
    return best ?? this.plan(ctx, base, parcels);
  }

  private async plan(ctx: Ctx, base: RoundBase, parcels: readonly ParcelRequest[]): Promise<RoundDraft> {
    const pace = paceOf(await this.engine.getSettings(ctx));
    const router = (await this.enti.isPractice(ctx)) ? IN_PRACTICE : this.router;
    const travelled = await router.travel(placesOfRound(base, parcels), pace);
    return draftOf(base, await this.threads.run('round', roundRequestOf(base, parcels, travelled)), travelled);
  }

  private baseOf(ctx: Ctx, wish: RoundWish, driver: RoundDriver): Promise<RoundBase> {
    return wish.offerSlotId ? this.alongRide(ctx, wish, wish.offerSlotId, driver) : this.fromHome(ctx, wish, driver);
  }

  private async fromHome(ctx: Ctx, { day, from, until, room }: RoundWish, driver: RoundDriver): Promise<RoundBase> {
    if (!driver.homePlaceId) throw new DomainError('round.no_home', 'invalid', { field: 'driverId' });
    const [start, latest] = [findInstant(day, from), findInstant(day, until)];
    if (!start || !latest || latest <= start)
      throw new DomainError('when.end_before_start', 'invalid', { field: 'until' });
    const now = ctx.clock.now();
    if (latest <= now) throw new DomainError('when.in_the_past', 'invalid', { field: 'until' });
    const earliest = start > now ? start : now;
    const home = await this.places.getPlace(ctx, driver.homePlaceId);
    return {
      driverId: driver.id,
      ride: null,
      from: home,
      to: home,
      earliest,
      latest,
      mostMinutes: (latest.getTime() - earliest.getTime()) / 60_000,
      room,
    };
  }

  private async alongRide(ctx: Ctx, { room }: RoundWish, slotId: string, driver: RoundDriver): Promise<RoundBase> {
    const ride = driver.rides.find((one) => one.slotId === slotId);
    if (!ride) throw new DomainError('round.ride_gone', 'invalid', { field: 'offerSlotId' });
    const offer = await this.listings.get(ctx, ride.offerId);
    const places = await this.places.listPlacesByIds(ctx, [offer.placeId, offer.toPlaceId ?? offer.placeId]);
    const [from, to] = [places.get(offer.placeId), places.get(offer.toPlaceId ?? offer.placeId)];
    if (!from || !to) throw new DomainError('round.ride_gone', 'invalid', { field: 'offerSlotId' });
    const details = rideOfferShape.parse(offer.details);
    const way = travelMinutes(from, to, await this.engine.getSettings(ctx));
    const detour = Math.min(
      details.detourMinutes,
      details.detourPercent === undefined ? Infinity : (way * details.detourPercent) / 100,
    );
    // Whoever drives straight may leave at the last moment: back by then they have left within their window whatever the round.
    const latest = new Date(ride.endsAt.getTime() + Math.ceil(way) * 60_000);
    return {
      driverId: driver.id,
      ride: { offerId: offer.id, slotId },
      from,
      to,
      earliest: ride.startsAt,
      latest,
      mostMinutes: Math.ceil(way) + detour,
      room,
    };
  }
}

/** Who is kept apart from whom is for staff alone. */
function whyGone(ctx: Ctx, wished: readonly ParcelRequest[], requestId: string): LeftOutReason {
  return isStaff(ctx) && wished.some((one) => one.requestId === requestId) ? 'apart' : 'taken';
}
