// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  Attempts,
  findTotpStep,
  isPassword,
  MOST_CODE_FAILURES,
  MOST_FAILURES,
  MOST_FROM_ADDRESS,
  newSessionToken,
  sessionEnd,
} from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { networkOf } from '@reciproca/platform';
import { AdministratorSessionRepository } from '../persistence/administrator-session.repository.js';
import { AdministratorRepository } from '../persistence/administrator.repository.js';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

export interface AdministratorSignInInput {
  readonly login: string;
  readonly password: string;
  readonly code: string;
}

/**
 * Password and code together: which of them was wrong is not said. Everything is counted before it is looked at.
 * Throws `sign_in.administrator_wrong`, `sign_in.too_many`.
 */
@Injectable()
export class AdministratorSignIn {
  constructor(
    private readonly administrators: AdministratorRepository,
    private readonly sessions: AdministratorSessionRepository,
    private readonly log: InstallationLogRepository,
    private readonly attempts: Attempts,
  ) {}

  async execute(ctx: Ctx, { login, password, code }: AdministratorSignInInput, address: string): Promise<string> {
    const now = ctx.clock.now();
    const network = `network ${networkOf(address)}`;
    const guesses = `administrator ${login.toLowerCase()}`;
    this.attempts.take(network, MOST_FROM_ADDRESS, now);
    this.attempts.take(guesses, MOST_FAILURES, now);
    const found = await this.administrators.findByLogin(ctx, login);
    const isRight = await isPassword(found?.passwordHash ?? null, password);
    if (!found || !isRight) throw wrong();
    this.attempts.take(`code of ${found.id}`, MOST_CODE_FAILURES, now);
    const step = findTotpStep(found.totpSecret, code, now);
    if (step === null || !(await this.administrators.spendStep(ctx, found.id, step))) throw wrong();
    for (const key of [network, guesses, `code of ${found.id}`]) this.attempts.giveBack(key);
    const token = newSessionToken();
    await this.sessions.insert(ctx, newId(), token, found.id, sessionEnd('web', now));
    await this.log.add(ctx, found.name, 'signed_in', null);
    return token;
  }
}

const wrong = (): DomainError => new DomainError('sign_in.administrator_wrong', 'unauthenticated');
