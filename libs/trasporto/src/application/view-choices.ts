// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Diary } from '@reciproca/diary';
import { People } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { areaLabel } from '@reciproca/territory';
import type { Carries } from '../domain/ride.details.js';
import { hoursOf } from '../domain/round.problem.js';
import { dateOf } from '../domain/ride.trip.js';
import type { ParcelRequest, RoundPlace } from '../domain/round.js';
import type { FreeRide } from '../persistence/free-rides.read-model.js';
import { byFreeAndNear, type DriverDay, nearestMetres } from '../domain/driver-day.js';
import { boundsOf, RoundChoices } from './round-choices.js';

export interface WaitingParcel {
  readonly requestId: string;
  readonly title: string;
  readonly name: string;
  readonly carries: Carries;
  readonly crates: number;
  readonly from: string;
  readonly to: string;
  /** When it can be collected, or a visit made; or by when it must be there. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

export interface OfferedChoices {
  /** Who is free and near first. */
  readonly drivers: readonly (DriverDay & {
    readonly id: string;
    readonly canStartFromHome: boolean;
    readonly rides: readonly FreeRide[];
  })[];
  readonly parcels: readonly WaitingParcel[];
  /** What waits as well, and needs the yes of who gets it, or of staff, first. */
  readonly others: readonly WaitingParcel[];
}

/** What a round can be made of, as whoever plans it may read it. */
@Injectable()
export class ViewChoices {
  constructor(
    private readonly choices: RoundChoices,
    private readonly people: People,
    private readonly diary: Diary,
  ) {}

  /** Nothing that waits is shown to somebody who could not drive. */
  async execute(ctx: Ctx, day: string): Promise<OfferedChoices> {
    const drivers = await this.choices.listDrivers(ctx, day);
    const waiting = drivers.length > 0 || isStaff(ctx) ? await this.choices.listWaiting(ctx, day) : [];
    const people = await this.people.listPeopleByIds(
      ctx,
      waiting.map(({ parcel }) => parcel.personId),
    );
    const { from, until } = boundsOf(day);
    const taken = await this.diary.listAround(
      ctx,
      drivers.map(({ id }) => id),
      from,
      until,
    );
    const collected = waiting.filter(({ isFree }) => isFree).map(({ parcel }) => parcel.from);
    const placeName = (place: RoundPlace): string => (isStaff(ctx) ? place.name : areaLabel(place));
    const shown = ({ requestId, personId, title, details, from, to }: ParcelRequest): WaitingParcel => {
      const { collect, deliver } = hoursOf(details);
      const { opens, closes } = collect.closes === null ? deliver : collect;
      const person = people.get(personId);
      return {
        requestId,
        title,
        name: (isStaff(ctx) ? person?.fullName : person?.givenName) ?? '',
        carries: details.carries,
        crates: details.crates,
        from: placeName(from),
        to: placeName(to),
        opensAt: opens === null ? null : dateOf(opens).toISOString(),
        closesAt: closes === null ? null : dateOf(closes).toISOString(),
      };
    };
    return {
      drivers: drivers
        .map(({ id, name, homePlaceId, home, rides }) => ({
          id,
          name,
          canStartFromHome: homePlaceId !== null,
          rides,
          taken: (taken.get(id) ?? []).filter(
            ({ firmness, startsAt, endsAt }) => firmness !== 'held' && startsAt < until && endsAt > from,
          ),
          metres: nearestMetres(home, collected),
        }))
        .toSorted(byFreeAndNear),
      parcels: waiting.filter(({ isFree }) => isFree).map(({ parcel }) => shown(parcel)),
      others: waiting.filter(({ isFree }) => !isFree).map(({ parcel }) => shown(parcel)),
    };
  }
}
