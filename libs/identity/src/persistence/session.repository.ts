// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Channel, Ctx } from '@reciproca/kernel';
import type { SessionKind } from '../domain/sign-in.rules.js';

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly enteId: string;
  readonly kind: SessionKind;
  readonly userAgent: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

export interface SessionRow {
  readonly id: string;
  readonly kind: SessionKind;
  readonly user_agent: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

@Injectable()
export class SessionRepository {
  async insert(ctx: Ctx, session: NewSession): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO sessions (id, token_hash, person_id, ente_id, kind, user_agent, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [
        session.id,
        session.tokenHash,
        session.personId,
        session.enteId,
        session.kind,
        session.userAgent,
        session.at,
        session.expiresAt,
      ],
    );
  }

  async listOpen(ctx: Ctx, personId: string): Promise<SessionRow[]> {
    return ctx.tx.query<SessionRow>(
      `SELECT id, kind, user_agent, created_at, last_seen_at, expires_at FROM sessions
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC LIMIT 100`,
      [personId, ctx.clock.now()],
    );
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

  async setActing(ctx: Ctx, sessionId: string, acting: { personId: string; channel: Channel } | null): Promise<void> {
    await ctx.tx.query('UPDATE sessions SET acting_for = $2, acting_channel = $3 WHERE id = $1', [
      sessionId,
      acting?.personId ?? null,
      acting?.channel ?? null,
    ]);
  }
}
