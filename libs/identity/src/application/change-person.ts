// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { isMinor } from '../domain/age.rules.js';
import { TRUST_CHANGED } from '../domain/identity.events.js';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonChanges } from '../persistence/person-changes.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SmsConsents } from './sms-consents.js';
import { People } from './people.js';
import { PhoneClaims } from './phone-claims.js';
import { byColumn, ensureReachable, type PersonInput, personFields } from './person-input.js';
import { ensureMayChange } from '../domain/office.js';

/** Changes the fields given, for staff and for people's own contacts and preferences; the callers' shapes say which. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly consents: SmsConsents,
    private readonly changes: PersonChanges,
    private readonly claims: PhoneClaims,
  ) {}

  async execute(
    ctx: Ctx,
    personId: string,
    input: Partial<PersonInput>,
    why: string | null = null,
  ): Promise<PersonCard> {
    // Whom somebody may be with is asked at every yes: those given at this moment come before the mark, or find it.
    if (input.vettedHelpersOnly !== undefined) await this.people.lock(ctx, personId);
    const before = await this.people.getPerson(ctx, personId);
    ensureMayChange(ctx, before);
    // Nobody frees themselves from what they owe the community.
    if (personId === ctx.actor.personId && (input.creditExempt ?? before.creditExempt) !== before.creditExempt)
      throw new DomainError('person.own_exemption', 'forbidden', { field: 'creditExempt' });
    const asked = personFields(ctx, input);
    const { email, channels, phone: wanted } = { ...before, ...asked };
    // Of what is not changed here nothing is asked: another language is to be had whatever the file lacks.
    if ('channels' in asked || 'email' in asked || 'phone' in asked)
      ensureReachable({ channels, email, phone: wanted });
    const fields = await this.withoutClaim(ctx, before, asked);
    const { phone } = { ...before, ...fields };
    await this.ensureGuardian(ctx, before, input);
    const isChoice = 'uiLanguage' in fields && personId === ctx.actor.personId;
    await this.repository.update(ctx, personId, { ...fields, ...(isChoice && { languageChosen: true }) });
    if ((fields.vettedHelpersOnly ?? before.vettedHelpersOnly) !== before.vettedHelpersOnly)
      await emit(ctx, { topic: TRUST_CHANGED, payload: { personId } });
    await this.consents.follow(ctx, before, { channels, phone });
    await this.changes.keep(ctx, personId, byColumn(before), byColumn(fields), why);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what: 'changed', fields: Object.keys(byColumn(fields)) },
    });
    return this.people.getPerson(ctx, personId);
  }

  /** A number people write on their own card counts once it is known to be theirs. */
  private async withoutClaim<Fields extends Partial<PersonInput>>(
    ctx: Ctx,
    before: PersonCard,
    { phone, ...others }: Fields,
  ): Promise<Partial<PersonInput>> {
    if (phone === undefined) return others;
    const isOwn = before.id === ctx.actor.personId;
    const claim = isOwn ? await this.claims.find(ctx, before.id) : null;
    if (isOwn && phone && phone !== before.phone) {
      if (claim?.phone !== phone) await this.claims.claim(ctx, { ...before, ...others }, phone);
      return others;
    }
    await this.claims.drop(ctx, before.id);
    return { ...others, phone };
  }

  private async ensureGuardian(ctx: Ctx, before: PersonCard, input: Partial<PersonInput>): Promise<void> {
    const today = romeDay(ctx.clock.now());
    const guardianId = input.guardianId === undefined ? before.guardianId : input.guardianId;
    if (!guardianId && isMinor(input.birthDate ?? before.birthDate, today)) {
      throw new DomainError('person.guardian_needed', 'invalid', { field: 'guardianId' });
    }
    // Their paper says who it is, and from when.
    if (before.guardianship && guardianId !== before.guardianId)
      throw new DomainError('person.guardian_by_judge', 'conflict');
    if (!input.guardianId) return;
    const guardian = await this.people.findPerson(ctx, input.guardianId);
    if (!guardian || guardian.id === before.id || isMinor(guardian.birthDate, today)) {
      throw new DomainError('person.guardian_wrong', 'invalid', { field: 'guardianId' });
    }
  }
}
