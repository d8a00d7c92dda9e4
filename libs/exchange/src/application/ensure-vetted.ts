// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { childRefusals } from '../domain/child.rules.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import type { MeetingCase } from './diary-book.js';
import { ServicePlugs } from './service-plugs.js';

/** Where the two meet, a child is with a vetted adult alone, on that day: who was vetted when it was proposed may be so no more. */
@Injectable()
export class EnsureVetted {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly engine: EngineSettingsRepository,
  ) {}

  /** Throws `agreement.child_needs_vetted`. */
  async execute(ctx: Ctx, { proposal, offer, request }: MeetingCase): Promise<void> {
    const { receiver } = this.plugs.stays(offer, request, proposal, await this.engine.getSettings(ctx));
    if (!receiver) return;
    const people = await this.people.listPeopleByIds(ctx, [offer.personId, request.personId]);
    const [helper, helped] = [people.get(offer.personId), people.get(request.personId)];
    if (helper && helped && childRefusals(helper, helped, romeDay(proposal.startsAt)).length > 0)
      throw new DomainError('agreement.child_needs_vetted', 'conflict');
  }
}
