// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  Attempts,
  ensurePassword,
  findTotpStep,
  hashPassword,
  MOST_CODE_FAILURES,
  type TotpSetup,
  totpSetup,
} from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { type AdministratorLink, isLinkOpen } from '../domain/administrator.js';
import { AdministratorLinkRepository } from '../persistence/administrator-link.repository.js';
import { AdministratorRepository } from '../persistence/administrator.repository.js';
import { InstallationLogRepository } from '../persistence/installation-log.repository.js';

export interface JoinInput {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** Of the app that was set up with the link: nobody comes in without. */
  readonly code: string;
}

/** Whoever holds the link looks after the installation from then on. */
@Injectable()
export class JoinAdministrators {
  constructor(
    private readonly links: AdministratorLinkRepository,
    private readonly administrators: AdministratorRepository,
    private readonly log: InstallationLogRepository,
    private readonly attempts: Attempts,
  ) {}

  /** What the app needs. Throws `invitation.not_found`, `invitation.over`. */
  async getSetup(ctx: Ctx, token: string): Promise<TotpSetup> {
    return totpSetup((await this.getLink(ctx, token)).totpSecret, 'amministratore', '');
  }

  /** In a transaction. Throws what {@link getSetup} does, `totp.code_wrong`, and the refusals of logins and passwords. */
  async execute(ctx: Ctx, token: string, { name, login, password, code }: JoinInput): Promise<void> {
    await this.administrators.lock(ctx);
    const link = await this.getLink(ctx, token);
    ensurePassword(password, login);
    const step = this.checkCode(ctx, link, code);
    if (!(await this.links.use(ctx, link.id))) throw new DomainError('invitation.over', 'conflict');
    const id = newId();
    const secrets = { passwordHash: await hashPassword(password), totpSecret: link.totpSecret };
    await this.administrators.insert(ctx, { id, name, login, createdAt: ctx.clock.now(), ...secrets }, step);
    await this.log.add(ctx, name, 'joined', null);
  }

  private checkCode(ctx: Ctx, { id, totpSecret }: AdministratorLink, code: string): number {
    const now = ctx.clock.now();
    this.attempts.take(`code of ${id}`, MOST_CODE_FAILURES, now);
    const step = findTotpStep(totpSecret, code, now);
    if (step === null) throw new DomainError('totp.code_wrong', 'invalid', { field: 'code' });
    return step;
  }

  private async getLink(ctx: Ctx, token: string): Promise<AdministratorLink> {
    const link = await this.links.find(ctx, token);
    if (!link) throw notFound('invitation');
    if (!isLinkOpen(link, (await this.administrators.count(ctx)) > 0, ctx.clock.now()))
      throw new DomainError('invitation.over', 'conflict');
    return link;
  }
}
