// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { Enti } from './enti.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { findTotpStep, newTotpSetup, type TotpSetup, totpSetup } from './totp.js';

/** Codes of an authenticator app, asked for at sign-in once a first code has been confirmed. */
@Injectable()
export class TotpEnrolment {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly enti: Enti,
    private readonly failures: FailedSignIns,
  ) {}

  /** Null for somebody who signs in without a password. */
  async findState(ctx: Ctx): Promise<'on' | 'off' | null> {
    const credential = ctx.actor.personId ? await this.credentials.findByPerson(ctx, ctx.actor.personId) : null;
    if (!credential) return null;
    return credential.totp_enabled_at ? 'on' : 'off';
  }

  /** A new secret, or the one still waiting for its first code. Throws `totp.already_on`. */
  async start(ctx: Ctx): Promise<TotpSetup> {
    const credential = await this.ownCredential(ctx);
    if (credential.totp_enabled_at) throw new DomainError('totp.already_on', 'conflict');
    const { name } = await this.enti.getEnte(ctx);
    if (credential.totp_secret) return totpSetup(credential.totp_secret, credential.login, name);
    const setup = newTotpSetup(credential.login, name);
    await this.credentials.setTotp(ctx, credential.person_id, setup.secret, null);
    return setup;
  }

  /** Throws `totp.not_started`, `totp.already_on`, `totp.code_wrong`. */
  async confirm(ctx: Ctx, code: string): Promise<void> {
    const credential = await this.ownCredential(ctx);
    if (credential.totp_enabled_at) throw new DomainError('totp.already_on', 'conflict');
    this.ensureCode(ctx, credential, code);
    await this.credentials.setTotp(ctx, credential.person_id, credential.totp_secret, ctx.clock.now());
  }

  /** Throws `totp.not_started`, `totp.code_wrong`. */
  async disable(ctx: Ctx, code: string): Promise<void> {
    const credential = await this.ownCredential(ctx);
    this.ensureCode(ctx, credential, code);
    await this.credentials.setTotp(ctx, credential.person_id, null, null);
  }

  private ensureCode(ctx: Ctx, credential: CredentialRow, code: string): void {
    if (!credential.totp_secret) throw new DomainError('totp.not_started', 'conflict');
    const now = ctx.clock.now();
    const guesses = `code of ${credential.person_id}`;
    this.failures.ensureAllowed(guesses, now);
    if (findTotpStep(credential.totp_secret, code, now) !== null) return;
    this.failures.record(guesses, null, now);
    throw new DomainError('totp.code_wrong', 'invalid', { field: 'code' });
  }

  private async ownCredential(ctx: Ctx): Promise<CredentialRow> {
    const credential = ctx.actor.personId ? await this.credentials.findByPerson(ctx, ctx.actor.personId) : null;
    if (!credential) throw notFound('account');
    return credential;
  }
}
