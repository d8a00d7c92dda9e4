// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, type PageOf, pageOf } from '@reciproca/kernel';

/** `sending` while somebody has it in hand; when their claim lapses nobody knows what came of it. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'recorded' | 'failed';

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

  /** What has not left yet never does: the person wants no texts any more. What is just leaving is not tried again. */
  async dropQueuedTexts(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE outgoing_messages SET state = CASE state WHEN 'queued' THEN 'failed' ELSE state END, last_error = 'STOP'
       WHERE ente_id = $1 AND person_id = $2 AND channel = 'sms' AND state IN ('queued','sending')`,
      [ctx.enteId, personId],
    );
  }

  /** What texts said; that they were sent stays known. */
  async forgetTextsBefore(ctx: Ctx, day: Date): Promise<void> {
    await ctx.tx.query(
      `UPDATE outgoing_messages SET body = ''
       WHERE ente_id = $2 AND channel = 'sms' AND created_at < $1 AND body <> '' AND state NOT IN ('queued','sending')`,
      [day, ctx.enteId],
    );
  }

  /** The texts sent to a number, newest first. */
  listTexts(ctx: Ctx, number: string, limit: number): Promise<OutgoingMessage[]> {
    return ctx.tx.query<OutgoingMessage>(
      `SELECT ${COLUMNS} FROM outgoing_messages WHERE ente_id = $1 AND channel = 'sms' AND address = $2 ORDER BY id DESC LIMIT $3`,
      [ctx.enteId, number, limit],
    );
  }

  /**
   * Takes a message in hand until then, and counts the attempt. Null when there is nothing to send any more.
   * Throws while somebody else has it: what becomes of it is not known yet.
   */
  async claim(ctx: Ctx, id: string, until: Date): Promise<OutgoingMessage | null> {
    const [message] = await ctx.tx.query<OutgoingMessage>(
      `UPDATE outgoing_messages SET state = 'sending', attempts = attempts + 1, claimed_until = $3
       WHERE id = $1 AND ente_id = $2 AND (state = 'queued' OR (state = 'sending' AND claimed_until <= $4)) RETURNING ${COLUMNS}`,
      [id, ctx.enteId, until, ctx.clock.now()],
    );
    if (message) return message;
    const held = await ctx.tx.query(
      "SELECT 1 FROM outgoing_messages WHERE id = $1 AND ente_id = $2 AND state = 'sending'",
      [id, ctx.enteId],
    );
    if (held.length > 0) throw new Error('Somebody else is sending this message');
    return null;
  }

  /** What came of an attempt: sent when nothing failed, else to be tried again unless it was the last, or its person has said stop. */
  async setOutcome(
    ctx: Ctx,
    { id, attempts }: Pick<OutgoingMessage, 'id' | 'attempts'>,
    failure: string | null,
    isLast: boolean,
  ): Promise<MessageState | null> {
    const [row] = await ctx.tx.query<{ state: MessageState }>(
      `WITH outcome AS (
         UPDATE outgoing_messages SET state = CASE WHEN $3::text IS NULL THEN 'sent' WHEN $4 OR last_error = 'STOP' THEN 'failed' ELSE 'queued' END,
           last_error = $3, claimed_until = NULL, sent_at = CASE WHEN $3::text IS NULL THEN $5::timestamptz END
         WHERE id = $1 AND ente_id = $6 AND state = 'sending' AND attempts = $2 RETURNING state)
       SELECT state FROM outcome`,
      [id, attempts, failure, isLast, ctx.clock.now(), ctx.enteId],
    );
    return row?.state ?? null;
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
