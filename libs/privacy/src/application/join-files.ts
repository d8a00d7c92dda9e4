// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { JoinPerson, People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ensureJoinable, ensureMayJoin } from '../domain/joining.js';
import { joinHeld, listJoinBlockers } from '../persistence/held-data.js';
import { CarryMinutesOver } from './carry-minutes-over.js';

/** Two files of the same person become one, all at once: a coordinator has looked at both. There is no way back. */
@Injectable()
export class JoinFiles {
  constructor(
    private readonly people: People,
    private readonly joinPerson: JoinPerson,
    private readonly minutes: CarryMinutesOver,
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
    await this.minutes.execute(ctx, goesId, staysId, goesId);
    await joinHeld(ctx, goesId, staysId);
    await this.joinPerson.execute(ctx, goesId, staysId);
  }
}
