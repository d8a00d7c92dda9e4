// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureWithinYears, romeDay } from '@reciproca/kernel';
import { PlaceLifeRepository } from '../persistence/place-life.repository.js';
import { ensureStaff } from './manage-places.js';
import { Places } from './places.js';
import { fallsOn, isOnDay, TellAtPlace } from './tell-at-place.js';

const YEARS_AHEAD = 2;

/** A place that is no more: in no choice, and named in what is past. */
@Injectable()
export class ClosePlace {
  constructor(
    private readonly places: Places,
    private readonly life: PlaceLifeRepository,
    private readonly tell: TellAtPlace,
  ) {}

  /** From a day on, or with another day or word than before; returns how many were told. Throws `place.not_found`, `place.joined`, `period.too_far`. */
  async close(
    ctx: Ctx,
    id: string,
    { from, because }: { readonly from?: string | undefined; readonly because?: string | undefined },
  ): Promise<number> {
    ensureStaff(ctx);
    await this.life.lock(ctx, [id]);
    const before = await this.places.getPlace(ctx, id);
    ensureNotJoined(before);
    const today = romeDay(ctx.clock.now());
    const closedFrom = from ?? today;
    ensureWithinYears(closedFrom, today, YEARS_AHEAD, 'from');
    await this.life.put(ctx, id, { closedFrom, closedBecause: because ?? null });
    // Whom the day before concerned has been told: a later one takes nothing from them, an earlier one adds others.
    const told = before.closedFrom;
    const isNew = (day: string): boolean => day >= closedFrom && (told === null || day < told);
    return this.tell.execute(ctx, id, 'closed', told === null ? isOnDay(isNew) : fallsOn(isNew));
  }

  /** Returns how many were told. Throws `place.not_closed`, `place.joined`. */
  async reopen(ctx: Ctx, id: string): Promise<number> {
    ensureStaff(ctx);
    await this.life.lock(ctx, [id]);
    const before = await this.places.getPlace(ctx, id);
    ensureNotJoined(before);
    const { closedFrom } = before;
    if (closedFrom === null) throw new DomainError('place.not_closed', 'conflict');
    await this.life.put(ctx, id, { closedFrom: null, closedBecause: null });
    return this.tell.execute(
      ctx,
      id,
      'reopened',
      isOnDay((day) => day >= closedFrom),
    );
  }
}

/** What became of it is said at the other place. */
export function ensureNotJoined({ joinedInto }: { readonly joinedInto: string | null }): void {
  if (joinedInto !== null) throw new DomainError('place.joined', 'conflict');
}
