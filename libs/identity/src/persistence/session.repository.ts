// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Channel, Ctx } from '@reciproca/kernel';
import type { SessionKind } from '../domain/sign-in.rules.js';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import { SessionEntity } from './session.entity.js';

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly enteId: string;
  readonly kind: SessionKind;
  readonly secondFactor: boolean;
  readonly userAgent: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly homeSessionId: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionRepository {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /** In the person's ente: nobody has one before signing in. */
  async insert(ctx: Ctx, { at, ...session }: NewSession): Promise<void> {
    await repositoryOf(ctx, this.sessions).insert({ ...session, createdAt: at, lastSeenAt: at });
  }

  /** All of them, the one last used first: whoever looks for a stranger's must find it. */
  listOpen(ctx: Ctx, personId: string): Promise<OpenSession[]> {
    return ownRows(ctx, this.sessions).find({
      select: { id: true, kind: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true },
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(ctx.clock.now()) },
      order: { lastSeenAt: 'DESC' },
    });
  }

  /** Ends the person's sessions (or the one given, or all but the one kept) and says which. */
  async revoke(ctx: Ctx, personId: string, only: { id?: string; except?: string } = {}): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL
         AND ($3::uuid IS NULL OR id = $3) AND ($4::uuid IS NULL OR id <> $4) RETURNING id`,
      [personId, ctx.clock.now(), only.id ?? null, only.except ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of everybody of the ente. */
  revokeAll(ctx: Ctx): Promise<{ sessionId: string; personId: string }[]> {
    return ctx.tx.query(
      `UPDATE sessions SET revoked_at = $2 WHERE ente_id = $1 AND revoked_at IS NULL
       RETURNING id AS "sessionId", person_id AS "personId"`,
      [ctx.enteId, ctx.clock.now()],
    );
  }

  /** Of practice: where its person has stepped in from; null for any other session. */
  async findHome(ctx: Ctx, id: string): Promise<{ sessionId: string; enteId: string } | null> {
    const [home] = await ctx.tx.query<{ sessionId: string; enteId: string }>(
      `SELECT s.home_session_id AS "sessionId", e.practice_of AS "enteId" FROM sessions s JOIN enti e ON e.id = s.ente_id
       WHERE s.id = $1 AND s.ente_id = $2 AND s.home_session_id IS NOT NULL`,
      [id, ctx.enteId],
    );
    return home ?? null;
  }

  /** Ends it, and says whose it was; null where it was over. */
  async revokeOne(ctx: Ctx, id: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ personId: string }>(
      'UPDATE sessions SET revoked_at = $2 WHERE id = $1 AND ente_id = $3 AND revoked_at IS NULL RETURNING person_id AS "personId"',
      [id, ctx.clock.now(), ctx.enteId],
    );
    return row?.personId ?? null;
  }

  /** The same session by another token, whose it is; null where it is over. */
  async changeToken(ctx: Ctx, id: string, tokenHash: Buffer): Promise<{ personId: string; expiresAt: Date } | null> {
    const [row] = await ctx.tx.query<{ personId: string; expiresAt: Date }>(
      `UPDATE sessions SET token_hash = $2 WHERE id = $1 AND ente_id = $3 AND revoked_at IS NULL AND expires_at > $4
       RETURNING person_id AS "personId", expires_at AS "expiresAt"`,
      [id, tokenHash, ctx.enteId, ctx.clock.now()],
    );
    return row ?? null;
  }

  async setActing(ctx: Ctx, id: string, acting: { personId: string; channel: Channel } | null): Promise<void> {
    await ownRows(ctx, this.sessions).update(
      { id },
      { actingFor: acting?.personId ?? null, actingChannel: acting?.channel ?? null },
    );
  }
}
