// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound, romeDay } from '@reciproca/kernel';
import { readClosedHours, withClosedDays } from '../domain/closed-days.rules.js';
import { PlaceLifeRepository } from '../persistence/place-life.repository.js';
import { ensureNotJoined } from './close-place.js';
import { ensureStaff } from './manage-places.js';
import { Places } from './places.js';
import { isShutNow, TellAtPlace } from './tell-at-place.js';

export interface NewClosedDays {
  readonly startsOn: string;
  /** The same day where nothing is said. */
  readonly endsOn?: string | undefined;
  /** Closed from then to then on each of the days; all day where nothing is said. */
  readonly fromTime?: string | undefined;
  readonly untilTime?: string | undefined;
  readonly name?: string | undefined;
}

/** Days on which a place is closed beside its week. Each answers how many were told. */
@Injectable()
export class PlaceDays {
  constructor(
    private readonly places: Places,
    private readonly life: PlaceLifeRepository,
    private readonly tell: TellAtPlace,
  ) {}

  /** Throws what {@link readClosedHours} and {@link withClosedDays} throw. */
  async add(
    ctx: Ctx,
    id: string,
    { startsOn, endsOn = startsOn, fromTime, untilTime, name }: NewClosedDays,
  ): Promise<number> {
    const before = await this.lock(ctx, id);
    const hours = readClosedHours(fromTime, untilTime);
    const days = { id: newId(), startsOn, endsOn, name: name ?? null, ...(hours && { hours }) };
    const closedDays = withClosedDays(before.closedDays, days, romeDay(ctx.clock.now()));
    await this.life.put(ctx, id, { closedDays });
    return this.tell.execute(
      ctx,
      id,
      hours ? 'closed_hours' : 'closed_days',
      isShutNow(before, { ...before, closedDays }),
    );
  }

  /** Throws `closed_days.not_found`. */
  async remove(ctx: Ctx, id: string, closingId: string): Promise<number> {
    const before = await this.lock(ctx, id);
    const gone = before.closedDays.find((days) => days.id === closingId);
    if (!gone) throw notFound('closed_days');
    const after = { ...before, closedDays: before.closedDays.filter((days) => days !== gone) };
    await this.life.put(ctx, id, { closedDays: after.closedDays });
    return this.tell.execute(ctx, id, 'reopened', isShutNow(after, before));
  }

  /** Whether it is closed on the public holidays, whichever they are. */
  async setHolidays(ctx: Ctx, id: string, closedOnHolidays: boolean): Promise<number> {
    const before = await this.lock(ctx, id);
    if (before.closedOnHolidays === closedOnHolidays) return 0;
    await this.life.put(ctx, id, { closedOnHolidays });
    const after = { ...before, closedOnHolidays };
    return closedOnHolidays
      ? this.tell.execute(ctx, id, 'closed_days', isShutNow(before, after))
      : this.tell.execute(ctx, id, 'reopened', isShutNow(after, before));
  }

  private async lock(ctx: Ctx, id: string) {
    ensureStaff(ctx);
    await this.life.lock(ctx, [id]);
    const place = await this.places.getPlace(ctx, id);
    ensureNotJoined(place);
    return place;
  }
}
