// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type StandingThere, whomToTell } from '../domain/standing-there.js';
import type { PlaceTimes } from '../domain/place-times.js';
import { shutWhile } from '../domain/shut-while.js';
import type { PlaceChange } from '../domain/territory.events.js';
import { PlaceUses } from './place-uses.js';

/** Tells whoever has something open at a place what becomes of it. */
@Injectable()
export class TellAtPlace {
  constructor(private readonly uses: PlaceUses) {}

  /** Everybody, or whom a day concerns; returns how many. */
  async execute(
    ctx: Ctx,
    placeId: string,
    change: PlaceChange,
    isThen: (standing: StandingThere) => boolean = () => true,
  ): Promise<number> {
    const told = whomToTell((await this.uses.list(ctx, placeId)).filter(isThen));
    if (told.length === 0) return 0;
    const payload = { placeId, change, told, actorId: ctx.actor.personId, at: ctx.clock.now().toISOString() };
    await emit(ctx, { topic: 'territory.place_changed', payload });
    return new Set(told.map(({ personId }) => personId)).size;
  }
}

/** For what one could be there before, and cannot any more. */
export function isShutNow(before: PlaceTimes, after: PlaceTimes): (standing: StandingThere) => boolean {
  return ({ stay }) => stay !== null && !shutWhile(before, stay) && shutWhile(after, stay) !== null;
}

/** Whatever has no hour is there on every day. */
export function isOnDay(isDay: (day: string) => boolean): (standing: StandingThere) => boolean {
  return ({ startsAt }) => startsAt === null || isDay(romeDay(startsAt));
}

/** Only what has an hour can fall on a day. */
export function fallsOn(isDay: (day: string) => boolean): (standing: StandingThere) => boolean {
  return ({ startsAt }) => startsAt !== null && isDay(romeDay(startsAt));
}
