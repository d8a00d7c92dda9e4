// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobSchedule } from './job-schedule.js';

/** Delivered messages are kept a week for the curious, keys a day as promised to clients; in batches, so that no lock lasts. */
@Injectable()
export class SweepOldMessages implements OnModuleInit {
  constructor(private readonly schedule: JobSchedule) {}

  onModuleInit(): void {
    this.schedule.every(60, 'sweep-old-messages', async (ctx) => {
      await ctx.tx.query(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < now() - interval '7 days' LIMIT 20000)",
      );
      await ctx.tx.query(
        "DELETE FROM inbox WHERE ctid IN (SELECT ctid FROM inbox WHERE handled_at < now() - interval '14 days' LIMIT 20000)",
      );
      await ctx.tx.query("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'");
    });
  }
}
