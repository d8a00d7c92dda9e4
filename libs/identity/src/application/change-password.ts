// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { ensurePassword } from '../domain/password.rules.js';
import { CredentialRepository, type CredentialRow } from '../persistence/credential.repository.js';
import { MOST_FAILURES } from '../domain/sign-in.rules.js';
import { Attempts } from './attempts.js';
import { EndSession } from './end-session.js';
import { hashPassword, isPassword } from './password-hash.js';

/** A person's own new password; their other sessions end. Throws `password.current_wrong`, `sign_in.too_many` and the refusals of the password rules. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly attempts: Attempts,
    private readonly endSession: EndSession,
  ) {}

  async execute(ctx: Ctx, input: { readonly current: string; readonly next: string }): Promise<void> {
    const credential = await this.ownCredential(ctx);
    await this.ensureCurrent(ctx, credential, input.current);
    // Each new password of one's own may be tried on a namesake of another ente without being counted there.
    this.attempts.take(`new password of ${credential.person_id}`, MOST_FAILURES, ctx.clock.now());
    ensurePassword(input.next, credential.login, 'next');
    await this.credentials.put(ctx, credential.person_id, credential.login, await hashPassword(input.next));
    await this.endSession.all(ctx, credential.person_id, ctx.actor.sessionId ?? undefined);
  }

  private async ownCredential(ctx: Ctx): Promise<CredentialRow> {
    const credential = ctx.actor.personId ? await this.credentials.findByPerson(ctx, ctx.actor.personId) : null;
    if (!credential) throw notFound('account');
    return credential;
  }

  private async ensureCurrent(ctx: Ctx, credential: CredentialRow, password: string): Promise<void> {
    // A stolen session must not become a way to guess the password.
    const guesses = `password of ${credential.person_id}`;
    this.attempts.take(guesses, MOST_FAILURES, ctx.clock.now());
    if (await isPassword(credential.password_hash, password)) return this.attempts.giveBack(guesses);
    throw new DomainError('password.current_wrong', 'invalid', { field: 'current' });
  }
}
