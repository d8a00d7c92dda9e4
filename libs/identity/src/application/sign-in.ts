// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, newId } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { readEnteSettings } from '../domain/ente-settings.js';
import type { KnownDevice } from '../domain/known-device.js';
import {
  CODE_LOCK_MINUTES,
  mayUsePassword,
  minutesUntil,
  MOST_CODE_FAILURES,
  type SessionKind,
  sessionEnd,
} from '../domain/sign-in.rules.js';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { PasswordStrategy } from './password-strategy.js';
import { hashSessionToken, newSessionToken } from '../persistence/session-token.js';
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

export interface SignedIn {
  /** The only time the token exists outside its holder: store it there. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly personId: string;
}

/**
 * Opens a session. Runs outside a transaction on purpose: a failure must be counted although the attempt is refused.
 * Throws `sign_in.wrong`, `.locked`, `.too_many`, `.suspended`, `.ente_suspended`, `.ente_closed`, `.residents_need_spid`, `.code_needed`, `.code_wrong`.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly strategy: PasswordStrategy,
    private readonly credentials: CredentialRepository,
    private readonly sessions: SessionRepository,
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
    if (credential.totp_enabled_at) await this.ensureCode(ctx, credential, input);
    await this.credentials.clearFailures(ctx, credential.person_id);
    return this.openSession(ctx, credential, client);
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

  private async openSession(ctx: Ctx, credential: CredentialRow, client: Client): Promise<SignedIn> {
    const at = ctx.clock.now();
    const token = newSessionToken();
    const expiresAt = sessionEnd(client.kind, at);
    await this.sessions.insert(ctx, {
      id: newId(),
      tokenHash: hashSessionToken(token),
      personId: credential.person_id,
      enteId: credential.ente_id,
      kind: client.kind,
      userAgent: client.userAgent.slice(0, 200),
      at,
      expiresAt,
    });
    return { token, expiresAt, personId: credential.person_id };
  }
}

/** Who is suspended may sign in to the pages, where they can only read why and object. */
function ensureWelcome(credential: CredentialRow, kind: SessionKind): void {
  const mayReadWhy = credential.state === 'suspended' && kind === 'web';
  if (credential.state !== 'active' && !mayReadWhy) throw forbidden('sign_in.suspended');
  if (credential.ente_state !== 'open') throw forbidden(`sign_in.ente_${credential.ente_state}`);
  const { residentPasswords } = readEnteSettings(credential.settings);
  if (!mayUsePassword(credential.roles, residentPasswords)) throw forbidden('sign_in.residents_need_spid');
}
