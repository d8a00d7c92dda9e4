// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff, notFound } from '@reciproca/kernel';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { MOST_FAILURES } from '../domain/sign-in.rules.js';
import { Attempts } from './attempts.js';
import { EndSession } from './end-session.js';
import { Enti } from './enti.js';
import { findTotpStep, newTotpSecret, type TotpSetup, totpSetup } from './totp.js';

/** Codes of an authenticator app, asked for at sign-in once a first code has been confirmed. */
@Injectable()
export class TotpEnrolment {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly enti: Enti,
    private readonly attempts: Attempts,
    private readonly endSession: EndSession,
  ) {}

  /** Null for somebody who signs in without a password. */
  async findState(ctx: Ctx): Promise<'on' | 'off' | null> {
    const credential = ctx.actor.personId ? await this.credentials.findByPerson(ctx, ctx.actor.personId) : null;
    if (!credential) return null;
    return credential.totp_enabled_at ? 'on' : 'off';
  }

  /** A new secret, unless one still waits for its first code. Throws `totp.already_on`. */
  async start(ctx: Ctx): Promise<void> {
    const credential = await this.ownCredential(ctx);
    if (credential.totp_enabled_at) throw new DomainError('totp.already_on', 'conflict');
    if (!credential.totp_secret) await this.credentials.setTotp(ctx, credential.person_id, newTotpSecret(), null);
  }

  /** What an app needs, until its first code is confirmed: read apart, so that no command's answer keeps it. */
  async getSetup(ctx: Ctx): Promise<TotpSetup> {
    const { totp_secret: secret, totp_enabled_at: enabledAt, login } = await this.ownCredential(ctx);
    if (!secret || enabledAt) throw new DomainError('totp.not_started', 'conflict');
    return totpSetup(secret, login, (await this.enti.getEnte(ctx)).name);
  }

  /** The person's other sessions end: they were opened without a code. Throws `totp.not_started`, `totp.already_on`, `totp.code_wrong`. */
  async confirm(ctx: Ctx, code: string): Promise<void> {
    const credential = await this.ownCredential(ctx);
    if (credential.totp_enabled_at) throw new DomainError('totp.already_on', 'conflict');
    await this.spendCode(ctx, credential, code);
    await this.credentials.setTotp(ctx, credential.person_id, credential.totp_secret, ctx.clock.now());
    await this.endSession.all(ctx, credential.person_id, ctx.actor.sessionId ?? undefined);
  }

  /** Throws `totp.not_started`, `totp.code_wrong`, and `totp.required` for staff of an ente that asks it of them. */
  async disable(ctx: Ctx, code: string): Promise<void> {
    const credential = await this.ownCredential(ctx);
    const isRequired = isStaff(ctx) && (await this.enti.getEnte(ctx)).settings.staffSecondFactor === 'required';
    if (isRequired && !credential.has_passkey) throw new DomainError('totp.required', 'conflict');
    await this.spendCode(ctx, credential, code);
    await this.credentials.setTotp(ctx, credential.person_id, null, null);
  }

  /** A code counts once, wherever it was used. */
  private async spendCode(ctx: Ctx, credential: CredentialRow, code: string): Promise<void> {
    if (!credential.totp_secret) throw new DomainError('totp.not_started', 'conflict');
    const guesses = `code of ${credential.person_id}`;
    this.attempts.take(guesses, MOST_FAILURES, ctx.clock.now());
    const step = findTotpStep(credential.totp_secret, code, ctx.clock.now());
    if (step === null || !(await this.credentials.spendTotpStep(ctx, credential.person_id, step)))
      throw new DomainError('totp.code_wrong', 'invalid', { field: 'code' });
    this.attempts.giveBack(guesses);
  }

  private async ownCredential(ctx: Ctx): Promise<CredentialRow> {
    const credential = ctx.actor.personId ? await this.credentials.findByPerson(ctx, ctx.actor.personId) : null;
    if (!credential) throw notFound('account');
    return credential;
  }
}
