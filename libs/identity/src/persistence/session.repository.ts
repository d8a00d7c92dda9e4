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

  async setActing(ctx: Ctx, id: string, acting: { personId: string; channel: Channel } | null): Promise<void> {
    await ownRows(ctx, this.sessions).update(
      { id },
      { actingFor: acting?.personId ?? null, actingChannel: acting?.channel ?? null },
    );
  }
}
