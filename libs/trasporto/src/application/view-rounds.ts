// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementState, possibleFrom } from '@reciproca/exchange';
import { type PersonCard, People } from '@reciproca/identity';
import { actsAsStaff, type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { areaLabel, Places, type ShownSpot, shownSpot } from '@reciproca/territory';
import type { Carries } from '../domain/ride.details.js';
import {
  type KeptStop,
  type LeftOutReason,
  mayThinkAgain,
  type ParcelRequest,
  type Round,
  type RoundDraft,
  type RoundPlace,
  type RoundState,
  type RoundStop,
  type StopState,
} from '../domain/round.js';
import { listParcels } from '../persistence/parcel.read-model.js';
import { RoundRepository } from '../persistence/round.repository.js';
import type { PlannedRound } from './plan-delivery-round.js';

/** One thing carried, or one person called on. */
export interface RoundItem {
  readonly requestId: string;
  readonly title: string;
  readonly name: string;
  /** Only once it is agreed. */
  readonly phone: string | null;
  readonly note: string | null;
  readonly carries: Carries;
  readonly crates: number;
  readonly state: StopState;
  readonly agreementId: string | null;
  readonly agreementState: AgreementState | null;
  /** From when it can be said to be done; null where there is no agreement. */
  readonly doneFrom: string | null;
}

/** One halt: what is taken into the car there, what is brought. */
export interface RoundHalt {
  readonly at: string;
  /** The name of a public place; of a home the comune until it is agreed. */
  readonly place: string;
  readonly address: string | null;
  readonly spot: ShownSpot;
  readonly collects: readonly RoundItem[];
  readonly delivers: readonly RoundItem[];
}

export interface RoundSummary {
  readonly id: string;
  readonly state: RoundState;
  readonly driverId: string;
  readonly driverName: string;
  readonly leavesAt: string;
  readonly backAt: string;
  readonly minutes: number;
  readonly metres: number;
  readonly estimated: boolean;
  readonly deliveries: number;
}

export interface RoundView extends RoundSummary {
  readonly from: string;
  readonly to: string;
  readonly room: number;
  /** Whether the reader is the one who answers. */
  readonly isMine: boolean;
  /** For staff: why it was proposed although its driver was busy, or nothing is planned on that day. */
  readonly overruledBecause: string | null;
  /** For staff: who of them wrote the driver's answer down. */
  readonly heardBy: string | null;
  /** Whether the reader may take the no back. */
  readonly canReopen: boolean;
  readonly halts: readonly RoundHalt[];
  readonly dropped: readonly RoundItem[];
}

export interface DraftView extends Pick<RoundSummary, 'minutes' | 'metres' | 'estimated'> {
  readonly leavesAt: string | null;
  readonly backAt: string | null;
  readonly halts: readonly RoundHalt[];
  readonly leftOut: readonly {
    readonly requestId: string;
    readonly title: string;
    readonly name: string;
    readonly reason: LeftOutReason;
  }[];
}

type Stop = RoundStop & Partial<Pick<KeptStop, 'state' | 'agreementId' | 'agreementState' | 'agreementStartsAt'>>;

/** Rounds as their driver and the ente's staff read them. */
@Injectable()
export class ViewRounds {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly people: People,
    private readonly places: Places,
  ) {}

  /** The person's own; staff acting as themselves see everybody's. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<RoundSummary>> {
    const { items: rounds, next } = await this.rounds.listRounds(
      ctx,
      actsAsStaff(ctx) ? null : ctx.beneficiaryId,
      page,
    );
    const stops = await this.rounds.listStops(
      ctx,
      rounds.map(({ id }) => id),
    );
    const people = await this.people.listPeopleByIds(
      ctx,
      rounds.map(({ driverId }) => driverId),
    );
    const items = rounds.map((round) =>
      summaryOf(
        round,
        people.get(round.driverId),
        stops.filter(({ roundId, state }) => roundId === round.id && state !== 'dropped').length,
      ),
    );
    return { items, next };
  }

  async get(ctx: Ctx, id: string): Promise<RoundView> {
    const round = await this.rounds.getRound(ctx, id);
    const isMine = round.driverId === ctx.beneficiaryId;
    if (!isMine && !isStaff(ctx)) throw notFound('round');
    const stops = await this.rounds.listStops(ctx, [id]);
    const parcels = await listParcels(
      ctx,
      stops.map(({ requestId }) => requestId),
    );
    const people = await this.people.listPeopleByIds(ctx, [
      round.driverId,
      ...(round.heardBy ? [round.heardBy] : []),
      ...parcels.map(({ personId }) => personId),
    ]);
    const places = await this.places.listPlacesByIds(ctx, [round.fromPlaceId, round.toPlaceId]);
    const nameOfPlace = (placeId: string): string => places.get(placeId)?.name ?? '';
    const going = stops.filter(({ state }) => state !== 'dropped');
    const itemOf = itemsOf(ctx, parcels, people);
    return {
      ...summaryOf(round, people.get(round.driverId), going.length),
      from: nameOfPlace(round.fromPlaceId),
      to: nameOfPlace(round.toPlaceId),
      room: round.room,
      isMine,
      overruledBecause: isStaff(ctx) ? round.overruledBecause : null,
      heardBy: (isStaff(ctx) && round.heardBy && people.get(round.heardBy)?.fullName) || null,
      canReopen: mayThinkAgain(round, ctx.clock.now(), isStaff(ctx)),
      halts: haltsOf(going, parcels, itemOf, (stop) => isStaff(ctx) || isOn(stop)),
      dropped: stops.filter(({ state }) => state === 'dropped').flatMap((stop) => itemOf(stop) ?? []),
    };
  }

  async draft(ctx: Ctx, { draft, parcels }: PlannedRound): Promise<DraftView> {
    const known = [...parcels, ...(await this.missing(ctx, draft, parcels))];
    const people = await this.people.listPeopleByIds(
      ctx,
      known.map(({ personId }) => personId),
    );
    const itemOf = itemsOf(ctx, known, people);
    const { leavesAt, backAt, minutes, metres, estimated, stops, leftOut } = draft;
    return {
      leavesAt: leavesAt?.toISOString() ?? null,
      backAt: backAt?.toISOString() ?? null,
      minutes,
      metres,
      estimated,
      halts: haltsOf(stops, parcels, itemOf, () => isStaff(ctx)),
      leftOut: leftOut.map(({ requestId, reason }) => {
        const parcel = known.find((one) => one.requestId === requestId);
        return {
          requestId,
          reason,
          title: parcel?.title ?? '',
          name: nameFor(ctx, parcel && people.get(parcel.personId)),
        };
      }),
    };
  }

  /** Those taken meanwhile, for staff alone: whatever else it is, it is not for a driver's eyes. */
  private async missing(ctx: Ctx, draft: RoundDraft, parcels: readonly ParcelRequest[]): Promise<ParcelRequest[]> {
    if (!isStaff(ctx)) return [];
    return listParcels(
      ctx,
      draft.leftOut
        .map(({ requestId }) => requestId)
        .filter((id) => !parcels.some(({ requestId }) => requestId === id)),
    );
  }
}

const OVER: readonly (AgreementState | null)[] = ['settled', 'cancelled', 'no_show'];

/** Names, numbers and homes are for the driver from the agreement until it ends, and then no more. */
function isOn({ state, agreementState }: Pick<Stop, 'state' | 'agreementState'>): boolean {
  return state === 'agreed' && !OVER.includes(agreementState ?? null);
}

type ItemOf = (stop: Stop) => RoundItem | null;

function itemsOf(ctx: Ctx, parcels: readonly ParcelRequest[], people: ReadonlyMap<string, PersonCard>): ItemOf {
  const byId = new Map(parcels.map((parcel) => [parcel.requestId, parcel]));
  return ({ requestId, state = 'planned', agreementId = null, agreementState = null, agreementStartsAt = null }) => {
    const parcel = byId.get(requestId);
    const person = parcel && people.get(parcel.personId);
    if (!parcel || !person) return null;
    const { title, details } = parcel;
    const isAgreed = isOn({ state, agreementState });
    return {
      requestId,
      title,
      name: isAgreed ? person.fullName : nameFor(ctx, person),
      phone: isAgreed ? person.phone : null,
      note: details.note ?? null,
      carries: details.carries,
      crates: details.crates,
      state,
      agreementId,
      agreementState,
      doneFrom: (agreementStartsAt && possibleFrom('done', agreementStartsAt)?.toISOString()) ?? null,
    };
  };
}

function haltsOf(
  stops: readonly Stop[],
  parcels: readonly ParcelRequest[],
  itemOf: ItemOf,
  maySeeHome: (stop: Stop) => boolean,
): RoundHalt[] {
  const byId = new Map(parcels.map((parcel) => [parcel.requestId, parcel]));
  const halts = new Map<
    number,
    Omit<RoundHalt, 'at' | 'collects' | 'delivers'> & { at: Date; collects: RoundItem[]; delivers: RoundItem[] }
  >();
  const haltAt = (position: number, at: Date, place: RoundPlace, isKnown: boolean) => {
    const halt = halts.get(position) ?? {
      at,
      place: isKnown ? place.name : areaLabel(place),
      address: isKnown || place.isPublic ? addressOf(place) : null,
      spot: shownSpot(place, isKnown),
      collects: [],
      delivers: [],
    };
    halts.set(position, halt);
    return halt;
  };
  for (const stop of stops) {
    const [parcel, item] = [byId.get(stop.requestId), itemOf(stop)];
    if (!parcel || !item) continue;
    const isKnown = maySeeHome(stop);
    if (stop.collectPosition !== null && stop.collectAt)
      haltAt(stop.collectPosition, stop.collectAt, parcel.from, isKnown).collects.push(item);
    haltAt(stop.deliverPosition, stop.deliverAt, parcel.to, isKnown).delivers.push(item);
  }
  return [...halts].toSorted(([a], [b]) => a - b).map(([, halt]) => ({ ...halt, at: halt.at.toISOString() }));
}

const addressOf = ({ address, comuneName }: RoundPlace): string => [address, comuneName].filter(Boolean).join(', ');
const nameFor = (ctx: Ctx, person: PersonCard | undefined): string =>
  (isStaff(ctx) ? person?.fullName : person?.givenName) ?? '';

function summaryOf(round: Round, driver: PersonCard | undefined, deliveries: number): RoundSummary {
  const { id, state, driverId, leavesAt, backAt, minutes, metres, estimated } = round;
  return {
    id,
    state,
    driverId,
    driverName: driver?.fullName ?? '',
    leavesAt: leavesAt.toISOString(),
    backAt: backAt.toISOString(),
    minutes,
    metres,
    estimated,
    deliveries,
  };
}
