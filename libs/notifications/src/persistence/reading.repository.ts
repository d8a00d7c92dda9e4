// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';

export interface Counters {
  readonly lastSeq: number;
  readonly ackedSeq: number;
}

export interface UnreadNews {
  readonly id: string;
  readonly type: string;
  readonly link: string;
  readonly startsAt: string | null;
}

/** What a person has got and read. */
@Injectable()
export class ReadingRepository {
  async countUnread(ctx: Ctx, personId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM notifications WHERE person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row?.count ?? 0;
  }

  async getCounters(ctx: Ctx, personId: string): Promise<Counters> {
    return (await this.listCounters(ctx, [personId])).get(personId) ?? { lastSeq: 0, ackedSeq: 0 };
  }

  async listCounters(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Counters>> {
    const rows = await ctx.tx.query<{ id: string; last_seq: number; acked_seq: number }>(
      'SELECT person_id AS id, last_seq::float8, acked_seq::float8 FROM notification_counters WHERE person_id = ANY($1)',
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, { lastSeq: row.last_seq, ackedSeq: row.acked_seq }]));
  }

  /** Everything up to a number has arrived; numbers not given yet count for nothing. */
  async ack(ctx: Ctx, personId: string, seq: number): Promise<void> {
    await ctx.tx.query(
      `WITH counted AS (
         UPDATE notification_counters SET acked_seq = greatest(acked_seq, least(last_seq, $2::bigint)) WHERE person_id = $1 AND acked_seq < $2::bigint
       ) UPDATE notifications SET acked_at = $3 WHERE person_id = $1 AND seq <= $2::bigint AND acked_at IS NULL`,
      [personId, seq, ctx.clock.now()],
    );
  }

  /** Returns where it leads; throws `notification.not_found`, also for somebody else's. */
  async markRead(ctx: Ctx, personId: string, id: string): Promise<string> {
    const [row] = await ctx.tx.query<{ link: string }>(
      `UPDATE notifications SET read_at = coalesce(read_at, $3), acked_at = coalesce(acked_at, $3)
       WHERE id = $2 AND person_id = $1 RETURNING link`,
      [personId, id, ctx.clock.now()],
    );
    if (!row) throw notFound('notification');
    return row.link;
  }

  /** Everything that leads to one page; returns how many are left. */
  async markSeen(ctx: Ctx, personId: string, path: string): Promise<number> {
    const [row] = await ctx.tx.query<{ left: number }>(
      `WITH seen AS (
         UPDATE notifications SET read_at = $3, acked_at = coalesce(acked_at, $3)
         WHERE person_id = $1 AND read_at IS NULL AND regexp_replace(link, '[?#].*$', '') = $2 RETURNING 1
       )
       SELECT ((SELECT count(*) FROM notifications WHERE person_id = $1 AND read_at IS NULL)
         - (SELECT count(*) FROM seen))::integer AS left`,
      [personId, path, ctx.clock.now()],
    );
    return row?.left ?? 0;
  }

  /** The newest of these kinds that nobody has read, of the ente. */
  listUnread(ctx: Ctx, types: readonly string[], most: number): Promise<UnreadNews[]> {
    return ctx.tx.query<UnreadNews>(
      `SELECT id, type, link, params->>'startsAt' AS "startsAt", params->>'messageId' AS "messageId" FROM notifications
       WHERE ente_id = $1 AND read_at IS NULL AND type = ANY($2) ORDER BY id DESC LIMIT $3`,
      [ctx.enteId, types, most],
    );
  }

  async markOver(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.tx.query(
      'UPDATE notifications SET read_at = $3 WHERE ente_id = $1 AND id = ANY($2) AND read_at IS NULL',
      [ctx.enteId, ids, ctx.clock.now()],
    );
  }

  async markAllRead(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE notifications SET read_at = $2, acked_at = coalesce(acked_at, $2) WHERE person_id = $1 AND read_at IS NULL',
      [personId, ctx.clock.now()],
    );
  }
}
