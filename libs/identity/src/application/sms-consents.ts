// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { PersonCard, TellingChannel } from '../domain/person-card.js';
import { isMobile } from '../domain/phone.rules.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { type SmsConsent, SmsConsentRepository } from '../persistence/sms-consent.repository.js';

/** The wording people agree to; a new wording gets a new name, and old answers keep theirs. */
export const SMS_CONSENT_VERSION = 'sms-1';

interface Reach {
  readonly channels: readonly TellingChannel[];
  readonly phone: string | null;
}

type Texted = Pick<PersonCard, 'id' | 'phone' | 'channels' | 'state' | 'callOnly'>;

/** A yes is to a number: without one there is nothing to agree to yet. */
const isTexted = ({ channels, phone }: Reach): boolean => phone !== null && channels.includes('sms');

/** Who agreed to text messages: each yes and each no is a row of its own, and the newest holds. */
@Injectable()
export class SmsConsents {
  constructor(
    private readonly people: PersonRepository,
    private readonly consents: SmsConsentRepository,
  ) {}

  /** Ticking SMS on a form is the yes, unticking it the no; a new number needs a new yes, and leaving it ticked is one. */
  async follow(ctx: Ctx, before: Reach & { readonly id: string }, after: Reach): Promise<void> {
    const [did, does] = [isTexted(before), isTexted(after)];
    if (does && (!did || before.phone !== after.phone)) await this.record(ctx, before.id, true);
    if (did && !does) await this.record(ctx, before.id, false);
  }

  /** By a person's own message: the first of their channels from now on. */
  async start(ctx: Ctx, person: PersonCard): Promise<void> {
    await this.people.update(ctx, person.id, { channels: ['sms', ...person.channels.filter((one) => one !== 'sms')] });
    await this.record(ctx, person.id, true);
  }

  async stop(ctx: Ctx, person: PersonCard): Promise<void> {
    const left = person.channels.filter((one) => one !== 'sms');
    await this.people.update(ctx, person.id, { channels: left.length > 0 ? left : ['call'] });
    await this.record(ctx, person.id, false);
  }

  /** Somebody else answers there: the number is written to no more. The person themselves has not said no, so another number of theirs is. */
  async leaveNumber(ctx: Ctx, person: PersonCard): Promise<void> {
    await this.record(ctx, person.id, false);
  }

  find(ctx: Ctx, personId: string): Promise<SmsConsent | null> {
    return this.consents.findNewest(ctx, personId);
  }

  /** The number a person agreed to be texted on, and that is theirs alone; null when they must not be. */
  async findNumber(ctx: Ctx, person: Texted): Promise<string | null> {
    return (await this.listNumbers(ctx, [person])).get(person.id) ?? null;
  }

  /** Of these people, the numbers as in {@link findNumber}. */
  async listNumbers(ctx: Ctx, people: readonly Texted[]): Promise<Map<string, string>> {
    const asked = people.filter(
      ({ callOnly, state, phone, channels }) =>
        !callOnly && state === 'active' && phone !== null && channels.includes('sms') && isMobile(phone),
    );
    if (asked.length === 0) return new Map();
    const given = await this.consents.listGiven(
      ctx,
      asked.map(({ id }) => id),
    );
    const owners = await this.people.listPhonesOwners(
      ctx,
      asked.flatMap(({ phone }) => phone ?? []),
    );
    // What one of a household says on it cannot be told from what another says: they are called.
    const isShared = (id: string, phone: string): boolean => owners.get(phone)?.some((one) => one !== id) ?? false;
    return new Map(
      asked.flatMap(({ id, phone }) => (phone && given.has(id) && !isShared(id, phone) ? [[id, phone] as const] : [])),
    );
  }

  private record(ctx: Ctx, personId: string, given: boolean): Promise<void> {
    return this.consents.insert(ctx, personId, given, SMS_CONSENT_VERSION);
  }
}
