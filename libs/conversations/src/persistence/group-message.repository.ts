// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, type Language, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { WayReached } from '@reciproca/notifications';
import { listPage, ownRows } from '@reciproca/platform';
import { IsNull, LessThan, Not, type Repository } from 'typeorm';
import type { GroupMessage, Recipient } from '../domain/group-message.js';
import { GroupMessageEntity } from './group-message.entity.js';
import { GroupRecipientEntity } from './group-recipient.entity.js';
import { WrittenMessageEntity } from './written-message.entity.js';

/** A recipient with the name staff know them by. */
export interface NamedRecipient extends Omit<Recipient, 'messageId'> {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

@Injectable()
export class GroupMessageRepository {
  constructor(
    @InjectRepository(GroupMessageEntity) private readonly messages: Repository<GroupMessageEntity>,
    @InjectRepository(GroupRecipientEntity) private readonly recipients: Repository<GroupRecipientEntity>,
    @InjectRepository(WrittenMessageEntity) private readonly written: Repository<WrittenMessageEntity>,
  ) {}

  async get(ctx: Ctx, id: string): Promise<GroupMessage> {
    return (await ownRows(ctx, this.messages).findOneBy({ id })) ?? refuse();
  }

  async lock(ctx: Ctx, id: string): Promise<GroupMessage> {
    return (await ownRows(ctx, this.messages).lockOneBy({ id })) ?? refuse();
  }

  /** The newest first. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<GroupMessage>> {
    return ownRows(ctx, this.messages).findPage({ order: { writtenAt: 'DESC', id: 'DESC' } }, page);
  }

  listSignedBy(ctx: Ctx, writtenBy: string, page: PageAsk): Promise<PageOf<GroupMessage>> {
    const where = { writtenBy, signedAs: Not(IsNull()) };
    return ownRows(ctx, this.messages).findPage({ where, order: { writtenAt: 'DESC', id: 'DESC' } }, page);
  }

  insert(ctx: Ctx, { groups, groupNames, ...message }: GroupMessage): Promise<void> {
    return ownRows(ctx, this.messages).insert({ ...message, groups: [...groups], groupNames: [...groupNames] });
  }

  /** Throws `group_message.wrong_state` where it does not stand in `from` any more. */
  move(
    ctx: Ctx,
    { id, state }: Pick<GroupMessage, 'id' | 'state'>,
    change: Partial<Omit<GroupMessage, 'groups' | 'groupNames'>> & { groups?: string[]; groupNames?: string[] },
  ): Promise<void> {
    return ownRows(ctx, this.messages).move('group_message', { id, state }, change);
  }

  /**
   * Those sent since, taken back afterwards or not, and those on their way: of the office, or of whoever signs this one. Who asks waits
   * for others who send at the same moment.
   */
  async countSince(ctx: Ctx, since: Date, { signedAs, writtenBy }: GroupMessage): Promise<number> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('group_messages:' || $1, 0))", [ctx.enteId]);
    const [row] = await ctx.tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM group_messages
       WHERE ente_id = $1 AND due_at > $2 AND (state IN ('waiting', 'sent') OR state = 'taken_back' AND taken_back_at >= due_at)
         AND CASE WHEN $3::boolean THEN signed_as IS NOT NULL AND written_by = $4 ELSE signed_as IS NULL END`,
      [ctx.enteId, since, signedAs !== null, writtenBy],
    );
    return row?.count ?? 0;
  }

  /** With the message that stands in each one's thread. */
  async insertRecipients(
    ctx: Ctx,
    { id, writtenBy }: GroupMessage,
    people: readonly (Omit<Recipient, 'messageId'> & { readonly words: string })[],
  ): Promise<Recipient[]> {
    const told = people.map((one) => ({ ...one, messageId: newId() }));
    const empty = { senderId: null, takenBackAt: null, hiddenAt: null, doneAt: null };
    await ownRows(ctx, this.written).insert(
      ...told.map(({ messageId, personId, words }) => ({
        ...{ id: messageId, recipientId: personId, words, channel: 'web' as const, ...empty },
        ...{ enteredBy: writtenBy, at: ctx.clock.now() },
      })),
    );
    await ownRows(ctx, this.recipients).insert(
      ...told.map(({ words: _, ...recipient }) => ({ groupMessageId: id, ...recipient })),
    );
    return told;
  }

  /** By name; of some ways alone where those are asked for. */
  listRecipients(
    ctx: Ctx,
    id: string,
    page: PageAsk,
    ways: readonly WayReached[] | null = null,
  ): Promise<PageOf<NamedRecipient>> {
    return listPage<NamedRecipient>(
      ctx,
      `SELECT p.id, r.person_id AS "personId", r.way, r.through_id AS "throughId", p.given_name || ' ' || p.family_name AS name, p.phone
       FROM group_message_recipients r JOIN people p ON p.id = r.person_id
       WHERE r.ente_id = $1 AND r.group_message_id = $2 AND ($3::text[] IS NULL OR r.way = ANY($3))
       ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId, id, ways],
      page,
    );
  }

  async countWays(ctx: Ctx, id: string): Promise<Map<WayReached, number>> {
    const rows = await ctx.tx.query<{ way: WayReached; count: number }>(
      `SELECT way, count(*)::int AS count FROM group_message_recipients WHERE ente_id = $1 AND group_message_id = $2 GROUP BY way`,
      [ctx.enteId, id],
    );
    return new Map(rows.map(({ way, count }) => [way, count]));
  }

  /** How many it was texted to, by the language each reads. */
  async countTexted(ctx: Ctx, id: string): Promise<{ language: Language; count: number }[]> {
    return ctx.tx.query(
      `SELECT p.ui_language AS language, count(*)::int AS count FROM group_message_recipients r JOIN people p ON p.id = r.person_id
       WHERE r.ente_id = $1 AND r.group_message_id = $2 AND r.way = 'text' GROUP BY p.ui_language`,
      [ctx.enteId, id],
    );
  }

  /** The words are gone from every thread; what has left as a text cannot be. */
  async takeBackWritten(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE written_messages m SET taken_back_at = $3, words = '' FROM group_message_recipients r
       WHERE r.message_id = m.id AND r.group_message_id = $2 AND m.ente_id = $1 AND m.taken_back_at IS NULL AND m.hidden_at IS NULL`,
      [ctx.enteId, id, ctx.clock.now()],
    );
  }

  /** Drafts nobody sent, and what is long past. */
  async forget(ctx: Ctx, before: { readonly drafts: Date; readonly others: Date }): Promise<void> {
    await ownRows(ctx, this.messages).delete({ state: 'draft', writtenAt: LessThan(before.drafts) });
    await ownRows(ctx, this.messages).delete({ state: Not('waiting'), writtenAt: LessThan(before.others) });
  }
}

function refuse(): never {
  throw notFound('group_message');
}
