// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import type { Suspension } from '../domain/suspension.js';

const COLUMNS = `id, person_id AS "personId", listing_id AS "listingId", reason, to_char(until, 'YYYY-MM-DD') AS until, suspended_by AS "suspendedBy",
  suspended_at AS "suspendedAt", hidden_listing_ids AS "hiddenListingIds", appeal, appealed_at AS "appealedAt", appeal_outcome AS "appealOutcome",
  appeal_answer AS "appealAnswer", appeal_decided_by AS "appealDecidedBy", ended_at AS "endedAt", end_why AS "endWhy"`;

@Injectable()
export class SuspensionRepository {
  async getSuspension(ctx: Ctx, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<Suspension> {
    const [row] = await ctx.tx.query<Suspension>(
      `SELECT ${COLUMNS} FROM suspensions WHERE id = $1 AND ente_id = $2 ${lock}`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('suspension');
    return row;
  }

  /** The one that is on now, of a person or of one listing. */
  async findActive(
    ctx: Ctx,
    about: { readonly personId: string } | { readonly listingId: string },
  ): Promise<Suspension | null> {
    const [which, id] =
      'personId' in about
        ? ['person_id = $1 AND listing_id IS NULL', about.personId]
        : ['listing_id = $1', about.listingId];
    const [row] = await ctx.tx.query<Suspension>(
      `SELECT ${COLUMNS} FROM suspensions WHERE ${which} AND ente_id = $2 AND ended_at IS NULL FOR UPDATE`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  /** What somebody is kept out of, newest first. */
  listOf(ctx: Ctx, personId: string): Promise<Suspension[]> {
    return ctx.tx.query<Suspension>(
      `SELECT ${COLUMNS} FROM suspensions WHERE person_id = $1 AND ente_id = $2 ORDER BY ended_at IS NOT NULL, suspended_at DESC LIMIT 20`,
      [personId, ctx.enteId],
    );
  }

  /** Appeals that wait first, then what is on, then the past. */
  list(ctx: Ctx, most: number): Promise<Suspension[]> {
    return ctx.tx.query<Suspension>(
      `SELECT ${COLUMNS} FROM suspensions WHERE ente_id = $1
       ORDER BY ended_at IS NOT NULL, (appeal IS NOT NULL AND appeal_outcome IS NULL) DESC, suspended_at DESC, id LIMIT $2`,
      [ctx.enteId, most],
    );
  }

  /** Of all enti: what has ended by itself. */
  listOver(ctx: Ctx, today: string, after: string | null, most: number): Promise<DueRow[]> {
    return ctx.tx.query<DueRow>(
      `SELECT id, ente_id AS "enteId" FROM suspensions
       WHERE until < $1::date AND ended_at IS NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [today, after, most],
    );
  }

  /** Throws `suspension.active_already` when somebody was faster. */
  async insert(
    ctx: Ctx,
    { id, personId, listingId, reason, until, suspendedBy, suspendedAt }: Suspension,
  ): Promise<void> {
    const rows = await ctx.tx.query(
      `INSERT INTO suspensions (id, ente_id, person_id, listing_id, reason, until, suspended_by, suspended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, ctx.enteId, personId, listingId, reason, until, suspendedBy, suspendedAt],
    );
    if (rows.length === 0) throw new DomainError('suspension.active_already', 'conflict');
  }

  async setHidden(ctx: Ctx, id: string, listingIds: readonly string[]): Promise<void> {
    await ctx.tx.query('UPDATE suspensions SET hidden_listing_ids = $3 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      [...listingIds],
    ]);
  }

  async saveAppeal(ctx: Ctx, id: string, text: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE suspensions SET appeal = $3, appeal_channel = $4, appealed_by = $5, appealed_at = $6 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, text, ctx.channel, ctx.actor.personId, ctx.clock.now()],
    );
  }

  async saveDecision(ctx: Ctx, id: string, outcome: string, answer: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE suspensions SET appeal_outcome = $3, appeal_answer = $4, appeal_decided_by = $5, appeal_decided_at = $6 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, outcome, answer, ctx.actor.personId, ctx.clock.now()],
    );
  }

  async end(ctx: Ctx, id: string, why: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE suspensions SET ended_at = $3, ended_by = $4, end_why = $5 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, ctx.clock.now(), ctx.actor.personId, why],
    );
  }
}
