// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, Role } from '@reciproca/kernel';
import type { PersonState } from '../domain/person-card.js';
import { repositoryOf } from '@reciproca/platform';
import { IsNull, LessThan, MoreThan, Not, type Repository } from 'typeorm';
import { CredentialsEntity } from './credentials.entity.js';

export interface CredentialRow {
  readonly person_id: string;
  readonly ente_id: string;
  readonly login: string;
  readonly password_hash: string;
  readonly totp_secret: string | null;
  readonly totp_enabled_at: Date | null;
  readonly totp_last_step: string;
  readonly locked_until: Date | null;
  readonly state: PersonState;
  readonly settings: unknown;
  readonly roles: Role[];
}

const SELECT = `SELECT c.person_id, p.ente_id, c.login::text, c.password_hash, c.totp_secret, c.totp_enabled_at, c.totp_last_step,
    c.locked_until, p.state, e.settings,
    ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL) AS roles
  FROM credentials c JOIN people p ON p.id = c.person_id JOIN enti e ON e.id = p.ente_id`;

/** Logins are unique over all enti, because nobody has an ente before signing in. */
@Injectable()
export class CredentialRepository {
  constructor(@InjectRepository(CredentialsEntity) private readonly credentials: Repository<CredentialsEntity>) {}

  async findByLogin(ctx: Ctx, login: string): Promise<CredentialRow | null> {
    const [row] = await ctx.tx.query<CredentialRow>(`${SELECT} WHERE c.login = $1::citext`, [login]);
    return row ?? null;
  }

  async findByPerson(ctx: Ctx, personId: string): Promise<CredentialRow | null> {
    const [row] = await ctx.tx.query<CredentialRow>(`${SELECT} WHERE c.person_id = $1 AND p.ente_id = $2`, [
      personId,
      ctx.enteId,
    ]);
    return row ?? null;
  }

  /** False when the login belongs to somebody else. */
  async put(ctx: Ctx, personId: string, login: string, passwordHash: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO credentials (person_id, login, password_hash, changed_at) SELECT $1, $2::citext, $3, $4
       WHERE NOT EXISTS (SELECT 1 FROM credentials WHERE login = $2::citext AND person_id <> $1)
       ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, password_hash = excluded.password_hash,
         changed_at = excluded.changed_at, failed_count = 0, locked_until = NULL
       RETURNING person_id`,
      [personId, login, passwordHash, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** Counts a failure and returns how many there are now; a lock that has ended starts the count again. */
  async countFailure(ctx: Ctx, personId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ failed_count: number }>(
      `UPDATE credentials SET failed_count = CASE WHEN locked_until <= $2 THEN 1 ELSE failed_count + 1 END,
         locked_until = CASE WHEN locked_until <= $2 THEN NULL ELSE locked_until END
       WHERE person_id = $1 RETURNING failed_count`,
      [personId, ctx.clock.now()],
    );
    return row?.failed_count ?? 0;
  }

  async lock(ctx: Ctx, personId: string, until: Date): Promise<void> {
    await repositoryOf(ctx, this.credentials).update({ personId }, { lockedUntil: until });
  }

  async clearFailures(ctx: Ctx, personId: string): Promise<void> {
    await repositoryOf(ctx, this.credentials).update(
      [
        { personId, failedCount: MoreThan(0) },
        { personId, lockedUntil: Not(IsNull()) },
      ],
      { failedCount: 0, lockedUntil: null },
    );
  }

  /** Spends a code's time step; false when it (or a later one) was used already. */
  async spendTotpStep(ctx: Ctx, personId: string, step: number): Promise<boolean> {
    const { affected } = await repositoryOf(ctx, this.credentials).update(
      { personId, totpLastStep: LessThan(String(step)) },
      { totpLastStep: String(step) },
    );
    return affected === 1;
  }

  async setTotp(ctx: Ctx, personId: string, totpSecret: string | null, totpEnabledAt: Date | null): Promise<void> {
    await repositoryOf(ctx, this.credentials).update({ personId }, { totpSecret, totpEnabledAt, totpLastStep: '0' });
  }
}
