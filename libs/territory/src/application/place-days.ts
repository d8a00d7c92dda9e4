// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound, publicHoliday, romeDay } from '@reciproca/kernel';
import { withClosedDays } from '../domain/closed-days.rules.js';
import { closedOn } from '../domain/place-times.js';
import { PlaceLifeRepository } from '../persistence/place-life.repository.js';
import { ensureNotJoined } from './close-place.js';
import { ensureStaff } from './manage-places.js';
import { Places } from './places.js';
import { fallsOn, TellAtPlace } from './tell-at-place.js';

export interface NewClosedDays {
  readonly startsOn: string;
  /** The same day where nothing is said. */
  readonly endsOn?: string | undefined;
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

  /** Throws what {@link withClosedDays} throws. */
  async add(ctx: Ctx, id: string, { startsOn, endsOn = startsOn, name }: NewClosedDays): Promise<number> {
    const before = await this.lock(ctx, id);
    const days = { id: newId(), startsOn, endsOn, name: name ?? null };
    const closedDays = withClosedDays(before.closedDays, days, romeDay(ctx.clock.now()));
    await this.life.put(ctx, id, { closedDays });
    const isNew = (day: string): boolean => startsOn <= day && day <= endsOn && closedOn(before, day) === null;
    return this.tell.execute(ctx, id, 'closed_days', fallsOn(isNew));
  }

  /** Throws `closed_days.not_found`. */
  async remove(ctx: Ctx, id: string, closingId: string): Promise<number> {
    const before = await this.lock(ctx, id);
    const gone = before.closedDays.find((days) => days.id === closingId);
    if (!gone) throw notFound('closed_days');
    const after = { ...before, closedDays: before.closedDays.filter((days) => days !== gone) };
    await this.life.put(ctx, id, { closedDays: after.closedDays });
    const isOpenAgain = (day: string): boolean =>
      gone.startsOn <= day && day <= gone.endsOn && closedOn(after, day) === null;
    return this.tell.execute(ctx, id, 'reopened', fallsOn(isOpenAgain));
  }

  /** Whether it is closed on the public holidays, whichever they are. */
  async setHolidays(ctx: Ctx, id: string, closedOnHolidays: boolean): Promise<number> {
    const before = await this.lock(ctx, id);
    if (before.closedOnHolidays === closedOnHolidays) return 0;
    await this.life.put(ctx, id, { closedOnHolidays });
    const others = { ...before, closedOnHolidays: false };
    const isMeant = (day: string): boolean => publicHoliday(day) !== null && closedOn(others, day) === null;
    return this.tell.execute(ctx, id, closedOnHolidays ? 'closed_days' : 'reopened', fallsOn(isMeant));
  }

  private async lock(ctx: Ctx, id: string) {
    ensureStaff(ctx);
    await this.life.lock(ctx, [id]);
    const place = await this.places.getPlace(ctx, id);
    ensureNotJoined(place);
    return place;
  }
}
