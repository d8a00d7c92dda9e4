// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import type { Place } from '../domain/place.js';
import { isElsewhere } from '../domain/place-moves.js';
import { PlaceLifeRepository } from '../persistence/place-life.repository.js';
import { ensureNotJoined } from './close-place.js';
import { ensureStaff } from './manage-places.js';
import { PlaceUses } from './place-uses.js';
import { Places } from './places.js';
import { TellAtPlace } from './tell-at-place.js';

const DAY_MS = 86_400_000;

/** Two places that are one: what stands at the first stands at the other from now on; within a day that is taken back. */
@Injectable()
export class JoinPlaces {
  constructor(
    private readonly places: Places,
    private readonly life: PlaceLifeRepository,
    private readonly uses: PlaceUses,
    private readonly tell: TellAtPlace,
  ) {}

  /** Throws `place.same_one`, `place.joined`, `place.into_closed`. */
  async join(ctx: Ctx, id: string, intoId: string): Promise<Place> {
    ensureStaff(ctx);
    if (id === intoId) throw new DomainError('place.same_one', 'invalid', { field: 'intoId' });
    await this.life.lock(ctx, [id, intoId]);
    const [from, into] = [await this.places.getPlace(ctx, id), await this.places.getPlace(ctx, intoId)];
    ensureNotJoined(from);
    const now = ctx.clock.now();
    if (into.closedFrom !== null) throw new DomainError('place.into_closed', 'conflict', { field: 'intoId' });
    if (isElsewhere(from, into)) await this.tell.execute(ctx, id, 'moved');
    const moved = await this.uses.moveAll(ctx, id, into);
    const { closedFrom, closedBecause } = from;
    await this.life.put(ctx, id, { closedFrom: romeDay(now), joinedInto: intoId });
    await this.life.forgetJoinsBefore(ctx, new Date(now.getTime() - DAY_MS));
    await this.life.insertJoin(ctx, { placeId: id, intoId, joinedAt: now, closedFrom, closedBecause, moved });
    return into;
  }

  /** What has been put elsewhere since stays there. Throws `place.not_joined`, `place.joined_too_long_ago`, `place.joined_on`. */
  async part(ctx: Ctx, id: string): Promise<Place> {
    ensureStaff(ctx);
    const before = await this.places.getPlace(ctx, id);
    if (before.joinedInto === null) throw new DomainError('place.not_joined', 'conflict');
    await this.life.lock(ctx, [id, before.joinedInto]);
    const into = await this.places.getPlace(ctx, before.joinedInto);
    const join = await this.life.findJoin(ctx, id);
    if (!join || !isFresh(join.joinedAt, ctx.clock.now()))
      throw new DomainError('place.joined_too_long_ago', 'conflict');
    if (into.joinedInto !== null) throw new DomainError('place.joined_on', 'conflict', { name: into.name });
    const { closedFrom, closedBecause } = join;
    await this.life.put(ctx, id, { closedFrom, closedBecause, joinedInto: null });
    await this.uses.moveBack(ctx, into.id, before, join.moved);
    await this.life.forgetJoin(ctx, id);
    if (isElsewhere(before, into)) await this.tell.execute(ctx, id, 'moved');
    return into;
  }

  /** The places that turned out to be this one, and whether that can still be taken back. */
  async listJoined(ctx: Ctx, intoId: string): Promise<{ id: string; name: string; canPart: boolean }[]> {
    const fresh = (await this.life.listJoins(ctx, intoId)).filter((join) => isFresh(join.joinedAt, ctx.clock.now()));
    const joined = await this.life.listJoined(ctx, intoId);
    return joined.map(({ id, name }) => ({ id, name, canPart: fresh.some(({ placeId }) => placeId === id) }));
  }
}

function isFresh(joinedAt: Date, now: Date): boolean {
  return now.getTime() - joinedAt.getTime() < DAY_MS;
}
