// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ManageCategories, modeFor } from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, endOfRomeDay, isStaff } from '@reciproca/kernel';
import { type Point, Residences } from '@reciproca/territory';
import { findInstant } from '@reciproca/ui';
import { mayCarry } from '../domain/round.policy.js';
import type { ParcelRequest } from '../domain/round.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { type FreeRide, listFreeRides } from '../persistence/free-rides.read-model.js';
import { listOpenParcels } from '../persistence/parcel.read-model.js';

export interface RoundDriver {
  readonly id: string;
  readonly name: string;
  /** Null where nobody knows where they live. */
  readonly homePlaceId: string | null;
  readonly home: Point | null;
  readonly rides: readonly FreeRide[];
}

/** Who could drive on a day, and what waits to be carried. */
@Injectable()
export class RoundChoices {
  constructor(
    private readonly people: People,
    private readonly papers: DriverPapersRepository,
    private readonly residences: Residences,
    private readonly categories: ManageCategories,
  ) {}

  /** Drivers with valid papers: all of them for staff, otherwise oneself. */
  async listDrivers(ctx: Ctx, day: string): Promise<RoundDriver[]> {
    const [drivers, valid] = await Promise.all([
      this.people.listIdsWithRole(ctx, 'driver'),
      this.papers.listValidOn(ctx, day),
    ]);
    const ids = valid.filter((id) => drivers.includes(id) && (isStaff(ctx) || id === ctx.beneficiaryId));
    const { from, until } = boundsOf(day);
    const [people, homes, rides] = await Promise.all([
      this.people.listPeopleByIds(ctx, ids),
      this.residences.listResidences(ctx, ids),
      listFreeRides(ctx, ids, from, until),
    ]);
    return ids
      .flatMap((id) => people.get(id) ?? [])
      .filter(({ state }) => state === 'active')
      .map(({ id, fullName }) => ({
        id,
        name: fullName,
        homePlaceId: homes.get(id)?.placeId ?? null,
        home: homes.get(id) ?? null,
        rides: rides.filter(({ driverId }) => driverId === id),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
  }

  /** What waits to be carried on that day and may be put into a round by who asks. */
  async listParcels(ctx: Ctx, day: string): Promise<ParcelRequest[]> {
    const waiting = await this.listWaiting(ctx, day);
    return waiting.filter(({ isFree }) => isFree).map(({ parcel }) => parcel);
  }

  /** All that waits on that day; `isFree` where who asks may put it into a round as it is, without anybody else's yes. */
  async listWaiting(ctx: Ctx, day: string): Promise<{ parcel: ParcelRequest; isFree: boolean }[]> {
    const { from, until } = boundsOf(day);
    const now = ctx.clock.now();
    const [parcels, rules] = await Promise.all([
      listOpenParcels(ctx, now > from ? now : from, until),
      this.categories.listModes(ctx),
    ]);
    return parcels
      .map((parcel) => ({
        parcel,
        isFree: mayCarry(ctx, parcel, modeFor(rules, parcel.areaId, parcel.categoryId)),
      }))
      .filter(({ parcel, isFree }) => isFree || isStaff(ctx) || isForAll(ctx, parcel));
  }
}

/** What somebody else asks of the whole ente, and so of every driver. */
function isForAll(ctx: Ctx, { personId, visibility }: ParcelRequest): boolean {
  return personId !== ctx.beneficiaryId && visibility === 'ente';
}

/** The midnights a day lies between, in Rome; throws where there is no such day. */
export function boundsOf(day: string): { from: Date; until: Date } {
  const from = findInstant(day, '00:00');
  if (!from) throw new DomainError('input.format_date', 'invalid', { field: 'day' });
  return { from, until: endOfRomeDay(day) };
}
