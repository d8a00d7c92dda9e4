// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf, SecretBox } from '@reciproca/platform';
import { IsNull, LessThan, type Repository } from 'typeorm';
import type { Administrator } from '../domain/administrator.js';
import { AdministratorEntity } from './administrator.entity.js';

export interface AdministratorSecrets extends Administrator {
  readonly passwordHash: string;
  readonly totpSecret: string;
}

/** Those who were removed are kept for the log's sake and found by nobody. */
@Injectable()
export class AdministratorRepository {
  constructor(
    @InjectRepository(AdministratorEntity) private readonly administrators: Repository<AdministratorEntity>,
    private readonly box: SecretBox,
  ) {}

  async insert(ctx: Ctx, administrator: AdministratorSecrets, usedStep: number): Promise<void> {
    await repositoryOf(ctx, this.administrators).insert({
      ...administrator,
      totpSecret: this.box.seal(administrator.totpSecret, administrator.id),
      totpLastStep: String(usedStep),
    });
  }

  async findByLogin(ctx: Ctx, login: string): Promise<AdministratorSecrets | null> {
    const [row] = await ctx.tx.query<AdministratorSecrets>(
      `SELECT id, name, login, created_at AS "createdAt", password_hash AS "passwordHash", totp_secret AS "totpSecret"
       FROM administrators WHERE lower(login) = lower($1) AND removed_at IS NULL`,
      [login],
    );
    return row ? { ...row, totpSecret: this.box.open(row.totpSecret, row.id) } : null;
  }

  async list(ctx: Ctx): Promise<Administrator[]> {
    return repositoryOf(ctx, this.administrators).find({
      select: { id: true, name: true, login: true, createdAt: true },
      where: { removedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  count(ctx: Ctx): Promise<number> {
    return repositoryOf(ctx, this.administrators).countBy({ removedAt: IsNull() });
  }

  /** Whoever comes or goes waits for who does so at the same moment: there is a first one, and one that stays. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))");
  }

  /** A code counts once. */
  async spendStep(ctx: Ctx, id: string, step: number): Promise<boolean> {
    const { affected } = await repositoryOf(ctx, this.administrators).update(
      { id, totpLastStep: LessThan(String(step)) },
      { totpLastStep: String(step) },
    );
    return affected === 1;
  }

  /** What they signed in with is forgotten. Their name, where there was such a one. */
  async remove(ctx: Ctx, id: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ name: string }>(
      `UPDATE administrators SET removed_at = $2, password_hash = '', totp_secret = '' WHERE id = $1 AND removed_at IS NULL
       RETURNING name`,
      [id, ctx.clock.now()],
    );
    return row?.name ?? null;
  }
}
