// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type PageOf, pageOf } from '@reciproca/kernel';
import { databaseOf, ownRows, type ToldEarlier } from '@reciproca/platform';
import { Any, IsNull, LessThan, Not, type Repository } from 'typeorm';
import type { MessageState, OutgoingMessage } from '../domain/outgoing-message.js';
import { OutgoingMessageEntity } from './outgoing-message.entity.js';

const COLUMNS = `id, person_id AS "personId", notification_id AS "notificationId", channel, address, subject, body, state, attempts,
  created_at AS "createdAt", sent_at AS "sentAt"`;

/** The columns of a message as others see it. */
const SHOWN = {
  id: true,
  personId: true,
  notificationId: true,
  channel: true,
  address: true,
  subject: true,
  body: true,
  state: true,
  attempts: true,
  createdAt: true,
  sentAt: true,
} as const;

@Injectable()
export class OutgoingMessageRepository {
  constructor(@InjectRepository(OutgoingMessageEntity) private readonly messages: Repository<OutgoingMessageEntity>) {}

  /** Null when the notification was already written to that person. */
  async insert(
    ctx: Ctx,
    message: Pick<
      OutgoingMessage,
      'personId' | 'notificationId' | 'channel' | 'address' | 'subject' | 'body' | 'state'
    >,
  ): Promise<string | null> {
    const id = newId();
    const isNew = await ownRows(ctx, this.messages).insertNew({ ...message, id, createdAt: ctx.clock.now() });
    return isNew ? id : null;
  }

  hasText(ctx: Ctx, notificationId: string): Promise<boolean> {
    return ownRows(ctx, this.messages).existsBy({ notificationId, channel: 'sms' });
  }

  hasUnsentNews(ctx: Ctx, personId: string): Promise<boolean> {
    return ownRows(ctx, this.messages).existsBy({
      personId,
      channel: 'sms',
      state: 'queued',
      notificationId: Not(IsNull()),
    });
  }

  /** What has not left yet never does: the person wants no texts any more. What is just leaving is not tried again. */
  async dropQueuedTexts(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE outgoing_messages SET state = CASE state WHEN 'queued' THEN 'failed' ELSE state END, last_error = 'STOP'
       WHERE ente_id = $1 AND person_id = $2 AND channel = 'sms' AND state IN ('queued','sending')`,
      [ctx.enteId, personId],
    );
  }

  /** The same for e-mails too: nobody reads them any more. */
  async dropQueued(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.messages).update({ personId, state: 'queued' }, { state: 'failed', lastError: 'LEFT' });
  }

  /** News that has not left yet, and what it was about. */
  listQueuedNews(ctx: Ctx): Promise<ToldEarlier[]> {
    return ctx.tx.query<ToldEarlier>(
      `SELECT m.id, n.type, n.link, n.params->>'startsAt' AS "startsAt", n.params->>'messageId' AS "messageId" FROM outgoing_messages m JOIN notifications n ON n.id = m.notification_id
       WHERE m.ente_id = $1 AND m.state = 'queued' ORDER BY m.id`,
      [ctx.enteId],
    );
  }

  /** What they said is no more. */
  async drop(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ownRows(ctx, this.messages).update(
      { id: Any([...ids]), state: 'queued' },
      { state: 'failed', lastError: 'PAST' },
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
    return ownRows(ctx, this.messages).find({
      select: SHOWN,
      where: { channel: 'sms', address: number },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** Whether these words went to that number since; whoever writes there at the same moment waits until the commit. */
  async wasWrittenSince(ctx: Ctx, number: string, words: string, since: Date): Promise<boolean> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`texts:${ctx.enteId}:${number}`]);
    const same = (text: string): string => `regexp_replace(lower(trim(${text})), '\\s+', ' ', 'g')`;
    const rows = await ctx.tx.query(
      `SELECT 1 FROM outgoing_messages WHERE ente_id = $1 AND channel = 'sms' AND address = $2 AND created_at > $4
         AND ${same('body')} = ${same('$3')} LIMIT 1`,
      [ctx.enteId, number, words, since],
    );
    return rows.length > 0;
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
    if (await ownRows(ctx, this.messages).existsBy({ id, state: 'sending' }))
      throw new Error('Somebody else is sending this message');
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

  /** It was nobody's failure: it waits as if this attempt had not been. False where it is in hand no more. */
  async putBack(ctx: Ctx, { id, attempts }: Pick<OutgoingMessage, 'id' | 'attempts'>): Promise<boolean> {
    const change = { state: 'queued', attempts: attempts - 1, claimedUntil: null } as const;
    return (await ownRows(ctx, this.messages).update({ id, attempts, state: 'sending' }, change)) > 0;
  }

  async noteAppIoId(ctx: Ctx, id: string, appIoId: string): Promise<void> {
    await ownRows(ctx, this.messages).update({ id }, { appIoId });
  }

  /** One of which nobody knows yet whether it has arrived. */
  async findAccepted(ctx: Ctx, id: string): Promise<{ personId: string; appIoId: string } | null> {
    const row = await ownRows(ctx, this.messages).findOneBy({ id, state: 'sent', appIoId: Not(IsNull()) });
    return row?.personId && row.appIoId ? { personId: row.personId, appIoId: row.appIoId } : null;
  }

  async noteDelivered(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.messages).update({ id, state: 'sent' }, { state: 'delivered' });
  }

  /** False where that was known already. */
  async noteRejected(ctx: Ctx, id: string): Promise<boolean> {
    const change = { state: 'failed', lastError: 'REJECTED' } as const;
    return (await ownRows(ctx, this.messages).update({ id, state: 'sent' }, change)) > 0;
  }

  /** How many of those that went out, or never will, were forgotten. */
  forget(ctx: Ctx, before: Date, most: number): Promise<number> {
    return databaseOf(ctx).execute(
      `DELETE FROM outgoing_messages WHERE id = ANY(ARRAY(
         SELECT id FROM outgoing_messages WHERE ente_id = $1 AND created_at < $2 AND state NOT IN ('queued','sending')
         ORDER BY id LIMIT $3))`,
      [ctx.enteId, before, most],
    );
  }

  /** E-mails, texts and messages in App IO with news, newest first: what was said in a conversation stands there. */
  listNewsOfPerson(ctx: Ctx, personId: string, most: number): Promise<OutgoingMessage[]> {
    return ownRows(ctx, this.messages).find({
      select: SHOWN,
      where: [
        { personId, channel: Any(['email', 'app_io']) },
        { personId, notificationId: Not(IsNull()) },
      ],
      order: { id: 'DESC' },
      take: most,
    });
  }

  /** Newest first. */
  async list(ctx: Ctx, page: { after?: string | undefined; limit: number }): Promise<PageOf<OutgoingMessage>> {
    const rows = await ownRows(ctx, this.messages).find({
      select: SHOWN,
      where: page.after ? { id: LessThan(page.after) } : {},
      order: { id: 'DESC' },
      take: page.limit + 1,
    });
    return pageOf(rows, page.limit, ({ id }) => id);
  }
}
