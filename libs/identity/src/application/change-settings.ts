// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { EnteSettings } from '../domain/ente-settings.js';
import { findPhone, normalPhone } from '../domain/phone.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { EnteRepository } from '../persistence/ente.repository.js';
import { EndSession } from './end-session.js';
import { Enti } from './enti.js';

/** Changes the settings given of the context's ente and leaves the others. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly enti: Enti,
    private readonly repository: EnteRepository,
    private readonly credentials: CredentialRepository,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Throws `settings.own_second_factor_first`; `person.phone_wrong` for the number people are told to call;
   * `when.end_before_start` for hours in which nobody could ring; or `settings.duty_phone_wrong`: nobody must believe an alarm rings where it cannot.
   */
  async execute(ctx: Ctx, settings: Partial<EnteSettings>): Promise<EnteSettings> {
    if (settings.officePhone) normalPhone(settings.officePhone, 'officePhone');
    if (settings.dutyPhone && !findPhone(settings.dutyPhone))
      throw new DomainError('settings.duty_phone_wrong', 'invalid', { field: 'dutyPhone' });
    if (settings.phoneHours && settings.phoneHours.until <= settings.phoneHours.from)
      throw new DomainError('when.end_before_start', 'invalid', { field: 'phoneHours.until' });
    const before = (await this.enti.getEnte(ctx)).settings;
    if (settings.staffSecondFactor === 'required' && before.staffSecondFactor !== 'required')
      await this.requireSecondFactor(ctx);
    await this.repository.mergeSettings(ctx, settings);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'ente_settings', fields: Object.keys(settings) },
    });
    return (await this.enti.getEnte(ctx)).settings;
  }

  /** Who asks it of others has one; the sessions of those who have none end, so that their sockets close too. */
  private async requireSecondFactor(ctx: Ctx): Promise<void> {
    const without = await this.credentials.listStaffWithoutSecondFactor(ctx);
    if (without.some(({ id }) => id === ctx.actor.personId))
      throw new DomainError('settings.own_second_factor_first', 'conflict', { field: 'staffSecondFactor' });
    for (const { id } of without) await this.endSession.all(ctx, id);
  }
}
