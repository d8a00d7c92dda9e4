// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, DomainEvent } from '@reciproca/kernel';
import { newId } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';

export interface EmitOptions {
  /** Not before this instant; at once when left out. */
  readonly runAt?: Date;
  /** At most one event with this key is ever kept. */
  readonly uniqueKey?: string;
}

/**
 * Writes news in the transaction of its cause; the relay carries it to the subscribers after the commit.
 * News that follows from other news is due when that was: under load a few people are told soon rather than everybody late.
 */
export async function emit(
  ctx: Ctx,
  events: DomainEvent | readonly DomainEvent[],
  options: EmitOptions = {},
): Promise<void> {
  const list = Array.isArray(events) ? (events as readonly DomainEvent[]) : [events as DomainEvent];
  if (list.length === 0) return;
  const rows = list.map((event) => ({ id: newId(), topic: event.topic, payload: event.payload }));
  await ctx.tx.query(
    `INSERT INTO outbox (id, ente_id, topic, payload, request_id, run_at, unique_key)
     SELECT row.id, $2::uuid, row.topic, row.payload, $3, coalesce($4::timestamptz, $6::timestamptz, now()), $5
     FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, topic text, payload jsonb)
     ON CONFLICT (unique_key) DO NOTHING`,
    [
      JSON.stringify(rows),
      ctx.enteId || null,
      ctx.requestId,
      options.runAt ?? null,
      options.uniqueKey ?? null,
      databaseOf(ctx).causeDueAt,
    ],
  );
  databaseOf(ctx).hasEvents = true;
}
