// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementResponse, AgreementTroubles, ViewAgreements } from '@reciproca/exchange';
import { AccessLog, Enti, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import type { MapSpot } from '@reciproca/maps';
import { type DriverTripStop, type RideRequest, rideRequestShape, TRASPORTO, ViewTrips } from '@reciproca/trasporto';

/** From the agreement until the ride: what is over or off is nobody's address any more. */
const STILL_ON = ['agreed', 'under_way'];

export interface DriveStop {
  readonly at: Date;
  readonly kind: DriverTripStop['kind'];
  readonly isParcel: boolean;
  /** In full, as it stands on the bell. */
  readonly name: string;
  readonly phone: string | null;
  readonly place: string;
  readonly spot: MapSpot;
  readonly needs: readonly string[];
  /** By when who rides has to be there, such as for a visit. */
  readonly dueAt: Date | null;
  readonly note: string | null;
  /** Notes on the file of whoever rides that drivers may read. */
  readonly toKnow: readonly string[];
  readonly aids: readonly ('wheelchair' | 'walker')[];
  readonly crates: number | null;
  readonly companions: number;
  readonly agreementId: string;
  /** Why it will not do as things are, beside what holds for the whole day. */
  readonly troubles: readonly string[];
}

export interface DriveSheet {
  readonly driver: PersonCard;
  readonly stops: readonly DriveStop[];
  /** Why none of it will do as things are. */
  readonly troubles: readonly string[];
  readonly enteName: string;
  readonly officePhone: string;
}

/** A driver's stops of one day in their order, as they may be known to the two of each agreement. */
@Injectable()
export class ShowDriveSheet {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly trips: ViewTrips,
    private readonly troubles: AgreementTroubles,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** `day` is yyyy-mm-dd; who may ask for whose sheet is for the caller to judge. Throws `person.not_found`. */
  async execute(ctx: Ctx, driverId: string, day: string): Promise<DriveSheet> {
    const driver = await this.people.getPerson(ctx, driverId);
    const theirs = driverId === ctx.actor.personId ? ctx : { ...ctx, language: driver.uiLanguage };
    const [from, until] = [startOfRomeDay(day), endOfRomeDay(day)];
    const given = await this.agreements.listGiven(ctx, driverId, from, until);
    const rides = given.filter(({ service, state }) => service === TRASPORTO && STILL_ON.includes(state));
    const planned = (await this.trips.listOfDriver(ctx, driverId, from, until)).flatMap(({ stops }) => stops);
    const people = await this.people.listPeopleByIds(
      ctx,
      rides.map(({ receiver }) => receiver.id),
    );
    const troubles = new Map<string, readonly string[]>();
    for (const { id } of rides) troubles.set(id, await this.troubles.list(theirs, id));
    const ofAll = heldByAll([...troubles.values()]);
    const stops = rides
      .flatMap((ride) => stopsOf(ride, people.get(ride.receiver.id), planned))
      .map((stop) => ({
        ...stop,
        troubles:
          stop.kind === 'pick_up' ? (troubles.get(stop.agreementId) ?? []).filter((line) => !ofAll.includes(line)) : [],
      }))
      .filter(({ at }) => at >= from && at < until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
    await this.accessLog.record(ctx, { action: 'read', personId: driverId, detail: { what: 'drive_sheet', day } });
    const { name, settings } = await this.enti.getEnte(ctx);
    return { driver, stops, troubles: ofAll, enteName: name, officePhone: settings.officePhone };
  }
}

/** What is said of every ride stands on the sheet once. */
function heldByAll([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((line) => others.every((lines) => lines.includes(line)));
}

/** As planned along the way, or as agreed where no way is planned. */
function stopsOf(
  ride: AgreementResponse,
  person: PersonCard | undefined,
  planned: readonly DriverTripStop[],
): Omit<DriveStop, 'troubles'>[] {
  const own = planned.filter(({ agreementId }) => agreementId === ride.id);
  const plan: readonly Pick<DriverTripStop, 'kind' | 'at' | 'isParcel'>[] =
    own.length > 0
      ? own
      : [
          { kind: 'pick_up', at: new Date(ride.startsAt), isParcel: false },
          { kind: 'drop', at: new Date(ride.endsAt), isParcel: false },
        ];
  const placeOf = (kind: DriverTripStop['kind']) => (kind === 'pick_up' ? ride.place : (ride.toPlace ?? ride.place));
  return plan.map(({ kind, at, isParcel }) => ({
    at,
    kind,
    isParcel,
    name: person?.fullName ?? ride.receiver.name,
    phone: ride.receiver.phone,
    place: placeText(placeOf(kind)),
    spot: spotOf(placeOf(kind)),
    needs: ride.needs,
    toKnow: kind === 'pick_up' ? ride.toKnow : [],
    ...onBoard(kind, rideRequestShape.safeParse(ride.requestDetails).data),
    agreementId: ride.id,
  }));
}

/** What a driver has to know of it at that stop. */
function onBoard(
  kind: DriverTripStop['kind'],
  ride: RideRequest | undefined,
): Pick<DriveStop, 'dueAt' | 'note' | 'aids' | 'crates' | 'companions'> {
  return {
    dueAt: kind === 'drop' && ride?.arriveBy ? new Date(ride.arriveBy) : null,
    note: kind === 'pick_up' ? (ride?.note ?? null) : null,
    aids: kind === 'pick_up' ? (['wheelchair', 'walker'] as const).filter((aid) => ride?.[aid]) : [],
    crates: ride?.parcel && ride.carries === 'crate' ? ride.crates : null,
    companions: kind === 'pick_up' ? (ride?.companions ?? 0) : 0,
  };
}

function spotOf({ at, isRough }: AgreementResponse['place']): MapSpot {
  return { at, isRough };
}

/** Homes are named after their address, and addresses may end with their comune. */
function placeText({ name, address, comune, driverNote }: AgreementResponse['place']): string {
  const parts = [name, ...(address ?? '').split(', '), comune].filter(Boolean);
  return [[...new Set(parts)].join(', '), driverNote].filter(Boolean).join(' · ');
}
