// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { systemClock } from '@reciproca/kernel';
import { databaseOf } from '../database/db-transaction.js';
import { type CtxSeed, UnitOfWork } from '../database/unit-of-work.js';
import type { OutboxRow } from './outbox-row.js';
import { type Subscription, Subscriptions } from './subscriptions.js';

/** Hands one message to each of its subscribers, each in a transaction of its own that also records the delivery. */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute(row: OutboxRow): Promise<void> {
    for (const subscription of this.subscriptions.listFor(row.topic)) await this.deliver(row, subscription);
  }

  private async deliver(row: OutboxRow, subscription: Subscription): Promise<void> {
    const seed: CtxSeed = {
      enteId: row.ente_id ?? '',
      actor: { personId: null, roles: [], sessionId: null },
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: row.request_id,
      clock: systemClock,
    };
    await this.unitOfWork.run(seed, async (ctx) => {
      databaseOf(ctx).causeDueAt = row.run_at;
      const fresh = await ctx.tx.query(
        'INSERT INTO inbox (message_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING message_id',
        [row.id, subscription.name],
      );
      if (fresh.length === 0) return;
      await subscription.handle(ctx, {
        id: row.id,
        topic: row.topic,
        payload: row.payload,
        occurredAt: row.created_at,
      });
    });
  }
}
