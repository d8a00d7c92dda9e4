// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type NewsParams, noteSeen } from '@reciproca/kernel';
import type { CallTaskState } from '../domain/call-task.js';

export interface ListedCall {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly reason: string;
  readonly params: NewsParams;
  readonly state: CallTaskState;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly doneAt: Date | null;
  readonly total: number;
}

export interface CallsAsked {
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

/** Calls by the day they are due. */
export async function listCallsInOrder(ctx: Ctx, asked: CallsAsked): Promise<ListedCall[]> {
  const rows = await ctx.tx.query<ListedCall>(
    `SELECT k.id, p.id AS "personId", p.family_name || ' ' || p.given_name AS name, p.phone, k.reason, k.params, k.state,
       k.due_at AS "dueAt", k.attempts, k.outcome, k.done_at AS "doneAt", count(*) OVER ()::int AS total
     FROM call_tasks k JOIN people p ON p.id = k.person_id
     WHERE k.ente_id = $1 AND ($2::text IS NULL OR k.state = $2)
       AND ($3::date IS NULL OR (k.due_at AT TIME ZONE 'Europe/Rome')::date >= $3) AND ($4::date IS NULL OR (k.due_at AT TIME ZONE 'Europe/Rome')::date <= $4)
     ORDER BY k.due_at, k.id OFFSET $5 LIMIT $6`,
    [ctx.enteId, asked.state ?? null, asked.from ?? null, asked.until ?? null, asked.skip, asked.most],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows;
}
