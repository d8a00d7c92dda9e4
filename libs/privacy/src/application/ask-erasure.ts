// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ERASURE_ASKED } from '../domain/privacy.events.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';

/** A person asks to be forgotten, or staff write down that they have asked. Decides nothing. */
@Injectable()
export class AskErasure {
  constructor(
    private readonly people: People,
    private readonly requests: ErasureRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `person.not_found`, `erasure.already_asked`, `erasure.already_done`. */
  async execute(ctx: Ctx, personId: string, reason: string | null): Promise<string> {
    if (personId !== ctx.actor.personId && !isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    if (person.state === 'left' && (await this.requests.findOfPerson(ctx, personId))?.state === 'done')
      throw new DomainError('erasure.already_done', 'conflict');
    const id = await this.requests.insert(ctx, person.id, reason);
    if (!id) throw new DomainError('erasure.already_asked', 'conflict');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'erasure_asked' } });
    const coordinatorIds = await this.people.listIdsWithRole(ctx, 'coordinator');
    await emit(ctx, { topic: ERASURE_ASKED, payload: { requestId: id, coordinatorIds } });
    return id;
  }
}
