// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { CardSubject } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { cardKey, type CardState, HOLD_MINUTES, LOOK_SECONDS, UNTOUCHED_CARD } from '../domain/card-hold.js';

@Injectable()
export class CardRepository {
  async assign(ctx: Ctx, { kind, id }: CardSubject, assigneeId: string | null): Promise<void> {
    if (!assigneeId) {
      await ctx.tx.query('DELETE FROM card_assignments WHERE ente_id = $1 AND kind = $2 AND subject_id = $3', [
        ctx.enteId,
        kind,
        id,
      ]);
      return;
    }
    await ctx.tx.query(
      `INSERT INTO card_assignments (ente_id, kind, subject_id, assignee_id, assigned_by, assigned_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (ente_id, kind, subject_id) DO UPDATE SET assignee_id = $4, assigned_by = $5, assigned_at = $6`,
      [ctx.enteId, kind, id, assigneeId, ctx.actor.personId, ctx.clock.now()],
    );
  }

  /** Takes a card that is free, lapsed or one's own; of two at once the row lets one through. False when a colleague has it. */
  async take(ctx: Ctx, { kind, id }: CardSubject): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO card_holds AS h (ente_id, kind, subject_id, holder_id, since, until)
       VALUES ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(mins => $6))
       ON CONFLICT (ente_id, kind, subject_id) DO UPDATE SET until = EXCLUDED.until, holder_id = EXCLUDED.holder_id,
         since = CASE WHEN h.holder_id = EXCLUDED.holder_id THEN h.since ELSE EXCLUDED.since END
       WHERE h.holder_id = EXCLUDED.holder_id OR h.until <= $5
       RETURNING holder_id`,
      [ctx.enteId, kind, id, ctx.actor.personId, ctx.clock.now(), HOLD_MINUTES],
    );
    return rows.length > 0;
  }

  /** Whoever has it now, unless it has lapsed; waits for somebody who is just taking it. */
  async findHolder(ctx: Ctx, { kind, id }: CardSubject): Promise<string | null> {
    const [row] = await ctx.tx.query<{ holder_id: string }>(
      'SELECT holder_id FROM card_holds WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND until > $4 FOR UPDATE',
      [ctx.enteId, kind, id, ctx.clock.now()],
    );
    return row?.holder_id ?? null;
  }

  async release(ctx: Ctx, { kind, id }: CardSubject, holderId: string): Promise<void> {
    await ctx.tx.query(
      'DELETE FROM card_holds WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND holder_id = $4',
      [ctx.enteId, kind, id, holderId],
    );
  }

  /** A holder's page is open: what they have in hand stays theirs. */
  async renew(ctx: Ctx, { kind, id }: CardSubject): Promise<void> {
    await ctx.tx.query(
      `UPDATE card_holds SET until = $5::timestamptz + make_interval(mins => $6)
       WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND holder_id = $4 AND until > $5`,
      [ctx.enteId, kind, id, ctx.actor.personId, ctx.clock.now(), HOLD_MINUTES],
    );
  }

  /** A colleague who has the thing in hand, or the request it is about. */
  async findColleagueAt(ctx: Ctx, { kind, id }: CardSubject): Promise<string | null> {
    const [row] = await ctx.tx.query<{ holder_id: string }>(
      `SELECT h.holder_id FROM card_holds h
       WHERE h.ente_id = $1 AND h.until > $4 AND h.holder_id <> $5 AND ((h.kind = $2 AND h.subject_id = $3)
         OR (h.kind = 'listing' AND $2 = 'proposal' AND h.subject_id IN (SELECT request_id FROM proposals WHERE id = $3))
         OR (h.kind = 'listing' AND $2 = 'agreement' AND h.subject_id IN (SELECT request_id FROM agreements WHERE id = $3)))
       LIMIT 1 FOR UPDATE OF h`,
      [ctx.enteId, kind, id, ctx.clock.now(), ctx.actor.personId],
    );
    return row?.holder_id ?? null;
  }

  /** True when colleagues could not know yet that this person is looking. */
  async look(ctx: Ctx, { kind, id }: CardSubject): Promise<boolean> {
    const [row] = await ctx.tx.query<{ is_news: boolean }>(
      `WITH before AS (SELECT until FROM card_looks WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND person_id = $4)
       INSERT INTO card_looks (ente_id, kind, subject_id, person_id, until) VALUES ($1, $2, $3, $4, $5::timestamptz + make_interval(secs => $6))
       ON CONFLICT (ente_id, kind, subject_id, person_id) DO UPDATE SET until = EXCLUDED.until
       RETURNING coalesce((SELECT until FROM before) <= $5, true) AS is_news`,
      [ctx.enteId, kind, id, ctx.actor.personId, ctx.clock.now(), LOOK_SECONDS],
    );
    return row?.is_news ?? true;
  }

  async leave(ctx: Ctx, { kind, id }: CardSubject): Promise<void> {
    await ctx.tx.query(
      'DELETE FROM card_looks WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND person_id = $4',
      [ctx.enteId, kind, id, ctx.actor.personId],
    );
  }

  async listLookers(ctx: Ctx, { kind, id }: CardSubject): Promise<string[]> {
    const rows = await ctx.tx.query<{ person_id: string }>(
      'SELECT person_id FROM card_looks WHERE ente_id = $1 AND kind = $2 AND subject_id = $3 AND until > $4 AND person_id <> $5 ORDER BY person_id',
      [ctx.enteId, kind, id, ctx.clock.now(), ctx.actor.personId],
    );
    return rows.map(({ person_id: personId }) => personId);
  }

  async getState(ctx: Ctx, subject: CardSubject): Promise<CardState> {
    return (await this.listStates(ctx, [subject])).get(cardKey(subject)) ?? UNTOUCHED_CARD;
  }

  async listStates(ctx: Ctx, subjects: readonly CardSubject[]): Promise<Map<string, CardState>> {
    const rows = await ctx.tx.query<CardState & CardSubject>(
      `SELECT w.kind, w.id, a.assignee_id AS "assigneeId", h.holder_id AS "holderId", h.until AS "heldUntil"
       FROM jsonb_to_recordset($2::jsonb) AS w(kind text, id uuid)
       LEFT JOIN card_assignments a ON a.ente_id = $1 AND a.kind = w.kind AND a.subject_id = w.id
       LEFT JOIN card_holds h ON h.ente_id = $1 AND h.kind = w.kind AND h.subject_id = w.id AND h.until > $3`,
      [ctx.enteId, JSON.stringify(subjects.map(({ kind, id }) => ({ kind, id }))), ctx.clock.now()],
    );
    return new Map(rows.map(({ kind, id, ...state }) => [cardKey({ kind, id }), state]));
  }

  /** Ids of what is assigned to somebody, or to anybody at all. */
  async listAssignedIds(ctx: Ctx, assigneeId: string | null): Promise<string[]> {
    const rows = await ctx.tx.query<{ subject_id: string }>(
      'SELECT subject_id FROM card_assignments WHERE ente_id = $1 AND ($2::uuid IS NULL OR assignee_id = $2)',
      [ctx.enteId, assigneeId],
    );
    return rows.map(({ subject_id: id }) => id);
  }

  /** What has long been dealt with need not be known any more. */
  async forgetOld(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now();
    await ctx.tx.query('DELETE FROM card_looks WHERE until < $1', [now]);
    await ctx.tx.query("DELETE FROM card_holds WHERE until < $1::timestamptz - interval '1 day'", [now]);
    await ctx.tx.query("DELETE FROM card_assignments WHERE assigned_at < $1::timestamptz - interval '180 days'", [now]);
  }
}
