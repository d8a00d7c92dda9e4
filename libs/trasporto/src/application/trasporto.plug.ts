// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type AnswerDraft,
  type Answered,
  type Category,
  type CountedSlot,
  type DetailLine,
  type EngineSettings,
  Engine,
  type FitResult,
  type Held,
  type HeldTimes,
  type HoldCase,
  type Listing,
  type ListingKind,
  type Measured,
  type Party,
  type Plan,
  type Posting,
  type Questions,
  type Reason,
  type ServicePlug,
  ServicePlugs,
  type Slot,
  type Span,
  type Stays,
} from '@reciproca/exchange';
import { beneficiaryOf, type Ctx, DomainError, type Language, romeDay } from '@reciproca/kernel';
import { type Place, Places, Residences } from '@reciproca/territory';
import { formatDateTime, translator } from '@reciproca/ui';
import { unfitText } from '../texts/unfit-text.js';
import { listUnfitRides } from '../persistence/unfit-ride.read-model.js';
import { ensureWithinCar } from '../domain/car.rules.js';
import { arePapersValid, type DriverPapers, PAPERS_OVER } from '../domain/driver-papers.js';
import { rideDays } from '../domain/ride.days.js';
import { type RideOffer, rideOfferShape, type RideRequest, rideRequestShape } from '../domain/ride.details.js';
import { answerRide } from '../domain/ride.answer.js';
import { fitRide } from '../domain/ride.fit.js';
import { rideStays } from '../domain/ride.stays.js';
import { paceOf } from '../domain/ride.trip.js';
import { planRide } from '../domain/ride.plan.js';
import { RIDE_STEP_MINUTES } from '../domain/travel.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { indexDepartures, listAskingIds } from '../persistence/ride-departures.js';
import { listRidesWithLeastDetour } from '../persistence/ride-scan.js';
import { RideWayRepository } from '../persistence/ride-way.repository.js';
import { PrepareRides } from './prepare-rides.js';
import { RideHolds } from './ride-holds.js';
import { Roads } from './roads.js';
import { TRASPORTO } from '../trasporto.service.js';

/** Mutuo trasporto, as the exchange core sees it. */
@Injectable()
export class TrasportoPlug implements ServicePlug<RideOffer, RideRequest> {
  readonly service = TRASPORTO;
  readonly offerShape = rideOfferShape;
  readonly requestShape = rideRequestShape;
  readonly days = rideDays;
  readonly words = {
    agreedToGiver: 'trasporto:agreed.to_giver',
    agreedToReceiver: 'trasporto:agreed.to_receiver',
    done: { giver: 'trasporto:done.giver', receiver: 'trasporto:done.receiver', other: 'trasporto:done.other' },
    begins: 'trasporto:meeting.begins',
    ends: 'trasporto:meeting.ends',
  } as const;
  readonly proposedInMinutes = RIDE_STEP_MINUTES;

  constructor(
    plugs: ServicePlugs,
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly papers: DriverPapersRepository,
    private readonly engine: Engine,
    private readonly prepareRides: PrepareRides,
    private readonly holds: RideHolds,
    private readonly roads: Roads,
    private readonly ways: RideWayRepository,
  ) {
    plugs.register(this);
  }

  get asksBeforeMatching(): boolean {
    return this.roads.areKnown;
  }

  questions(kind: ListingKind): Questions {
    const isOffer = kind === 'offer';
    return {
      timing: isOffer ? 'window' : 'moment',
      place: true,
      destination: true,
      repeats: true,
      duration: false,
      needs: false,
      visibility: false,
    };
  }

  async plan(ctx: Ctx, kind: ListingKind, posting: Posting): Promise<Plan> {
    const personId = beneficiaryOf(ctx);
    const fromId = posting.placeId ?? (await this.residences.findResidence(ctx, personId))?.placeId;
    if (!fromId) throw new DomainError('place.needed', 'invalid', { field: 'placeId' });
    if (!posting.toPlaceId) throw new DomainError('ride.where_to', 'invalid', { field: 'toPlaceId' });
    if (posting.toPlaceId === fromId && !isVisit(kind, posting))
      throw new DomainError('ride.same_place', 'invalid', { field: 'toPlaceId' });
    const found = await this.places.listPlacesByIds(ctx, [fromId, posting.toPlaceId]);
    const from = ensureFound(found.get(fromId), 'placeId');
    const to = ensureFound(found.get(posting.toPlaceId), 'toPlaceId');
    // The way back goes to where it began, be that a home nobody needed to name.
    const whole = { ...posting, placeId: fromId };
    const plan = planRide(kind, whole, from, to, ctx.clock.now(), await this.engine.getSettings(ctx));
    if (kind === 'request') return plan;
    const papers = await this.papers.findPapers(ctx, personId);
    if (papers) ensureWithinCar(rideOfferShape.parse(posting.details), papers);
    return { ...plan, needsApproval: !mayDrive(papers, plan, ctx.clock.now()) };
  }

  async listTroubles(ctx: Ctx, agreementId: string, language: Language): Promise<string[]> {
    const unfit = await listUnfitRides(ctx, { agreementId });
    return unfit.map(({ why, until }) => unfitText(language, why, until));
  }

  answer(answered: Answered, span: Span): AnswerDraft | null {
    return answerRide(answered, span);
  }

  async index(ctx: Ctx, listing: Listing): Promise<void> {
    await indexDepartures(ctx, listing, await this.engine.getSettings(ctx));
  }

  async listCandidateIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]> {
    const free = slots.filter((slot) => slot.taken < slot.capacity);
    const engine = await this.engine.getSettings(ctx);
    return listing.kind === 'offer'
      ? listAskingIds(ctx, listing, free, most, engine)
      : listRidesWithLeastDetour(ctx, listing, free, most, engine);
  }

  prepare(ctx: Ctx, parties: readonly Party[], engine: EngineSettings, thoroughly: boolean): Promise<Party[]> {
    return this.prepareRides.execute(ctx, parties, engine, thoroughly);
  }

  fit(offer: Party<RideOffer>, request: Party<RideRequest>, _category: Category, engine: EngineSettings): FitResult {
    return fitRide(offer, request, engine);
  }

  /** What is sent along is no journey of whoever sends it, and a visit is no crate. */
  tellsApart(kind: ListingKind, { parcel, carries }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    if (kind !== 'request') return {};
    return parcel === true ? { parcel, carries } : { parcel: false };
  }

  /** A parcel sits beside nobody. */
  sharesPlace({ parcel }: Readonly<Record<string, unknown>>): boolean {
    return parcel !== true;
  }

  stays(offer: Listing, request: Listing, span: Span, engine: EngineSettings): Stays {
    return rideStays(offer, request, span, paceOf(engine));
  }

  async findGiverRefusal(ctx: Ctx, offer: Listing, at: Date): Promise<Reason | null> {
    const papers = await this.papers.findPapers(ctx, offer.personId);
    return arePapersValid(papers, romeDay(at)) ? null : PAPERS_OVER;
  }

  hold(ctx: Ctx, held: HoldCase, engine: EngineSettings): Promise<Held | null> {
    return this.holds.hold(ctx, held, engine);
  }

  recount(
    ctx: Ctx,
    offer: Listing,
    slotId: string,
    holderIds: readonly string[],
    engine: EngineSettings,
  ): Promise<number> {
    return this.holds.recount(ctx, offer, slotId, holderIds, engine);
  }

  shiftTime(ctx: Ctx, _offer: Listing, slotId: string, byMs: number): Promise<void> {
    return this.holds.shift(ctx, slotId, byMs);
  }

  listMiscounted(ctx: Ctx, slots: readonly CountedSlot[]): Promise<string[]> {
    return this.holds.listMiscounted(ctx, slots);
  }

  stillFitting(ctx: Ctx, waiting: readonly HoldCase[], engine: EngineSettings): Promise<HeldTimes[]> {
    return this.holds.stillFitting(ctx, waiting, engine);
  }

  async recognisedBy(ctx: Ctx, driverId: string): Promise<string | null> {
    return (await this.papers.findPapers(ctx, driverId))?.car ?? null;
  }

  async measure(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, Measured>> {
    const ways = await this.ways.list(ctx, agreementIds);
    return new Map([...ways].map(([id, rideMetres]) => [id, { rideMetres }]));
  }

  describe(listing: Pick<Listing, 'kind' | 'details'>, language: Language): readonly DetailLine[] {
    return listing.kind === 'offer'
      ? describeOffer(rideOfferShape.parse(listing.details), language)
      : describeRequest(rideRequestShape.parse(listing.details), language);
  }
}

function mayDrive(papers: DriverPapers | null, plan: Plan, now: Date): boolean {
  return arePapersValid(papers, romeDay(plan.spans[0]?.startsAt ?? now));
}

/** Whoever calls on somebody starts from wherever they are. */
function isVisit(kind: ListingKind, { details }: Posting): boolean {
  return kind === 'request' && rideRequestShape.safeParse(details).data?.carries === 'visit';
}

function ensureFound(place: Place | undefined, field: string): Place {
  if (!place) throw new DomainError('place.unknown', 'invalid', { field });
  return place;
}

function describeOffer(ride: RideOffer, language: Language): DetailLine[] {
  const t = translator(language);
  return [
    { label: t('trasporto:seats'), text: String(ride.seats) },
    { label: t('trasporto:detour'), text: t('trasporto:detour.minutes', { count: ride.detourMinutes }) },
    ...(ride.detourPercent
      ? [
          {
            label: t('trasporto:detour_percent'),
            text: t('trasporto:detour_percent.of_way', { percent: ride.detourPercent }),
          },
        ]
      : []),
    ...(ride.wheelchairSpaces > 0 ? [{ label: t('trasporto:aids'), text: t('trasporto:wheelchair') }] : []),
    ...(ride.walkerSpaces > 0 ? [{ label: t('trasporto:aids'), text: t('trasporto:walker') }] : []),
  ];
}

function describeRequest(ride: RideRequest, language: Language): DetailLine[] {
  const t = translator(language);
  return [
    ride.arriveBy
      ? { label: t('trasporto:arrive_by'), text: formatDateTime(ride.arriveBy, language) }
      : { label: t('trasporto:leave_at'), text: formatDateTime(ride.leaveAt ?? '', language) },
    ...(ride.parcel
      ? [{ label: t('trasporto:what'), text: t(`trasporto:carries.${ride.carries}`, { count: ride.crates }) }]
      : []),
    ...(ride.companions > 0 ? [{ label: t('trasporto:companions'), text: String(ride.companions) }] : []),
    ...(ride.wheelchair ? [{ label: t('trasporto:aids'), text: t('trasporto:wheelchair') }] : []),
    ...(ride.walker ? [{ label: t('trasporto:aids'), text: t('trasporto:walker') }] : []),
    ...(ride.note ? [{ label: t('trasporto:note'), text: ride.note }] : []),
  ];
}
