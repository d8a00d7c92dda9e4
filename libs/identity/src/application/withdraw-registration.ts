// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole, isSystem } from '@reciproca/kernel';
import { findHolder } from '@reciproca/platform';
import { AccessLog } from '../persistence/access-log.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { People } from './people.js';

/** What registering somebody writes, and what looking at them leaves behind. */
const ITS_OWN = ['people', 'role_grants', 'sms_consents', 'access_log'];

/** Somebody who was registered by mistake is gone again, as if it had not been; who has done or been told anything since stays. */
@Injectable()
export class WithdrawRegistration {
  constructor(
    private readonly people: People,
    private readonly repository: PersonRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Whoever has taken away what hangs on it. Throws `person.not_found`, `person.rests`. */
  async execute(ctx: Ctx, personId: string, besides: readonly string[] = []): Promise<void> {
    if (!hasRole(ctx, 'coordinator') && !isSystem(ctx)) throw forbidden();
    await this.people.lock(ctx, personId);
    const person = await this.people.getPerson(ctx, personId);
    const isPlain = person.state === 'active' && person.roles.every((role) => role === 'resident');
    const holder = await findHolder(ctx, personId, [...ITS_OWN, ...besides]);
    if (!isPlain || holder || (await this.people.listWards(ctx, personId)).length > 0)
      throw new DomainError('person.rests', 'conflict', { ...(holder && { holder }) });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'registration_withdrawn' } });
    await this.repository.remove(ctx, personId);
  }
}
