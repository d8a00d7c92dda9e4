// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementResponse, ViewAgreements } from '@reciproca/exchange';
import { AccessLog, Enti, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { type DriverTripStop, TRASPORTO, ViewTrips } from '@reciproca/trasporto';

/** From the agreement until the ride: what is over or off is nobody's address any more. */
const STILL_ON = ['agreed', 'under_way'];

export interface DriveStop {
  readonly at: Date;
  readonly kind: DriverTripStop['kind'];
  readonly isParcel: boolean;
  readonly givenName: string;
  readonly phone: string | null;
  readonly place: string;
  readonly needs: readonly string[];
  readonly agreementId: string;
}

export interface DriveSheet {
  readonly driver: PersonCard;
  readonly stops: readonly DriveStop[];
  readonly enteName: string;
  readonly officePhone: string;
}

/** A driver's stops of one day in their order, as they may be known to the two of each agreement. */
@Injectable()
export class ShowDriveSheet {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly trips: ViewTrips,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** `day` is yyyy-mm-dd; who may ask for whose sheet is for the caller to judge. Throws `person.not_found`. */
  async execute(ctx: Ctx, driverId: string, day: string): Promise<DriveSheet> {
    const driver = await this.people.getPerson(ctx, driverId);
    const [from, until] = [startOfRomeDay(day), endOfRomeDay(day)];
    const given = await this.agreements.listGiven(ctx, driverId, from, until);
    const rides = given.filter(({ service, state }) => service === TRASPORTO && STILL_ON.includes(state));
    const planned = (await this.trips.listOfDriver(ctx, driverId, from, until)).flatMap(({ stops }) => stops);
    const people = await this.people.listPeopleByIds(
      ctx,
      rides.map(({ receiver }) => receiver.id),
    );
    const stops = rides
      .flatMap((ride) => stopsOf(ride, people.get(ride.receiver.id), planned))
      .filter(({ at }) => at >= from && at < until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
    await this.accessLog.record(ctx, { action: 'read', personId: driverId, detail: { what: 'drive_sheet', day } });
    const { name, settings } = await this.enti.getEnte(ctx);
    return { driver, stops, enteName: name, officePhone: settings.officePhone };
  }
}

/** As planned along the way, or as agreed where no way is planned. */
function stopsOf(
  ride: AgreementResponse,
  person: PersonCard | undefined,
  planned: readonly DriverTripStop[],
): DriveStop[] {
  const own = planned.filter(({ agreementId }) => agreementId === ride.id);
  const plan: readonly Pick<DriverTripStop, 'kind' | 'at' | 'isParcel'>[] =
    own.length > 0
      ? own
      : [
          { kind: 'pick_up', at: new Date(ride.startsAt), isParcel: false },
          { kind: 'drop', at: new Date(ride.endsAt), isParcel: false },
        ];
  return plan.map(({ kind, at, isParcel }) => ({
    at,
    kind,
    isParcel,
    givenName: person?.givenName ?? '',
    phone: ride.receiver.phone,
    place: placeText(kind === 'pick_up' ? ride.place : (ride.toPlace ?? ride.place)),
    needs: ride.needs,
    agreementId: ride.id,
  }));
}

/** Homes are named after their address, and addresses may end with their comune. */
function placeText({ name, address, comune }: AgreementResponse['place']): string {
  const parts = [name, ...(address ?? '').split(', '), comune].filter(Boolean);
  return [...new Set(parts)].join(', ');
}
