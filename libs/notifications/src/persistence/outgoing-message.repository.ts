// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, type PageOf, pageOf } from '@reciproca/kernel';

export type MessageState = 'queued' | 'sent' | 'recorded' | 'failed';

export interface OutgoingMessage {
  readonly id: string;
  /** Null for a text to somebody nobody knows. */
  readonly personId: string | null;
  /** Null for a text that is part of a conversation. */
  readonly notificationId: string | null;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const COLUMNS = `id, person_id AS "personId", notification_id AS "notificationId", channel, address, subject, body, state, attempts,
  created_at AS "createdAt", sent_at AS "sentAt"`;

@Injectable()
export class OutgoingMessageRepository {
  /** Null when the notification was already written to that person. */
  async insert(
    ctx: Ctx,
    message: Pick<
      OutgoingMessage,
      'personId' | 'notificationId' | 'channel' | 'address' | 'subject' | 'body' | 'state'
    >,
  ): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `INSERT INTO outgoing_messages (id, ente_id, person_id, notification_id, channel, address, subject, body, state, created_at)
       VALUES ($1, $2, $3, $4, $10, $5, $6, $7, $8, $9) ON CONFLICT (notification_id, channel) DO NOTHING RETURNING id`,
      [
        newId(),
        ctx.enteId,
        message.personId,
        message.notificationId,
        message.address,
        message.subject,
        message.body,
        message.state,
        ctx.clock.now(),
        message.channel,
      ],
    );
    return row?.id ?? null;
  }

  async hasText(ctx: Ctx, notificationId: string): Promise<boolean> {
    const rows = await ctx.tx.query("SELECT 1 FROM outgoing_messages WHERE notification_id = $1 AND channel = 'sms'", [
      notificationId,
    ]);
    return rows.length > 0;
  }

  /** What has not left yet never does: the person wants no texts any more. */
  async dropQueuedTexts(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query(
      "UPDATE outgoing_messages SET state = 'failed', last_error = 'STOP' WHERE ente_id = $1 AND person_id = $2 AND channel = 'sms' AND state = 'queued'",
      [ctx.enteId, personId],
    );
  }

  /** The texts sent to a number, newest first. */
  listTexts(ctx: Ctx, number: string, limit: number): Promise<OutgoingMessage[]> {
    return ctx.tx.query<OutgoingMessage>(
      `SELECT ${COLUMNS} FROM outgoing_messages WHERE ente_id = $1 AND channel = 'sms' AND address = $2 ORDER BY id DESC LIMIT $3`,
      [ctx.enteId, number, limit],
    );
  }

  async findQueuedForUpdate(ctx: Ctx, id: string): Promise<OutgoingMessage | null> {
    const [row] = await ctx.tx.query<OutgoingMessage>(
      `SELECT ${COLUMNS} FROM outgoing_messages WHERE id = $1 AND ente_id = $2 AND state = 'queued' FOR UPDATE`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  async setOutcome(ctx: Ctx, id: string, state: MessageState, error: string | null): Promise<void> {
    await ctx.tx.query(
      `UPDATE outgoing_messages SET state = $2, attempts = attempts + 1, last_error = $3,
       sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END WHERE id = $1`,
      [id, state, error, ctx.clock.now()],
    );
  }

  /** Newest first. */
  async list(ctx: Ctx, page: { after?: string | undefined; limit: number }): Promise<PageOf<OutgoingMessage>> {
    const rows = await ctx.tx.query<OutgoingMessage>(
      `SELECT ${COLUMNS} FROM outgoing_messages WHERE ente_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [ctx.enteId, page.after ?? null, page.limit + 1],
    );
    return pageOf(rows, page.limit, ({ id }) => id);
  }
}
