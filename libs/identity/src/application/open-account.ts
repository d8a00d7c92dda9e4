// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, romeDay } from '@reciproca/kernel';
import { isMinor } from '../domain/age.rules.js';
import { ensurePassword } from '../domain/password.rules.js';
import { mayUsePassword, MOST_FAILURES } from '../domain/sign-in.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { Attempts } from './attempts.js';
import { EndSession } from './end-session.js';
import { Enti } from './enti.js';
import { hashPassword } from './password-hash.js';
import { People } from './people.js';
import { ensureMayChange } from '../domain/office.js';

export interface AccountInput {
  readonly login: string;
  readonly password: string;
}

/**
 * Gives a person a login and a first password, or new ones; their open sessions end.
 * Throws `account.minor`, `account.login_taken`, `sign_in.residents_need_spid` and the refusals of the password rules.
 */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly credentials: CredentialRepository,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
    private readonly attempts: Attempts,
  ) {}

  async execute(ctx: Ctx, personId: string, input: AccountInput): Promise<void> {
    const person = await this.people.keepPerson(ctx, personId);
    const { settings } = await this.enti.getEnte(ctx);
    if (isMinor(person.birthDate, romeDay(ctx.clock.now())))
      throw new DomainError('account.minor', 'invalid', { field: 'login' });
    // Else an operator could sign in as a coordinator, or a mediator.
    ensureMayChange(ctx, person);
    if (!mayUsePassword(person.roles, settings.residentPasswords)) throw forbidden('sign_in.residents_need_spid');
    ensurePassword(input.password, input.login);
    // As in `ChangePassword`: each of them may be tried on a namesake.
    this.attempts.take(`new password of ${person.id}`, MOST_FAILURES, ctx.clock.now());
    const isFree = await this.credentials.put(ctx, person.id, input.login, await hashPassword(input.password));
    if (!isFree) throw new DomainError('account.login_taken', 'conflict', { field: 'login' });
    await this.endSession.all(ctx, person.id);
    await this.accessLog.record(ctx, { action: 'write', personId: person.id, detail: { what: 'account' } });
  }
}
