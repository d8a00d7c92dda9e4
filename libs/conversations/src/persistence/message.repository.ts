// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import type { Message } from '../domain/message.js';
import { WrittenMessageEntity } from './written-message.entity.js';

const COLUMNS = `m.id, m.sender_id AS "senderId", m.recipient_id AS "recipientId", m.entered_by AS "enteredBy", m.channel, m.words, m.at,
  m.taken_back_at AS "takenBackAt", m.hidden_at AS "hiddenAt", m.done_at AS "doneAt"`;
/** Both ways; the office stands where there is no person. */
const BETWEEN = `m.ente_id = $1 AND ((m.sender_id = $2 AND m.recipient_id IS NOT DISTINCT FROM $3::uuid)
  OR (m.recipient_id = $2 AND m.sender_id IS NOT DISTINCT FROM $3::uuid))`;

@Injectable()
export class MessageRepository {
  constructor(@InjectRepository(WrittenMessageEntity) private readonly messages: Repository<WrittenMessageEntity>) {}

  findMessage(ctx: Ctx, id: string): Promise<Message | null> {
    return ownRows(ctx, this.messages).findOneBy({ id });
  }

  async getMessage(ctx: Ctx, id: string): Promise<Message> {
    return (await this.findMessage(ctx, id)) ?? refuse();
  }

  async lockMessage(ctx: Ctx, id: string): Promise<Message> {
    return (await ownRows(ctx, this.messages).lockOneBy({ id })) ?? refuse();
  }

  /** Until the transaction ends nobody else counts what this person has written. */
  async lockSender(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('written_messages:' || $1, 0))", [personId]);
  }

  countSince(ctx: Ctx, senderId: string, recipientId: string | null, since: Date): Promise<number> {
    return ownRows(ctx, this.messages).countBy({
      senderId,
      recipientId: recipientId ?? IsNull(),
      at: MoreThan(since),
    });
  }

  async insert(ctx: Ctx, message: Message): Promise<void> {
    await ownRows(ctx, this.messages).insert(message);
  }

  /** Between these two, the newest first. @param otherId null for the office */
  listBetween(ctx: Ctx, personId: string, otherId: string | null, page: PageAsk): Promise<PageOf<Message>> {
    return listPage<Message>(
      ctx,
      `SELECT ${COLUMNS} FROM written_messages m WHERE ${BETWEEN} ORDER BY m.at DESC, m.id DESC`,
      [ctx.enteId, personId, otherId],
      page,
    );
  }

  /** What was written before that one, and it, the oldest first. */
  async listUpTo(ctx: Ctx, { id, senderId, recipientId, at }: Message, most: number): Promise<Message[]> {
    const before = await ctx.tx.query<Message>(
      `SELECT ${COLUMNS} FROM written_messages m WHERE ${BETWEEN} AND (m.at, m.id) <= ($4, $5::uuid) ORDER BY m.at DESC, m.id DESC LIMIT $6`,
      [ctx.enteId, senderId, recipientId, at, id, most],
    );
    return before.toReversed();
  }

  /** The last thing written with each of those a person writes with, the newest first. */
  listLast(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Message>> {
    return listPage<Message>(
      ctx,
      `SELECT * FROM (SELECT DISTINCT ON (other.id) ${COLUMNS}
         FROM written_messages m, LATERAL (SELECT CASE WHEN m.sender_id = $2 THEN m.recipient_id ELSE m.sender_id END AS id) other
         WHERE m.ente_id = $1 AND $2::uuid IN (m.sender_id, m.recipient_id)
         ORDER BY other.id, m.at DESC, m.id DESC) last
       ORDER BY last.at DESC, last.id DESC`,
      [ctx.enteId, personId],
      page,
    );
  }

  async takeBack(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.messages).move(
      'message',
      { id, takenBackAt: IsNull(), hiddenAt: IsNull() },
      { takenBackAt: ctx.clock.now(), words: '' },
    );
  }

  async hide(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.messages).update({ id, hiddenAt: IsNull() }, { hiddenAt: ctx.clock.now() });
  }

  isWaitedFor(ctx: Ctx, senderId: string): Promise<boolean> {
    return ownRows(ctx, this.messages).existsBy({ senderId, recipientId: IsNull(), doneAt: IsNull() });
  }

  /** Whatever waited from this person at the office. Whether there was any. */
  async setDone(ctx: Ctx, senderId: string): Promise<boolean> {
    const waiting = { senderId, recipientId: IsNull(), doneAt: IsNull() };
    return (await ownRows(ctx, this.messages).update(waiting, { doneAt: ctx.clock.now() })) > 0;
  }

  /** Of these messages, those that say nothing any more. */
  async listGone(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
    const there = await ctx.tx.query<{ id: string }>(
      'SELECT id FROM written_messages WHERE ente_id = $1 AND id = ANY($2::uuid[]) AND taken_back_at IS NULL AND hidden_at IS NULL',
      [ctx.enteId, ids],
    );
    const known = new Set(there.map(({ id }) => id));
    return new Set(ids.filter((id) => !known.has(id)));
  }

  /** What nobody has reported, or staff have settled. */
  async forget(ctx: Ctx, before: { readonly texts: Date; readonly others: Date }): Promise<void> {
    await ctx.tx.query(
      `DELETE FROM written_messages m WHERE m.ente_id = $1 AND m.at < CASE WHEN m.channel = 'sms' THEN $2::timestamptz ELSE $3::timestamptz END
         AND NOT EXISTS (SELECT 1 FROM message_reports r WHERE r.message_id = m.id AND r.settled_at IS NULL)`,
      [ctx.enteId, before.texts, before.others],
    );
  }
}

function refuse(): never {
  throw notFound('message');
}
