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

/** Counted where nobody has that login. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

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

  /**
   * Everything is counted before it is looked at: of many attempts at once no more are looked at than of as many in turn. A login
   * that several enti have given out is looked at for each of them, always and at once, so that neither answer nor time tells.
   */
  private async verify(attempt: PasswordAttempt, login: string, password: string): Promise<CredentialRow> {
    const { ctx, address } = attempt;
    const now = ctx.clock.now();
    const network = `network ${networkOf(address)}`;
    this.attempts.take(network, MOST_FROM_ADDRESS, now);
    const meant = await this.credentials.listByLogin(ctx, login);
    const shut = await this.countAll(ctx, meant);
    if (meant.length === 0) this.attempts.take(`login ${login.toLowerCase()}`, MOST_FAILURES, now, 'sign_in.locked');
    const open = this.listOpen(attempt, meant, shut);
    // Counted and hashed like any other: nothing tells that it was the one of the demo.
    const isRight = await Promise.all(
      (meant.length > 0 ? meant : [null]).map((one) => isPassword(one?.password_hash ?? null, password)),
    );
    const isDead = !this.config.DEMO && password === DEMO_PASSWORD;
    const [credential, ...others] = meant.filter((one, index) => isRight[index] && open.includes(one));
    // Whom two passwords fit has to say of which ente they are, and hears no more than anybody: that would tell of the other.
    if (!credential || others.length > 0 || isDead) throw wrong();
    this.attempts.giveBack(network);
    const namesakes = meant.filter((one) => one !== credential && !shut.has(one.person_id));
    await this.credentials.uncountPasswords(
      ctx,
      namesakes.map((one) => one.person_id),
      MOST_FAILURES,
    );
    return credential;
  }

  /** Until when each of them is shut out who is; a login that is not there takes a statement as well. */
  private async countAll(ctx: Ctx, meant: readonly CredentialRow[]): Promise<Map<string, Date>> {
    const shut = new Map<string, Date>();
    for (const personId of meant.length > 0 ? meant.map((one) => one.person_id) : [NOBODY]) {
      const until = await this.credentials.countPassword(ctx, personId, {
        most: MOST_FAILURES,
        lockMinutes: LOCK_MINUTES,
      });
      if (until) shut.set(personId, until);
    }
    return shut;
  }

  /** Those whose password may be looked at; throws `sign_in.locked` where there are some, and none of them is open. */
  private listOpen(
    attempt: PasswordAttempt,
    meant: readonly CredentialRow[],
    shut: ReadonlyMap<string, Date>,
  ): CredentialRow[] {
    const open: CredentialRow[] = [];
    let refusal: unknown = null;
    for (const one of meant) {
      const until = shut.get(one.person_id);
      try {
        if (until) this.ensureKnownDevice(attempt, one, until);
        open.push(one);
      } catch (error) {
        refusal ??= error;
      }
    }
    if (refusal && open.length === 0) throw refusal;
    return open;
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
