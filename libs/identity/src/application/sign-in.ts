// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { readEnteSettings } from '../domain/ente-settings.js';
import type { KnownDevice } from '../domain/known-device.js';
import {
  CODE_LOCK_MINUTES,
  mayUsePassword,
  minutesUntil,
  MOST_CODE_FAILURES,
  type SessionKind,
} from '../domain/sign-in.rules.js';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { ensureWelcome, OpenSession, type SignedIn } from './open-session.js';
import { PasswordStrategy } from './password-strategy.js';
import { findTotpStep } from './totp.js';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  /** Six digits of the authenticator app, for those who have set it up. */
  readonly code?: string | undefined;
}

export interface Client {
  readonly kind: SessionKind;
  readonly address: string;
  readonly userAgent: string;
  readonly device?: KnownDevice | null;
}

/**
 * Opens a session. Runs outside a transaction on purpose: a failure must be counted although the attempt is refused.
 * Throws `sign_in.wrong`, `.locked`, `.too_many`, `.suspended`, `.ente_suspended`, `.ente_closed`, `.residents_need_spid`, `.code_needed`, `.code_wrong`, `.passkey_needed`.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly strategy: PasswordStrategy,
    private readonly credentials: CredentialRepository,
    private readonly openSession: OpenSession,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Over all enti: a login tells of which ente somebody is. */
  execute(seed: CtxSeed, input: SignInInput, client: Client): Promise<SignedIn> {
    return this.unitOfWork.read(overAllEnti(seed), (ctx) => this.open(ctx, input, client));
  }

  private async open(ctx: Ctx, input: SignInInput, client: Client): Promise<SignedIn> {
    const { address, device = null } = client;
    const credential = await this.strategy.authenticate({ ctx, address, device, body: input });
    ensureWelcome(credential, client.kind);
    if (!mayUsePassword(credential.roles, readEnteSettings(credential.settings).residentPasswords))
      throw forbidden('sign_in.residents_need_spid');
    if (credential.totp_enabled_at) await this.ensureCode(ctx, credential, input);
    // Else the password alone would open what the key was made to shut.
    else if (credential.has_passkey) throw forbidden('sign_in.passkey_needed');
    await this.credentials.clearFailures(ctx, credential.person_id);
    const { person_id: personId, ente_id: enteId, totp_enabled_at: enabledAt } = credential;
    return this.openSession.execute(ctx, { personId, enteId, secondFactor: enabledAt !== null }, client);
  }

  private async ensureCode(ctx: Ctx, credential: CredentialRow, input: SignInInput): Promise<void> {
    if (!input.code) throw new DomainError('sign_in.code_needed', 'unauthenticated', { field: 'code' });
    const limit = { most: MOST_CODE_FAILURES, lockMinutes: CODE_LOCK_MINUTES };
    const shutUntil = await this.credentials.countCode(ctx, credential.person_id, limit);
    if (shutUntil)
      throw new DomainError('sign_in.locked', 'too_many', { minutes: minutesUntil(shutUntil, ctx.clock.now()) });
    const step = credential.totp_secret ? findTotpStep(credential.totp_secret, input.code, ctx.clock.now()) : null;
    const { person_id: personId, totp_secret: secret, totp_enabled_at: enabledAt } = credential;
    if (step !== null && (await this.credentials.spendTotpStep(ctx, personId, step))) {
      if (credential.is_totp_outdated) await this.credentials.setTotp(ctx, personId, secret, enabledAt);
      return;
    }
    throw new DomainError('sign_in.code_wrong', 'unauthenticated', { field: 'code' });
  }
}
