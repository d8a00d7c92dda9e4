// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { PersonCard, TellingChannel } from '../domain/person-card.js';
import { isMobile } from '../domain/phone.rules.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** The wording people agree to; a new wording gets a new name, and old answers keep theirs. */
export const SMS_CONSENT_VERSION = 'sms-1';

interface Reach {
  readonly channels: readonly TellingChannel[];
  readonly phone: string | null;
}

export interface SmsConsent {
  readonly given: boolean;
  readonly at: Date;
  readonly recordedBy: string | null;
  readonly channel: string;
  readonly version: string;
}

/** Who agreed to text messages: each yes and each no is a row of its own, and the newest holds. */
@Injectable()
export class SmsConsents {
  constructor(private readonly people: PersonRepository) {}

  /** Ticking SMS on a form is the yes, unticking it the no; a new number needs a new yes. */
  async follow(ctx: Ctx, before: Reach & { readonly id: string }, after: Reach): Promise<void> {
    const [did, does] = [before.channels.includes('sms'), after.channels.includes('sms')];
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

  async find(ctx: Ctx, personId: string): Promise<SmsConsent | null> {
    const [row] = await ctx.tx.query<SmsConsent>(
      `SELECT given, at, recorded_by AS "recordedBy", channel, version FROM sms_consents
       WHERE ente_id = $1 AND person_id = $2 ORDER BY seq DESC LIMIT 1`,
      [ctx.enteId, personId],
    );
    return row ?? null;
  }

  /** The number a person agreed to be texted on; null when they must not be. */
  async findNumber(
    ctx: Ctx,
    person: Pick<PersonCard, 'id' | 'phone' | 'channels' | 'state' | 'callOnly'>,
  ): Promise<string | null> {
    if (
      person.callOnly ||
      person.state !== 'active' ||
      !person.phone ||
      !person.channels.includes('sms') ||
      !isMobile(person.phone)
    )
      return null;
    return (await this.find(ctx, person.id))?.given ? person.phone : null;
  }

  private async record(ctx: Ctx, personId: string, given: boolean): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO sms_consents (id, ente_id, person_id, given, recorded_by, channel, version, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), ctx.enteId, personId, given, ctx.actor.personId, ctx.channel, SMS_CONSENT_VERSION, ctx.clock.now()],
    );
  }
}
