// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { isMinor } from '../domain/age.rules.js';
import type { PersonCard } from '../domain/person-card.js';
import { AccessLog } from '../persistence/access-log.js';
import { type NewPerson, PersonRepository } from '../persistence/person.repository.js';
import { PersonSearchRepository } from '../persistence/person-search.repository.js';
import { RoleRepository } from '../persistence/role.repository.js';
import { SmsConsents } from './sms-consents.js';
import { People } from './people.js';
import { ensureReachable, type PersonInput, personFields } from './person-input.js';

const DEFAULTS = {
  gender: null,
  phone: null,
  email: null,
  spokenLanguages: ['it'],
  uiLanguage: 'it',
  devices: 'none',
  channels: ['call'],
  callHours: null,
  callOnly: false,
  largeText: false,
  creditExempt: false,
  vettedHelpersOnly: false,
  guardianId: null,
} as const;

/** What is known of whom a card may be about already. */
export type LikenessInput = Pick<PersonInput, 'givenName' | 'familyName' | 'birthDate' | 'phone' | 'guardianId'>;

export interface RegisterOptions {
  /** Somebody has looked at who is like them. */
  readonly evenIfSame?: boolean | undefined;
  /** The same name and birth date is refused all the same. */
  readonly evenIfAlike?: boolean | undefined;
}

const MOST_SHOWN = 5;

/**
 * Takes a person into the ente's care as a resident.
 * Throws `person.guardian_needed` for a minor without a responsible adult, `person.already_registered` for the same name and
 * birth date, and `person.perhaps_registered` for the same telephone or a like name with the same birth date, unless `evenIfSame`.
 */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly repository: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly consents: SmsConsents,
    private readonly search: PersonSearchRepository,
  ) {}

  async execute(ctx: Ctx, input: PersonInput, options: RegisterOptions = {}): Promise<PersonCard> {
    const person: NewPerson = { id: newId(), ...DEFAULTS, ...personFields(ctx, input) };
    ensureReachable(person);
    await this.ensureGuardian(ctx, input);
    if (!options.evenIfSame) await this.ensureNew(ctx, { ...input, phone: person.phone }, options);
    await this.repository.insert(ctx, person);
    await Promise.all([
      this.roles.grant(ctx, person.id, 'resident'),
      this.consents.follow(ctx, { id: person.id, channels: [], phone: null }, person),
      this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'registered' } }),
    ]);
    return this.people.getPerson(ctx, person.id);
  }

  private async ensureGuardian(ctx: Ctx, input: PersonInput): Promise<void> {
    const today = romeDay(ctx.clock.now());
    if (!input.guardianId) {
      if (isMinor(input.birthDate, today))
        throw new DomainError('person.guardian_needed', 'invalid', { field: 'guardianId' });
      return;
    }
    const guardian = await this.people.findPerson(ctx, input.guardianId);
    if (!guardian || isMinor(guardian.birthDate, today))
      throw new DomainError('person.guardian_wrong', 'invalid', { field: 'guardianId' });
  }

  private async ensureNew(ctx: Ctx, input: LikenessInput, { evenIfAlike }: RegisterOptions): Promise<void> {
    const { givenName, familyName, birthDate } = input;
    const same = await this.repository.findSame(ctx, givenName, familyName, birthDate);
    if (same) throw new DomainError('person.already_registered', 'conflict', { personId: same });
    const perhaps = evenIfAlike ? [] : await this.listPerhapsSame(ctx, input);
    if (perhaps.length > 0)
      throw new DomainError('person.perhaps_registered', 'conflict', {
        names: perhaps.map(({ fullName }) => fullName).join(', '),
        personId: perhaps[0]?.id ?? '',
      });
  }

  /** Whoever may be the same person, for staff to look at first. A minor bears the telephone of who brings them up. */
  async listPerhapsSame(
    ctx: Ctx,
    { givenName, familyName, birthDate, phone, guardianId }: LikenessInput,
  ): Promise<PersonCard[]> {
    const named = { givenName, familyName, birthDate };
    return this.search.listPerhapsSame(ctx, { ...named, phone: guardianId ? null : (phone ?? null) }, MOST_SHOWN);
  }
}
