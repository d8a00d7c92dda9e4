// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hashSessionToken } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf, SecretBox } from '@reciproca/platform';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import type { AdministratorLink } from '../domain/administrator.js';
import { AdministratorLinkEntity } from './administrator-link.entity.js';

@Injectable()
export class AdministratorLinkRepository {
  constructor(
    @InjectRepository(AdministratorLinkEntity) private readonly links: Repository<AdministratorLinkEntity>,
    private readonly box: SecretBox,
  ) {}

  async insert(ctx: Ctx, link: AdministratorLink, token: string): Promise<void> {
    await repositoryOf(ctx, this.links).insert({
      ...link,
      totpSecret: this.box.seal(link.totpSecret, link.id),
      tokenHash: hashSessionToken(token),
      createdAt: ctx.clock.now(),
    });
  }

  async find(ctx: Ctx, token: string): Promise<AdministratorLink | null> {
    const row = await repositoryOf(ctx, this.links).findOneBy({ tokenHash: hashSessionToken(token) });
    if (!row) return null;
    const { id, kind, expiresAt, usedAt } = row;
    return { id, kind, expiresAt, usedAt, totpSecret: this.box.open(row.totpSecret, id) };
  }

  /** False where somebody was quicker, or it is over. */
  async use(ctx: Ctx, id: string): Promise<boolean> {
    const now = ctx.clock.now();
    const { affected } = await repositoryOf(ctx, this.links).update(
      { id, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    return affected === 1;
  }
}
