// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureWithinYears, romeDay, YEARS_PAPERS_HOLD } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { TRUST_CHANGED } from '../domain/identity.events.js';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { People } from './people.js';

/** An operator writes down until when the volunteers' insurance covers somebody. */
@Injectable()
export class CoverPerson {
  constructor(
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** `until` as yyyy-mm-dd, null to take it back. Throws `person.cover_over` for a day gone by, `period.too_far`. */
  async execute(ctx: Ctx, personId: string, until: string | null): Promise<PersonCard> {
    // A yes that is given at this moment comes before, or finds what is said here.
    await this.people.lock(ctx, personId);
    const person = await this.people.keepPerson(ctx, personId);
    if (until !== null && until < romeDay(ctx.clock.now()))
      throw new DomainError('person.cover_over', 'invalid', { field: 'until' });
    ensureWithinYears(until, romeDay(ctx.clock.now()), YEARS_PAPERS_HOLD, 'until');
    await this.repository.update(ctx, person.id, { coveredUntil: until });
    if (until !== person.coveredUntil) await emit(ctx, { topic: TRUST_CHANGED, payload: { personId: person.id } });
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'covered', until } });
    return this.people.getPerson(ctx, person.id);
  }
}
