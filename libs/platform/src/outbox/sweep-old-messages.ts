// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';
import { JobSchedule } from './job-schedule.js';
import { emitForJob } from './outbox.js';

const AT_ONCE = 20_000;

/** Delivered to everybody and a week old. What was given up stays until somebody has looked at it. */
const OLD_MESSAGES = `
  DELETE FROM outbox WHERE id IN (
    SELECT m.id FROM outbox m WHERE m.created_at < now() - interval '7 days' AND m.fanned_out
      AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.done_at IS NULL)
    ORDER BY m.created_at LIMIT ${AT_ONCE})`;

const OLD_KEYS = `
  DELETE FROM idempotency_keys WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM idempotency_keys WHERE created_at < now() - interval '24 hours' ORDER BY created_at LIMIT ${AT_ONCE}))`;

/** Nobody can deliver it: the version that had this handler is gone. */
const ORPHANS = `
  UPDATE deliveries d SET dead_at = now(), last_error = 'Nobody handles it any more'
  WHERE d.done_at IS NULL AND d.dead_at IS NULL AND d.run_at < now() - interval '1 day' AND NOT EXISTS (
    SELECT 1 FROM subscriptions s JOIN outbox m ON m.topic = s.topic WHERE m.id = d.message_id AND s.handler = d.handler)`;

/** Delivered messages are kept a week for the curious, keys a day as promised to clients; in batches, so that no lock lasts. */
@Injectable()
export class SweepOldMessages implements OnModuleInit {
  constructor(private readonly schedule: JobSchedule) {}

  onModuleInit(): void {
    this.schedule.every(60, 'sweep-old-messages', (ctx, { topic }) => this.execute(ctx, topic));
  }

  /** Comes back at once for the next batch while there is one. */
  private async execute(ctx: Ctx, topic: string): Promise<void> {
    const database = databaseOf(ctx);
    await database.execute(ORPHANS);
    const messages = await database.execute(OLD_MESSAGES);
    const keys = await database.execute(OLD_KEYS);
    if (messages === AT_ONCE || keys === AT_ONCE) await emitForJob(ctx, [{ enteId: ctx.enteId, topic, payload: {} }]);
  }
}
