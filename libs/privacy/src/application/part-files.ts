// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { JoinPerson, People } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ensurePartable, partableUntil, TAKE_BACK_HOURS } from '../domain/joined-files.js';
import { ensureMayJoin } from '../domain/joining.js';
import { partHeld } from '../persistence/held-data.js';
import { JoinedFilesRepository } from '../persistence/joined-files.repository.js';
import { putRowsBack } from '../persistence/joined-rows.js';
import { CarryMinutesOver } from './carry-minutes-over.js';

/** A file that was joined to another and can still be parted from it. */
export interface Partable {
  readonly goesId: string;
  readonly name: string;
  readonly joinedAt: Date;
  readonly until: Date;
  readonly minutes: number;
}

/**
 * Two files that were joined by mistake are two again, within a day: what hung on each hangs on it as before, and what was
 * done since stays with the file it was done on, unless it stands on something the other one brought. Minutes go back by a transfer.
 */
@Injectable()
export class PartFiles {
  constructor(
    private readonly people: People,
    private readonly joined: JoinedFilesRepository,
    private readonly joinPerson: JoinPerson,
    private readonly minutes: CarryMinutesOver,
  ) {}

  async list(ctx: Ctx, staysId: string): Promise<Partable[]> {
    ensureMayJoin(ctx);
    const since = new Date(ctx.clock.now().getTime() - TAKE_BACK_HOURS * 3_600_000);
    const joined = await this.joined.listSince(ctx, staysId, since);
    const names = await this.people.listPeopleByIds(
      ctx,
      joined.map(({ goesId }) => goesId),
    );
    return joined.map((one) => ({
      goesId: one.goesId,
      name: names.get(one.goesId)?.fullName ?? '',
      joinedAt: one.joinedAt,
      until: partableUntil(one),
      minutes: one.minutes,
    }));
  }

  /** Throws `join.not_found` and what {@link ensurePartable} does. */
  async execute(ctx: Ctx, staysId: string, goesId: string): Promise<void> {
    ensureMayJoin(ctx);
    for (const id of [staysId, goesId].toSorted()) await this.people.lock(ctx, id);
    const joined = await this.joined.lockLatest(ctx, staysId, goesId);
    if (!joined) throw notFound('join');
    const survivorId = await this.people.findSurvivor(ctx, goesId);
    ensurePartable(joined, await this.people.getPerson(ctx, staysId), survivorId, ctx.clock.now());
    await putRowsBack(ctx, joined.kept ?? []);
    await partHeld(ctx, goesId, staysId, joined.joinedAt);
    await this.minutes.execute(ctx, staysId, goesId, `${joined.id}:back`, joined.minutes);
    await this.joined.markUndone(ctx, joined.id);
    await this.joinPerson.undone(ctx, goesId, staysId);
  }
}
