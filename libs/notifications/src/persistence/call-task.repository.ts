// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import type { CallOutcome, CallTask, CallTaskState } from '../domain/call-task.js';
import type { Notification } from '../domain/notification.js';

const COLUMNS = `id, person_id AS "personId", notification_id AS "notificationId", reason, script, params, link, state,
  claimed_by AS "claimedBy", attempts, outcome, note, due_at AS "dueAt", created_at AS "createdAt", done_at AS "doneAt"`;

@Injectable()
export class CallTaskRepository {
  /** Nothing is added while a call to the same person about the same thing waits; a request's matches are called about once. */
  async insert(ctx: Ctx, told: Pick<Notification, 'id' | 'personId' | 'type' | 'params' | 'link'>): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO call_tasks (id, ente_id, person_id, notification_id, reason, params, link, due_at, created_at)
       SELECT $1, $2, $3, $4, $5::text, $6, $7::text, $8, $8 WHERE NOT EXISTS (
         SELECT 1 FROM call_tasks WHERE person_id = $3 AND link = $7 AND reason = $5 AND (state <> 'done' OR $5 = 'proposals_for_request'))
       ON CONFLICT (notification_id) DO NOTHING RETURNING id`,
      [newId(), ctx.enteId, told.personId, told.id, told.type, JSON.stringify(told.params), told.link, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<CallTask> {
    const [row] = await ctx.tx.query<CallTask>(`SELECT ${COLUMNS} FROM call_tasks WHERE id = $1 AND ente_id = $2 FOR UPDATE`, [id, ctx.enteId]);
    if (!row) throw notFound('call_task');
    return row;
  }

  async update(
    ctx: Ctx,
    id: string,
    change: { state: CallTaskState; claimedBy: string | null; outcome?: CallOutcome; note?: string | null; dueAt?: Date },
  ): Promise<void> {
    const { state, claimedBy, outcome = null, note = null, dueAt = null } = change;
    await ctx.tx.query(
      `UPDATE call_tasks SET state = $3, claimed_by = $4, outcome = coalesce($5, outcome), note = coalesce($6, note),
         due_at = coalesce($7, due_at), attempts = attempts + ($5::text IS NOT NULL)::integer,
         done_at = CASE WHEN $3 = 'done' THEN $8::timestamptz END
       WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId, state, claimedBy, outcome, note, dueAt, ctx.clock.now()],
    );
  }

  /** Those that wait or are being made, the longest due first. */
  listQueue(ctx: Ctx, limit: number): Promise<CallTask[]> {
    return ctx.tx.query<CallTask>(
      `SELECT ${COLUMNS} FROM call_tasks WHERE ente_id = $1 AND state <> 'done' ORDER BY due_at, id LIMIT $2`,
      [ctx.enteId, limit],
    );
  }

  /** Newest first, done ones too. */
  listOfPerson(ctx: Ctx, personId: string, limit: number): Promise<CallTask[]> {
    return ctx.tx.query<CallTask>(
      `SELECT ${COLUMNS} FROM call_tasks WHERE ente_id = $1 AND person_id = $2 ORDER BY created_at DESC LIMIT $3`,
      [ctx.enteId, personId, limit],
    );
  }
}
