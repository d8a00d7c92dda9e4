// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import type { Signal, SignalNote, SignalState } from '../domain/signal.js';

const COLUMNS = `id, sentinel_id AS "sentinelId", channel, about, need, consent, urgent, person_id AS "personId", state,
  assigned_to AS "assignedTo", outcome, feedback, created_at AS "createdAt", closed_at AS "closedAt"`;

@Injectable()
export class SignalRepository {
  async findSignal(ctx: Ctx, id: string): Promise<Signal | null> {
    const [row] = await ctx.tx.query<Signal>(`SELECT ${COLUMNS} FROM signals WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    return row ?? null;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Signal> {
    const [row] = await ctx.tx.query<Signal>(
      `SELECT ${COLUMNS} FROM signals WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('signal');
    return row;
  }

  /** Urgent first, then the longest waiting; closed ones the newest first. */
  listByState(ctx: Ctx, states: readonly SignalState[], most: number): Promise<Signal[]> {
    return ctx.tx.query<Signal>(
      `SELECT ${COLUMNS} FROM signals WHERE ente_id = $1 AND state = ANY($2::text[])
       ORDER BY urgent AND state <> 'closed' DESC, closed_at DESC NULLS FIRST, created_at, id LIMIT $3`,
      [ctx.enteId, [...states], most],
    );
  }

  listOfSentinel(ctx: Ctx, sentinelId: string, most: number): Promise<Signal[]> {
    return ctx.tx.query<Signal>(
      `SELECT ${COLUMNS} FROM signals WHERE ente_id = $1 AND sentinel_id = $2 ORDER BY created_at DESC, id LIMIT $3`,
      [ctx.enteId, sentinelId, most],
    );
  }

  listAbout(ctx: Ctx, personId: string, most: number): Promise<Signal[]> {
    return ctx.tx.query<Signal>(
      `SELECT ${COLUMNS} FROM signals WHERE ente_id = $1 AND person_id = $2 ORDER BY created_at DESC, id LIMIT $3`,
      [ctx.enteId, personId, most],
    );
  }

  async countOpen(ctx: Ctx, sentinelId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM signals WHERE ente_id = $1 AND sentinel_id = $2 AND state <> 'closed'",
      [ctx.enteId, sentinelId],
    );
    return row?.count ?? 0;
  }

  async insert(ctx: Ctx, signal: Signal): Promise<void> {
    const { id, sentinelId, channel, about, need, consent, urgent, personId, state, createdAt } = signal;
    await ctx.tx.query(
      `INSERT INTO signals (id, ente_id, sentinel_id, channel, about, need, consent, urgent, person_id, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, ctx.enteId, sentinelId, channel, about, need, consent, urgent, personId, state, createdAt],
    );
  }

  async save(
    ctx: Ctx,
    { id, urgent, personId, state, assignedTo, outcome, feedback, closedAt }: Signal,
  ): Promise<void> {
    await ctx.tx.query(
      `UPDATE signals SET urgent = $3, person_id = $4, state = $5, assigned_to = $6, outcome = $7, feedback = $8, closed_at = $9
       WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId, urgent, personId, state, assignedTo, outcome, feedback, closedAt],
    );
  }

  async addNote(ctx: Ctx, signalId: string, authorId: string, text: string): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO signal_notes (id, ente_id, signal_id, author_id, text, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), ctx.enteId, signalId, authorId, text, ctx.clock.now()],
    );
  }

  /** Oldest first. */
  listNotes(ctx: Ctx, signalId: string): Promise<SignalNote[]> {
    return ctx.tx.query<SignalNote>(
      `SELECT n.id, p.given_name || ' ' || p.family_name AS "authorName", n.text, n.at
       FROM signal_notes n JOIN people p ON p.id = n.author_id WHERE n.signal_id = $1 AND n.ente_id = $2 ORDER BY n.at, n.id`,
      [signalId, ctx.enteId],
    );
  }
}
