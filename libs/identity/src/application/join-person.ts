// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { PERSON_STATE_CHANGED } from '../domain/identity.events.js';
import { fillBlanks } from '../domain/joined-file.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonChanges } from '../persistence/person-changes.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { EndSession } from './end-session.js';
import { People } from './people.js';

/** Closes one of two files of the same person with a pointer to the other, which takes over what it lacks. */
@Injectable()
export class JoinPerson {
  constructor(
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly changes: PersonChanges,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
  ) {}

  /** Whoever has locked both, and moved what hangs on the one that goes. Throws `join.not_active`. */
  async execute(ctx: Ctx, goesId: string, staysId: string): Promise<void> {
    const [goes, stays] = [await this.people.getPerson(ctx, goesId), await this.people.getPerson(ctx, staysId)];
    await this.endSession.all(ctx, goesId);
    if (!(await this.repository.closeAsJoined(ctx, goesId, staysId)))
      throw new DomainError('join.not_active', 'conflict', { name: goes.fullName });
    const filled = fillBlanks(stays, goes);
    await this.repository.update(ctx, staysId, filled);
    await this.changes.keep(ctx, staysId, { ...stays }, filled, null);
    await this.record(ctx, 'joined', goesId, staysId);
    await emit(ctx, {
      topic: PERSON_STATE_CHANGED,
      payload: { personId: goesId, from: 'active', state: 'left', actorId: ctx.actor.personId },
    });
  }

  /** Whoever has put the row of the file that went back as it was: its person is there again. */
  async undone(ctx: Ctx, goesId: string, staysId: string): Promise<void> {
    await this.record(ctx, 'parted', goesId, staysId);
    const payload = { personId: goesId, from: 'left', state: 'active', actorId: ctx.actor.personId } as const;
    await emit(ctx, { topic: PERSON_STATE_CHANGED, payload });
  }

  private async record(ctx: Ctx, what: 'joined' | 'parted', goesId: string, staysId: string): Promise<void> {
    for (const [personId, other] of [
      [goesId, staysId],
      [staysId, goesId],
    ] as const)
      await this.accessLog.record(ctx, { action: 'write', personId, detail: { what, with: other } });
  }
}
