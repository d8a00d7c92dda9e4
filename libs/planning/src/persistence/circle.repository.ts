// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, ensureTransition, newId, notFound } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import {
  type Circle,
  CIRCLE_TRANSITIONS,
  type CircleMember,
  type CircleState,
  type CloseReason,
  isLive,
} from '../domain/circle.js';

const COLUMNS = `id, ente_id AS "enteId", run_id AS "runId", state, score, created_at AS "createdAt", expires_at AS "expiresAt",
  closed_at AS "closedAt", close_reason AS "closeReason"`;

export interface Closing {
  readonly state: Extract<CircleState, 'dissolved' | 'expired'>;
  readonly reason: CloseReason;
  readonly memberId: string | null;
  readonly note: string | null;
}

@Injectable()
export class CircleRepository {
  /** Writes a circle; null, and nothing lasting, when one of its people stands in another by now. The caller undoes what was written. */
  async insert(
    ctx: Ctx,
    circle: { runId: string; score: number; expiresAt: Date; memberIds: readonly string[] },
  ): Promise<string | null> {
    const id = newId();
    await ctx.tx.query(
      "INSERT INTO circles (id, ente_id, run_id, state, score, created_at, expires_at) VALUES ($1, $2, $3, 'proposed', $4, $5, $6)",
      [id, ctx.enteId, circle.runId, circle.score, ctx.clock.now(), circle.expiresAt],
    );
    // In the order of people, so that two who write circles with the same people at once queue and none deadlocks.
    const written = await ctx.tx.query(
      `INSERT INTO circle_members (circle_id, ente_id, person_id, position)
       SELECT $1, $2, member.id::uuid, member.nth - 1 FROM unnest($3::text[]) WITH ORDINALITY AS member(id, nth) ORDER BY member.id
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [id, ctx.enteId, circle.memberIds],
    );
    return written.length === circle.memberIds.length ? id : null;
  }

  /** Locks the circle until the transaction ends; its slots and proposals are locked after it. */
  async getCircleForUpdate(ctx: Ctx, id: string): Promise<Circle> {
    const [circle] = await ctx.tx.query<Circle>(
      `SELECT ${COLUMNS} FROM circles WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!circle) throw notFound('circle');
    return circle;
  }

  async listMembers(ctx: Ctx, id: string): Promise<CircleMember[]> {
    return ctx.tx.query<CircleMember>(
      `SELECT person_id AS "personId", position, accepted_at AS "acceptedAt" FROM circle_members WHERE circle_id = $1 AND ente_id = $2 ORDER BY position`,
      [id, ctx.enteId],
    );
  }

  async accept(ctx: Ctx, id: string, personIds: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE circle_members SET accepted_at = $4, accepted_by = $5, channel = $6
       WHERE circle_id = $1 AND ente_id = $2 AND person_id = ANY($3::uuid[]) AND accepted_at IS NULL`,
      [id, ctx.enteId, personIds, ctx.clock.now(), ctx.actor.personId, ctx.channel],
    );
  }

  async move(ctx: Ctx, circle: Circle, to: CircleState): Promise<void> {
    ensureTransition('circle', CIRCLE_TRANSITIONS, circle.state, to);
    await ctx.tx.query('UPDATE circles SET state = $3 WHERE id = $1 AND ente_id = $2', [circle.id, ctx.enteId, to]);
    if (!isLive({ state: to })) await this.freeMembers(ctx, circle.id);
  }

  async close(ctx: Ctx, circle: Circle, { state, reason, memberId, note }: Closing): Promise<void> {
    ensureTransition('circle', CIRCLE_TRANSITIONS, circle.state, state);
    await ctx.tx.query(
      `UPDATE circles SET state = $3, closed_at = $4, closed_by = $5, closed_member_id = $6, close_reason = $7, close_note = $8
       WHERE id = $1 AND ente_id = $2`,
      [circle.id, ctx.enteId, state, ctx.clock.now(), ctx.actor.personId, memberId, reason, note],
    );
    await this.freeMembers(ctx, circle.id);
  }

  /** Those of these people who stand in a circle that waits for answers. */
  async listBusy(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.tx.query<{ person_id: string }>(
      'SELECT person_id FROM circle_members WHERE ente_id = $1 AND person_id = ANY($2::uuid[]) AND live',
      [ctx.enteId, personIds],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** Circles whose time is over, of every ente. */
  async listDue(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    return ctx.tx.query<DueRow>(
      `SELECT id, ente_id AS "enteId" FROM circles
       WHERE expires_at <= $1 AND state IN ('proposed','awaiting_approval') AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [ctx.clock.now(), after, most],
    );
  }

  async listIdsOfRun(ctx: Ctx, runId: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      'SELECT id FROM circles WHERE run_id = $1 AND ente_id = $2 ORDER BY id',
      [runId, ctx.enteId],
    );
    return rows.map(({ id }) => id);
  }

  private async freeMembers(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query('UPDATE circle_members SET live = false WHERE circle_id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
    ]);
  }
}
