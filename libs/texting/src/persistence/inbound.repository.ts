// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';

export type InboundState = 'new' | 'handled' | 'unclear' | 'unknown' | 'shared' | 'dropped' | 'done';

export interface InboundText {
  readonly id: string;
  readonly personId: string | null;
  /** Kept only where the sender is nobody we know. */
  readonly number: string | null;
  /** Null once its days are over. */
  readonly body: string | null;
  readonly state: InboundState;
  readonly receivedAt: Date;
}

const COLUMNS = 'id, person_id AS "personId", number, body, state, received_at AS "receivedAt"';
const WAITING = "state IN ('unclear', 'unknown', 'shared')";

@Injectable()
export class InboundRepository {
  /** Null when the provider has brought this text before. */
  async insert(
    ctx: Ctx,
    text: { providerId: string; personId: string | null; number: string | null; numberHash: Buffer; body: string },
  ): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `INSERT INTO sms_inbound (id, ente_id, provider_id, person_id, number, number_hash, body, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (ente_id, provider_id) DO NOTHING RETURNING id`,
      [newId(), ctx.enteId, text.providerId, text.personId, text.number, text.numberHash, text.body, ctx.clock.now()],
    );
    return row?.id ?? null;
  }

  /** Ids of the ente's people with this number; those who left are nobody's. */
  async listOwners(ctx: Ctx, number: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      "SELECT id FROM people WHERE ente_id = $1 AND phone = $2 AND state <> 'left'",
      [ctx.enteId, number],
    );
    return rows.map(({ id }) => id);
  }

  /** Two texts of one stranger at once would both be the first of the day. */
  async lockNumber(ctx: Ctx, number: string): Promise<void> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sms:${ctx.enteId}:${number}`]);
  }

  async getText(ctx: Ctx, id: string): Promise<InboundText> {
    const [row] = await ctx.tx.query<InboundText>(`SELECT ${COLUMNS} FROM sms_inbound WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!row) throw notFound('text');
    return row;
  }

  /** For who holds the lock of the person's conversation. */
  async findOldestNew(ctx: Ctx, personId: string): Promise<InboundText | null> {
    const [row] = await ctx.tx.query<InboundText>(
      `SELECT ${COLUMNS} FROM sms_inbound WHERE person_id = $1 AND ente_id = $2 AND state = 'new' ORDER BY seq LIMIT 1`,
      [personId, ctx.enteId],
    );
    return row ?? null;
  }

  async setState(ctx: Ctx, id: string, state: InboundState): Promise<void> {
    await ctx.tx.query('UPDATE sms_inbound SET state = $3, handled_at = $4 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      state,
      ctx.clock.now(),
    ]);
  }

  /** Staff have dealt with it; false when somebody had already. */
  async setDone(ctx: Ctx, id: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `WITH done AS (UPDATE sms_inbound SET state = 'done', done_by = $3 WHERE id = $1 AND ente_id = $2 AND ${WAITING} RETURNING id) SELECT id FROM done`,
      [id, ctx.enteId, ctx.actor.personId],
    );
    return rows.length > 0;
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

  /** Those that wait for a person of the staff, the oldest first. */
  listWaiting(ctx: Ctx, limit: number): Promise<InboundText[]> {
    return ctx.tx.query<InboundText>(
      `SELECT ${COLUMNS} FROM sms_inbound WHERE ente_id = $1 AND ${WAITING} ORDER BY seq LIMIT $2`,
      [ctx.enteId, limit],
    );
  }

  /** Newest first. */
  listOfPerson(ctx: Ctx, personId: string, limit: number): Promise<InboundText[]> {
    return ctx.tx.query<InboundText>(
      `SELECT ${COLUMNS} FROM sms_inbound WHERE ente_id = $1 AND person_id = $2 ORDER BY seq DESC LIMIT $3`,
      [ctx.enteId, personId, limit],
    );
  }

  /** What people wrote, and numbers of people we do not know. */
  async forgetBefore(ctx: Ctx, day: Date): Promise<void> {
    await ctx.tx.query(
      'UPDATE sms_inbound SET body = NULL, number = NULL WHERE ente_id = $2 AND received_at < $1 AND body IS NOT NULL',
      [day, ctx.enteId],
    );
    await ctx.tx.query('DELETE FROM sms_conversations WHERE ente_id = $2 AND changed_at < $1', [day, ctx.enteId]);
  }
}
