// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureWithinYears, romeDay, YEARS_PAPERS_HOLD } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { TRUST_CHANGED } from '../domain/identity.events.js';
import { markOfTouched } from '../domain/life-change.js';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { ChangePreview } from './change-preview.js';
import { People } from './people.js';

/** An operator vouches for a helper until a day, or takes the word back. */
@Injectable()
export class VetPerson {
  constructor(
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly preview: ChangePreview,
  ) {}

  /**
   * `until` as yyyy-mm-dd, null to take it back. Throws `person.vetting_over` for a day gone by, `person.vetting_self`, `period.too_far`,
   * and `person.trust_touches` where it touches something that has not been `seen`: the mark of what was shown; null of a program, which has asked by itself.
   */
  async execute(ctx: Ctx, personId: string, until: string | null, seen: string | null = null): Promise<PersonCard> {
    // A yes that is given at this moment comes before, or finds what is said here.
    await this.people.lock(ctx, personId);
    const person = await this.people.keepPerson(ctx, personId);
    if (person.id === ctx.actor.personId) throw new DomainError('person.vetting_self', 'conflict');
    if (until !== null && until < romeDay(ctx.clock.now())) {
      throw new DomainError('person.vetting_over', 'invalid', { field: 'until' });
    }
    ensureWithinYears(until, romeDay(ctx.clock.now()), YEARS_PAPERS_HOLD, 'until');
    const touched = seen === null ? [] : await this.preview.list(ctx, person.id, { kind: 'vetted', until });
    if (touched.length > 0 && seen !== markOfTouched(touched))
      throw new DomainError('person.trust_touches', 'conflict');
    await this.repository.update(ctx, person.id, {
      vettedUntil: until,
      vettedBy: until === null ? null : ctx.actor.personId,
    });
    await emit(ctx, { topic: TRUST_CHANGED, payload: { personId: person.id } });
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'vetted', until } });
    return this.people.getPerson(ctx, person.id);
  }
}
