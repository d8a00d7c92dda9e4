// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { networkOf, PLATFORM_CONFIG, type PlatformConfig } from '@reciproca/platform';
import { Strategy } from 'passport-local';
import { LOCK_MINUTES, minutesUntil, MOST_FAILURES, MOST_FROM_ADDRESS } from '../domain/sign-in.rules.js';
import { DEMO_PASSWORD } from '../domain/password.rules.js';
import type { KnownDevice } from '../domain/known-device.js';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { Attempts } from './attempts.js';
import { isPassword } from './password-hash.js';

export interface PasswordAttempt {
  readonly ctx: Ctx;
  readonly address: string;
  /** From where people have signed in before; null where that is not known. */
  readonly device: KnownDevice | null;
  readonly body: { readonly login: string; readonly password: string };
}

const wrong = (): DomainError => new DomainError('sign_in.wrong', 'unauthenticated');

/** Passport's local strategy, run without its middleware: input is validated first and refusals keep their codes. */
@Injectable()
export class PasswordStrategy {
  private readonly strategy: Strategy;

  constructor(
    private readonly credentials: CredentialRepository,
    private readonly attempts: Attempts,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
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

  /** Everything is counted before it is looked at: of many attempts at once no more are looked at than of as many in turn. */
  private async verify(attempt: PasswordAttempt, login: string, password: string): Promise<CredentialRow> {
    const { ctx, address } = attempt;
    const now = ctx.clock.now();
    const network = `network ${networkOf(address)}`;
    this.attempts.take(network, MOST_FROM_ADDRESS, now);
    const shutUntil = await this.credentials.countPassword(ctx, login, {
      most: MOST_FAILURES,
      lockMinutes: LOCK_MINUTES,
    });
    const credential = await this.credentials.findByLogin(ctx, login);
    if (!credential) this.attempts.take(`login ${login.toLowerCase()}`, MOST_FAILURES, now, 'sign_in.locked');
    if (credential && shutUntil) this.ensureKnownDevice(attempt, credential, shutUntil);
    // Counted and hashed like any other: nothing tells that it was the one of the demo.
    const isRight = await isPassword(credential?.password_hash ?? null, password);
    const isDead = !this.config.DEMO && password === DEMO_PASSWORD;
    if (!credential || !isRight || isDead) throw wrong();
    this.attempts.giveBack(network);
    return credential;
  }

  /** Whoever has signed in from there before is let try although somebody else has shut the login, a few times as well. */
  private ensureKnownDevice(
    { ctx, device }: PasswordAttempt,
    { person_id: personId }: CredentialRow,
    until: Date,
  ): void {
    const now = ctx.clock.now();
    if (!device?.personIds.includes(personId))
      throw new DomainError('sign_in.locked', 'too_many', { minutes: minutesUntil(until, now) });
    this.attempts.take(`device ${device.id} ${personId}`, MOST_FAILURES, now, 'sign_in.locked');
  }
}
