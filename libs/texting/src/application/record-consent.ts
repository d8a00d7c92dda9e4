// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, isMobile, People, SmsConsents } from '@reciproca/identity';
import { type Channel, type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';

/** What somebody answers on the telephone, at the counter or on paper about being texted. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly people: People,
    private readonly consents: SmsConsents,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `person.mobile_needed` where texts have nowhere to go. */
  async execute(ctx: Ctx, personId: string, given: boolean, channel: Channel): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.keepPerson(ctx, personId);
    if (given && !(person.phone && isMobile(person.phone)))
      throw new DomainError('person.mobile_needed', 'invalid', { field: 'phone' });
    const told = { ...ctx, channel };
    await (given ? this.consents.start(told, person) : this.consents.stop(told, person));
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'sms_consent', given } });
  }
}
