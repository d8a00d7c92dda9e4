// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { JoinPerson, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { changesBetween } from '../domain/joined-files.js';
import { ensureJoinable, ensureMayJoin } from '../domain/joining.js';
import { joinHeld, listJoinBlockers } from '../persistence/held-data.js';
import { JoinedFilesRepository } from '../persistence/joined-files.repository.js';
import { listRowsOf } from '../persistence/joined-rows.js';
import { CarryMinutesOver } from './carry-minutes-over.js';

/** Two files of the same person become one, all at once: a coordinator has looked at both. For a day it can be taken back ({@link PartFiles}). */
@Injectable()
export class JoinFiles {
  constructor(
    private readonly people: People,
    private readonly joinPerson: JoinPerson,
    private readonly minutes: CarryMinutesOver,
    private readonly joined: JoinedFilesRepository,
  ) {}

  /** Throws `join.not_understood`, `person.not_found`, what {@link ensureJoinable} does, or the first of what stands in the way. */
  async execute(ctx: Ctx, staysId: string, goesId: string, understood: boolean): Promise<void> {
    ensureMayJoin(ctx);
    if (!understood) throw new DomainError('join.not_understood', 'invalid', { field: 'understood' });
    // Always in the same order, so that two coordinators never wait for each other.
    for (const id of [staysId, goesId].toSorted()) await this.people.lock(ctx, id);
    ensureJoinable(await this.people.getPerson(ctx, staysId), await this.people.getPerson(ctx, goesId));
    const [blocker] = await listJoinBlockers(ctx, goesId, staysId);
    if (blocker) throw new DomainError(blocker, 'conflict');
    const both = [staysId, goesId];
    const before = await listRowsOf(ctx, both);
    const joinedId = newId();
    const minutes = await this.minutes.execute(ctx, goesId, staysId, joinedId);
    await joinHeld(ctx, goesId, staysId);
    await this.joinPerson.execute(ctx, goesId, staysId);
    const kept = changesBetween(before, await listRowsOf(ctx, both));
    await this.joined.insert(ctx, { id: joinedId, staysId, goesId, minutes, kept });
  }
}
