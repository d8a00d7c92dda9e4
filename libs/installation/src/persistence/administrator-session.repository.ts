// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hashSessionToken } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Administrator, repositoryOf } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import { AdministratorSessionEntity } from './administrator-session.entity.js';

@Injectable()
export class AdministratorSessionRepository {
  constructor(
    @InjectRepository(AdministratorSessionEntity) private readonly sessions: Repository<AdministratorSessionEntity>,
  ) {}

  async insert(ctx: Ctx, id: string, token: string, administratorId: string, expiresAt: Date): Promise<void> {
    const now = ctx.clock.now();
    await repositoryOf(ctx, this.sessions).insert({
      id,
      tokenHash: hashSessionToken(token),
      administratorId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    });
  }

  /** Whose it is; null once it has ended, or they were removed. */
  async find(ctx: Ctx, token: string): Promise<(Administrator & { readonly lastSeenAt: Date }) | null> {
    const [row] = await ctx.tx.query<Administrator & { lastSeenAt: Date }>(
      `SELECT a.id, a.name, s.id AS "sessionId", s.last_seen_at AS "lastSeenAt" FROM administrator_sessions s
       JOIN administrators a ON a.id = s.administrator_id AND a.removed_at IS NULL
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`,
      [hashSessionToken(token), ctx.clock.now()],
    );
    return row ?? null;
  }

  async prolong(ctx: Ctx, id: string, expiresAt: Date): Promise<void> {
    await repositoryOf(ctx, this.sessions).update({ id }, { lastSeenAt: ctx.clock.now(), expiresAt });
  }

  async end(ctx: Ctx, which: { readonly id: string } | { readonly administratorId: string }): Promise<void> {
    await repositoryOf(ctx, this.sessions).update({ ...which, revokedAt: IsNull() }, { revokedAt: ctx.clock.now() });
  }
}
