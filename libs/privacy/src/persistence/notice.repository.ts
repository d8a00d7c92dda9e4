// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, noteSeen, romeDay } from '@reciproca/kernel';
import type { Notice, Showing, ShowingChannel } from '../domain/notice.js';

const COLUMNS = `n.id, n.version, n.text_it AS "textIt", n.text_en AS "textEn", n.valid_from::text AS "validFrom"`;
const NEWEST_FIRST = 'n.valid_from DESC, n.created_at DESC';
/** Whoever has a responsible adult is told by them. */
const TO_BE_TOLD = `p.ente_id = $1 AND p.state = 'active' AND p.guardian_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM privacy_notice_showings s WHERE s.person_id = p.id AND s.notice_id = $2)`;

export interface Untold {
  readonly id: string;
  readonly name: string;
  readonly devices: string;
}

@Injectable()
export class NoticeRepository {
  /** Newest first. */
  list(ctx: Ctx): Promise<Notice[]> {
    return ctx.tx.query<Notice>(
      `SELECT ${COLUMNS} FROM privacy_notices n WHERE n.ente_id = $1 ORDER BY ${NEWEST_FIRST} LIMIT 200`,
      [ctx.enteId],
    );
  }

  async find(ctx: Ctx, id: string): Promise<Notice | null> {
    const [row] = await ctx.tx.query<Notice>(
      `SELECT ${COLUMNS} FROM privacy_notices n WHERE n.ente_id = $1 AND n.id = $2`,
      [ctx.enteId, id],
    );
    return row ?? null;
  }

  async findCurrent(ctx: Ctx): Promise<Notice | null> {
    const [row] = await ctx.tx.query<Notice>(
      `SELECT ${COLUMNS} FROM privacy_notices n WHERE n.ente_id = $1 AND n.valid_from <= $2::date ORDER BY ${NEWEST_FIRST} LIMIT 1`,
      [ctx.enteId, romeDay(ctx.clock.now())],
    );
    return row ?? null;
  }

  /** One of each ente of the installation, for a page that nobody in particular looks at. */
  listCurrentEverywhere(ctx: Ctx): Promise<(Notice & { slug: string; ente: string })[]> {
    return ctx.tx.query(
      `SELECT DISTINCT ON (e.name, e.id) e.slug, e.name AS ente, ${COLUMNS} FROM privacy_notices n JOIN enti e ON e.id = n.ente_id
       WHERE n.valid_from <= $1::date ORDER BY e.name, e.id, ${NEWEST_FIRST} LIMIT 100`,
      [romeDay(ctx.clock.now())],
    );
  }

  /** Versions of an ente are written one after the other. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query('SELECT id FROM enti WHERE id = $1 FOR NO KEY UPDATE', [ctx.enteId]);
  }

  /** False when the ente has a version of that name. */
  async insert(ctx: Ctx, { id, version, textIt, textEn, validFrom }: Notice): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO privacy_notices (id, ente_id, version, text_it, text_en, valid_from, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (ente_id, version) DO NOTHING RETURNING id`,
      [id, ctx.enteId, version, textIt, textEn, validFrom, ctx.actor.personId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async hasHad(ctx: Ctx, personId: string, noticeId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'SELECT 1 FROM privacy_notice_showings WHERE person_id = $1 AND notice_id = $2 LIMIT 1',
      [personId, noticeId],
    );
    return rows.length > 0;
  }

  /** False when it stands there already. */
  async recordShowing(ctx: Ctx, noticeId: string, personId: string, channel: ShowingChannel): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO privacy_notice_showings (notice_id, ente_id, person_id, channel, read_by, shown_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [noticeId, ctx.enteId, personId, channel, channel === 'read_aloud' ? ctx.actor.personId : null, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  listShowings(ctx: Ctx, personId: string): Promise<Showing[]> {
    return ctx.tx.query<Showing>(
      `SELECT s.notice_id AS "noticeId", n.version, s.channel, r.given_name || ' ' || r.family_name AS "readByName", s.shown_at AS "shownAt"
       FROM privacy_notice_showings s JOIN privacy_notices n ON n.id = s.notice_id LEFT JOIN people r ON r.id = s.read_by
       WHERE s.person_id = $1 AND s.ente_id = $2 ORDER BY s.shown_at DESC LIMIT 50`,
      [personId, ctx.enteId],
    );
  }

  async countUntold(ctx: Ctx, noticeId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM people p WHERE ${TO_BE_TOLD}`,
      [ctx.enteId, noticeId],
    );
    return row?.count ?? 0;
  }

  /** Those without a smartphone first: nobody else will tell them. */
  async listUntold(ctx: Ctx, noticeId: string, most: number): Promise<Untold[]> {
    const rows = await ctx.tx.query<Untold>(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.devices FROM people p WHERE ${TO_BE_TOLD}
       ORDER BY p.devices = 'smartphone', p.created_at, p.id LIMIT $3`,
      [ctx.enteId, noticeId, most],
    );
    noteSeen(
      ctx,
      rows.map(({ id }) => id),
    );
    return rows;
  }
}
