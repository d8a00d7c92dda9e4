// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { Any, Between, IsNull, LessThan, Not, type Repository } from 'typeorm';
import { type InboundState, type InboundText, WAITING } from '../domain/inbound-text.js';
import { SmsInboundEntity } from './sms-inbound.entity.js';

/** The columns of a text; neither its number's hash nor the provider's id. */
const SHOWN = { id: true, personId: true, number: true, body: true, state: true, receivedAt: true } as const;

@Injectable()
export class InboundRepository {
  constructor(@InjectRepository(SmsInboundEntity) private readonly texts: Repository<SmsInboundEntity>) {}

  /** Null when the provider has brought this text before. */
  async insert(
    ctx: Ctx,
    text: { providerId: string; personId: string | null; number: string | null; numberHash: Buffer; body: string },
  ): Promise<string | null> {
    const id = newId();
    const isNew = await ownRows(ctx, this.texts).insertNew({ ...text, id, receivedAt: ctx.clock.now() });
    return isNew ? id : null;
  }

  /** Two texts of one stranger at once would both be the first of the day. */
  async lockNumber(ctx: Ctx, number: string): Promise<void> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sms:${ctx.enteId}:${number}`]);
  }

  async getText(ctx: Ctx, id: string): Promise<InboundText> {
    const [text] = await ownRows(ctx, this.texts).find({ select: SHOWN, where: { id } });
    if (!text) throw notFound('text');
    return text;
  }

  /** But for the one that is known already; for who holds the lock of the person's conversation. */
  async findOldestNew(ctx: Ctx, personId: string, exceptId: string | null = null): Promise<InboundText | null> {
    const [text] = await ownRows(ctx, this.texts).find({
      select: SHOWN,
      where: { personId, state: 'new', ...(exceptId && { id: Not(exceptId) }) },
      order: { seq: 'ASC' },
      take: 1,
    });
    return text ?? null;
  }

  /** What the same person had written shortly before. */
  async findBefore(ctx: Ctx, { id, personId, receivedAt }: InboundText, since: Date): Promise<InboundText | null> {
    if (!personId) return null;
    const [text] = await ownRows(ctx, this.texts).find({
      select: SHOWN,
      where: { personId, id: Not(id), receivedAt: Between(since, receivedAt) },
      order: { seq: 'DESC' },
      take: 1,
    });
    return text ?? null;
  }

  async setState(ctx: Ctx, id: string, state: InboundState): Promise<void> {
    await ownRows(ctx, this.texts).update({ id }, { state, handledAt: ctx.clock.now() });
  }

  /** Staff have dealt with it; false when somebody had already. */
  async setDone(ctx: Ctx, id: string): Promise<boolean> {
    const done = { state: 'done', doneBy: ctx.actor.personId } as const;
    return (await ownRows(ctx, this.texts).update({ id, state: Any(WAITING) }, done)) > 0;
  }

  /** Staff write to the person: what was not understood is answered, a cry for help is not. Whether there was any. */
  async setDoneOf(ctx: Ctx, personId: string): Promise<boolean> {
    const done = { state: 'done', doneBy: ctx.actor.personId } as const;
    const waiting = Any(WAITING.filter((state) => state !== 'alarm'));
    return (await ownRows(ctx, this.texts).update({ personId, state: waiting }, done)) > 0;
  }

  /** How many came from the same number as this one since then, itself among them. */
  async countFromSameNumber(ctx: Ctx, id: string, since: Date): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM sms_inbound a JOIN sms_inbound b ON b.ente_id = a.ente_id AND b.number_hash = a.number_hash
       WHERE a.id = $1 AND a.ente_id = $2 AND b.received_at > $3 AND b.seq <= a.seq`,
      [id, ctx.enteId, since],
    );
    return row?.count ?? 0;
  }

  /** Whether another cry for help from the same number still waits for staff, who were told of it not long ago. */
  async isAlarmedAlready(ctx: Ctx, id: string, since: Date): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM sms_inbound a JOIN sms_inbound b ON b.ente_id = a.ente_id AND b.number_hash = a.number_hash
       WHERE a.id = $1 AND a.ente_id = $2 AND b.id <> a.id AND b.state = 'alarm' AND b.received_at > $3 LIMIT 1`,
      [id, ctx.enteId, since],
    );
    return rows.length > 0;
  }

  countWaiting(ctx: Ctx): Promise<number> {
    return ownRows(ctx, this.texts).countBy({ state: Any(WAITING) });
  }

  /** Those that wait for a person of the staff: where somebody may be in danger first, then the newest. */
  async listWaiting(ctx: Ctx, page: PageAsk): Promise<PageOf<InboundText>> {
    const ordered = `SELECT id, seq FROM sms_inbound WHERE ente_id = $1 AND state = ANY($2) ORDER BY state <> 'alarm', seq DESC`;
    const { items, next } = await listPage<{ id: string }>(ctx, ordered, [ctx.enteId, WAITING], page);
    const ids = items.map(({ id }) => id);
    const texts = await ownRows(ctx, this.texts).find({ select: SHOWN, where: { id: Any(ids) } });
    return { items: texts.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)), next };
  }

  /** What came from the number of this one, itself among them, newest first. */
  async listFromSameNumber(ctx: Ctx, id: string, limit: number): Promise<InboundText[]> {
    const [own] = await ownRows(ctx, this.texts).find({ select: { numberHash: true }, where: { id } });
    if (!own) return [];
    const where = { numberHash: own.numberHash };
    return ownRows(ctx, this.texts).find({ select: SHOWN, where, order: { seq: 'DESC' }, take: limit });
  }

  /** Newest first. */
  listOfPerson(ctx: Ctx, personId: string, limit: number): Promise<InboundText[]> {
    return ownRows(ctx, this.texts).find({ select: SHOWN, where: { personId }, order: { seq: 'DESC' }, take: limit });
  }

  /** What people wrote, and the numbers of those we do not know. */
  async forgetBefore(ctx: Ctx, day: Date): Promise<void> {
    const old = { receivedAt: LessThan(day), body: Not(IsNull()) };
    await ownRows(ctx, this.texts).update(old, { body: null, number: null });
  }
}
