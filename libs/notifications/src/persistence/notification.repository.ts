// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { databaseOf, type DueRow, ownRows, repositoryOf } from '@reciproca/platform';
import { IsNull, LessThan, LessThanOrEqual, MoreThan, type Repository } from 'typeorm';
import { EMAIL_AFTER_HOURS } from '../domain/channel.rules.js';
import type { NewNotification, Notification } from '../domain/notification.js';
import { NotificationEntity } from './notification.entity.js';

/**
 * Numbers are taken and rows written in one statement. The counter's row stays locked until the commit, so a person's
 * numbers become visible in their order: who has seen 7 can never be shown a new 6. What was told before is looked up one by one:
 * of a `NOT EXISTS` Postgres makes a join that reads everything ever told.
 */
const WRITE = `
  WITH wanted AS (
    SELECT w.*, row_number() OVER (PARTITION BY w.person_id ORDER BY w.nth) AS ordinal, count(*) OVER (PARTITION BY w.person_id) AS total
    FROM jsonb_to_recordset($1::jsonb) AS w(nth integer, id uuid, person_id uuid, type text, params jsonb, link text, important boolean, event_key text)
    WHERE (SELECT n.id FROM notifications n WHERE n.person_id = w.person_id AND n.event_key = w.event_key) IS NULL
  ), counted AS (
    INSERT INTO notification_counters AS c (person_id, last_seq)
    SELECT person_id, count(*) FROM wanted GROUP BY person_id ORDER BY person_id
    ON CONFLICT (person_id) DO UPDATE SET last_seq = c.last_seq + EXCLUDED.last_seq
    RETURNING person_id, last_seq
  )
  INSERT INTO notifications (id, ente_id, person_id, seq, type, params, link, important, event_key, created_at, escalate_at)
  SELECT w.id, $2, w.person_id, c.last_seq - w.total + w.ordinal, w.type, w.params, w.link, w.important, w.event_key, $3,
    CASE WHEN w.important THEN $4::timestamptz END
  FROM wanted w JOIN counted c USING (person_id)
  ON CONFLICT (person_id, event_key) DO NOTHING
  RETURNING id`;

const COLUMNS = `n.id, n.person_id AS "personId", n.seq::float8 AS seq, n.type, n.params, n.link, n.important,
  n.created_at AS "createdAt", n.read_at AS "readAt", n.acked_at AS "ackedAt"`;

const SHOWN = {
  id: true,
  personId: true,
  seq: true,
  type: true,
  params: true,
  link: true,
  important: true,
  createdAt: true,
  readAt: true,
  ackedAt: true,
} as const;

@Injectable()
export class NotificationRepository {
  constructor(@InjectRepository(NotificationEntity) private readonly notifications: Repository<NotificationEntity>) {}

  /** Returns the ids of the rows written; who was told of the same event before is left out. */
  async write(ctx: Ctx, wanted: readonly NewNotification[]): Promise<string[]> {
    const once = new Map(wanted.map((one) => [`${one.personId} ${one.eventKey}`, one]));
    const rows = [...once.values()].map((one, nth) => ({
      nth,
      id: newId(),
      person_id: one.personId,
      type: one.type,
      params: one.params,
      link: one.link,
      important: one.important,
      event_key: one.eventKey,
    }));
    const written = await ctx.tx.query<{ id: string }>(WRITE, [
      JSON.stringify(rows),
      ctx.enteId,
      ctx.clock.now(),
      new Date(ctx.clock.now().getTime() + EMAIL_AFTER_HOURS * 3_600_000),
    ]);
    return written.map(({ id }) => id);
  }

  /** In the order of their numbers. */
  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Notification[]> {
    return ctx.tx.query<Notification>(
      `SELECT ${COLUMNS} FROM notifications n WHERE n.id = ANY($1) AND n.ente_id = $2 ORDER BY n.seq`,
      [ids, ctx.enteId],
    );
  }

  /** How many were forgotten: read before the one day, or told before the other and never read; none a message or a call stands on. */
  forget(ctx: Ctx, { readBefore, toldBefore }: { readBefore: Date; toldBefore: Date }, most: number): Promise<number> {
    return databaseOf(ctx).execute(
      `DELETE FROM notifications WHERE id = ANY(ARRAY(
         SELECT n.id FROM notifications n WHERE n.ente_id = $1 AND n.created_at < $2 AND (n.read_at < $2 OR n.created_at < $3)
           AND NOT EXISTS (SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id)
           AND NOT EXISTS (SELECT 1 FROM call_tasks c WHERE c.notification_id = n.id)
         ORDER BY n.id LIMIT $4))`,
      [ctx.enteId, readBefore, toldBefore, most],
    );
  }

  /** The next after a number, in order. */
  listAfter(ctx: Ctx, personId: string, seq: number, limit: number): Promise<Notification[]> {
    return ctx.tx.query<Notification>(
      `SELECT ${COLUMNS} FROM notifications n WHERE n.person_id = $1 AND n.ente_id = $2 AND n.seq > $3 ORDER BY n.seq LIMIT $4`,
      [personId, ctx.enteId, seq, limit],
    );
  }

  /** Newest first; `before` is the number the previous page ended with. */
  listNewest(
    ctx: Ctx,
    personId: string,
    page: { before?: number | undefined; limit: number },
  ): Promise<Notification[]> {
    return ownRows(ctx, this.notifications).find({
      select: SHOWN,
      where: { personId, ...(page.before && { seq: LessThan(page.before) }) },
      order: { seq: 'DESC' },
      take: page.limit,
    });
  }

  /** Not looked at though it is time; of every ente. */
  async listToEscalate(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    const rows = await repositoryOf(ctx, this.notifications).find({
      select: { id: true, enteId: true },
      where: {
        escalateAt: LessThanOrEqual(ctx.clock.now()),
        ackedAt: IsNull(),
        readAt: IsNull(),
        ...(after && { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: most,
    });
    return rows.map(({ id, enteId }) => ({ id, enteId }));
  }

  /** One that is still not looked at, with what was tried; nobody else does its next step meanwhile. */
  async findToEscalate(ctx: Ctx, id: string): Promise<(Notification & { emailed: boolean; called: boolean }) | null> {
    const [row] = await ctx.tx.query<Notification & { emailed: boolean; called: boolean }>(
      `SELECT ${COLUMNS}, EXISTS (SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id AND NOT (m.channel = 'app_io' AND m.state = 'failed')) AS emailed,
         EXISTS (SELECT 1 FROM call_tasks c WHERE c.notification_id = n.id) AS called
       FROM notifications n
       WHERE n.id = $1 AND n.ente_id = $2 AND n.escalate_at <= $3 AND n.acked_at IS NULL AND n.read_at IS NULL FOR UPDATE OF n`,
      [id, ctx.enteId, ctx.clock.now()],
    );
    return row ?? null;
  }

  /** When it is looked at again should nobody have read it; never when null. */
  async escalateAt(ctx: Ctx, id: string, at: Date | null): Promise<void> {
    await ownRows(ctx, this.notifications).update({ id }, { escalateAt: at });
  }
}
