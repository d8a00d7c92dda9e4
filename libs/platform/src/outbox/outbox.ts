// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type DomainEvent, newId } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';
import type { Message } from './message.js';
import { type NewMessage, WRITE_MESSAGES, type WrittenDelivery } from './write-messages.js';

export interface EmitOptions {
  /** Not before this instant; at once when left out. */
  readonly runAt?: Date;
  /** At most one event with this key is ever kept. */
  readonly uniqueKey?: string;
}

/** A message of an ente of its own, for jobs that look after all of them; its topic is a job's. */
export interface JobMessage {
  readonly topic: string;
  readonly payload: unknown;
  readonly enteId: string;
  readonly uniqueKey?: string | undefined;
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
  await write(
    ctx,
    list.map(({ topic, payload }) => ({ topic, payload, enteId: ctx.enteId, uniqueKey: options.uniqueKey })),
    options.runAt,
  );
}

/** Like {@link emit}, for the parts of jobs. */
export async function emitForJob(ctx: Ctx, events: readonly JobMessage[]): Promise<void> {
  await write(ctx, events);
}

async function write(ctx: Ctx, events: readonly JobMessage[], runAt?: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ topic, payload, enteId, uniqueKey }): NewMessage => ({
    id: newId(),
    ente_id: enteId || null,
    topic,
    payload,
    unique_key: uniqueKey ?? null,
  }));
  const database = databaseOf(ctx);
  const { whatFollows } = database;
  const takers =
    !runAt && rows.every((row) => (row.ente_id ?? '') === ctx.enteId) ? whatFollows?.takersOf(rows.length) : [];
  const written = JSON.stringify(rows);
  const parameters = [written, ctx.requestId, runAt ?? database.causeDueAt, takers ?? []];
  const deliveries = await ctx.tx.query<WrittenDelivery>(WRITE_MESSAGES, parameters);
  const messages = deliveries.some(({ follows }) => follows) ? messagesOf(written) : null;
  for (const { messageId, handler, lane, follows } of deliveries) {
    const message = messages?.get(messageId);
    if (follows && message) whatFollows?.add({ handler, message });
    else database.lanes.add(lane);
  }
}

/** As they will be read: what does not survive being written does not reach who follows at once either. */
function messagesOf(written: string): ReadonlyMap<string, Message> {
  const rows = JSON.parse(written) as NewMessage[];
  return new Map(rows.map(({ id, topic, payload }) => [id, { id, topic, payload }]));
}
