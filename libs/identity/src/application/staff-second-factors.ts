// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';
import { AccessLog } from '../persistence/access-log.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { EndSession } from './end-session.js';
import { People } from './people.js';

/** Second factors as coordinators see them: who of the staff has none, and whose app is lost. */
@Injectable()
export class StaffSecondFactors {
  constructor(
    private readonly people: People,
    private readonly credentials: CredentialRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
  ) {}

  listWithout(ctx: Ctx): Promise<{ id: string; name: string }[]> {
    ensureCoordinator(ctx);
    return this.credentials.listStaffWithoutSecondFactor(ctx);
  }

  /** Whether more than a password is asked for when this person signs in. */
  async isOn(ctx: Ctx, personId: string): Promise<boolean> {
    const hasApp = (await this.credentials.findByPerson(ctx, personId))?.totp_enabled_at;
    return Boolean(hasApp) || (await this.passkeys.has(ctx, personId));
  }

  /**
   * For somebody who has lost their app or their device: they sign in with the password alone, and their sessions end.
   * Throws `totp.another_coordinator` for one's own, `totp.not_on`.
   */
  async takeAway(ctx: Ctx, personId: string): Promise<void> {
    ensureCoordinator(ctx);
    if (personId === ctx.actor.personId) throw new DomainError('totp.another_coordinator', 'conflict');
    const person = await this.people.keepPerson(ctx, personId);
    if (!(await this.isOn(ctx, person.id))) throw new DomainError('totp.not_on', 'conflict');
    await this.credentials.setTotp(ctx, person.id, null, null);
    await this.passkeys.removeAll(ctx, person.id);
    await this.endSession.all(ctx, person.id);
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'second_factor_taken' } });
  }
}

function ensureCoordinator(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
