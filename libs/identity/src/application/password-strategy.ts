// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Strategy } from 'passport-local';
import { lockAfter, minutesUntil } from '../domain/sign-in.rules.js';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { isPassword } from './password-hash.js';

export interface PasswordAttempt {
  readonly ctx: Ctx;
  readonly address: string;
  readonly body: { readonly login: string; readonly password: string };
}

const wrong = (): DomainError => new DomainError('sign_in.wrong', 'unauthenticated');

/** Passport's local strategy, run without its middleware: input is validated first and refusals keep their codes. */
@Injectable()
export class PasswordStrategy {
  private readonly strategy: Strategy;

  constructor(
    private readonly credentials: CredentialRepository,
    private readonly failures: FailedSignIns,
  ) {
    this.strategy = new Strategy(
      { usernameField: 'login', passwordField: 'password', passReqToCallback: true },
      (attempt, login, password, done) => {
        this.verify(attempt as unknown as PasswordAttempt, login, password).then(
          (credential) => done(null, credential),
          done,
        );
      },
    );
  }

  /** The credential the login and password belong to; throws `sign_in.wrong`, `sign_in.locked` or `sign_in.too_many`. */
  authenticate(attempt: PasswordAttempt): Promise<CredentialRow> {
    return new Promise((resolve, reject) => {
      const run = Object.assign(Object.create(this.strategy) as Strategy, {
        success: resolve,
        error: reject,
        fail: () => reject(wrong()),
      });
      run.authenticate(attempt as never, {});
    });
  }

  /** Counts one failure against the address and the login. */
  async fail(ctx: Ctx, address: string, login: string, credential: CredentialRow | null): Promise<void> {
    const now = ctx.clock.now();
    this.failures.record(address, credential ? null : login, now);
    if (!credential) return;
    const until = lockAfter(await this.credentials.countFailure(ctx, credential.person_id), now);
    if (until) await this.credentials.lock(ctx, credential.person_id, until);
  }

  private async verify({ ctx, address }: PasswordAttempt, login: string, password: string): Promise<CredentialRow> {
    const now = ctx.clock.now();
    this.failures.ensureAllowed(address, now);
    const credential = await this.credentials.findByLogin(ctx, login);
    if (!credential) this.failures.ensureUnknownLoginOpen(login, now);
    if (credential?.locked_until && credential.locked_until > now) {
      throw new DomainError('sign_in.locked', 'too_many', { minutes: minutesUntil(credential.locked_until, now) });
    }
    if (credential && (await isPassword(credential.password_hash, password))) return credential;
    if (!credential) await isPassword(null, password);
    await this.fail(ctx, address, login, credential);
    throw wrong();
  }
}
