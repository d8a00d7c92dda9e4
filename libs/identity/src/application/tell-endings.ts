// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { emit, JobSchedule } from '@reciproca/platform';
import { endsToTell } from '../domain/delegation.rules.js';
import { DELEGATION_ENDING, type DelegationEnding } from '../domain/identity.events.js';
import { DelegationRepository } from '../persistence/delegation.repository.js';
import { Enti } from './enti.js';

/** Tells the two of a delegation that it ends on its own day: the day before, and once it is over. */
@Injectable()
export class TellEndings implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly delegations: DelegationRepository,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte(60, 'tell-endings', this.enti.listOpenRows, (ctx) => this.execute(ctx));
  }

  async execute(ctx: Ctx): Promise<void> {
    const today = romeDay(ctx.clock.now());
    for (const { end, from, to } of endsToTell(today))
      for (const { id, delegatorId, delegateId, endsOn } of await this.delegations.claimEnding(ctx, end, from, to)) {
        const when = end === 'over' ? end : endsOn === today ? 'today' : 'tomorrow';
        const payload: DelegationEnding = { delegationId: id, delegatorId, delegateId, end: when };
        await emit(ctx, { topic: DELEGATION_ENDING, payload });
      }
  }
}
