// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import type { Announcement } from '../domain/announcement.js';

const COLUMNS = `a.id, a.area_id AS "areaId", a.staircase_id AS "staircaseId", a.title_it AS "titleIt", a.text_it AS "textIt", a.title_en AS "titleEn",
  a.text_en AS "textEn", to_char(a.from_day, 'YYYY-MM-DD') AS "fromDay", to_char(a.until_day, 'YYYY-MM-DD') AS "untilDay", a.reached,
  a.withdrawn_at AS "withdrawnAt"`;
const FOR_RESIDENT = `(a.area_id IS NULL OR a.area_id = r.area_id) AND (a.staircase_id IS NULL OR a.staircase_id = r.staircase_id)`;
const TO_TELL = 'told_at IS NULL AND withdrawn_at IS NULL AND $1::date BETWEEN from_day AND until_day';

@Injectable()
export class AnnouncementRepository {
  async getAnnouncement(ctx: Ctx, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<Announcement> {
    const [row] = await ctx.tx.query<Announcement>(
      `SELECT ${COLUMNS} FROM announcements a WHERE a.id = $1 AND a.ente_id = $2 ${lock}`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('announcement');
    return row;
  }

  /** The newest first. */
  list(ctx: Ctx, most: number): Promise<Announcement[]> {
    return ctx.tx.query<Announcement>(
      `SELECT ${COLUMNS} FROM announcements a WHERE a.ente_id = $1 ORDER BY a.published_at DESC, a.id DESC LIMIT $2`,
      [ctx.enteId, most],
    );
  }

  /** What is shown to this person today. */
  listFor(ctx: Ctx, personId: string, today: string): Promise<Announcement[]> {
    return ctx.tx.query<Announcement>(
      `SELECT ${COLUMNS} FROM announcements a LEFT JOIN residences r ON r.person_id = $2
       WHERE a.ente_id = $1 AND a.withdrawn_at IS NULL AND $3::date BETWEEN a.from_day AND a.until_day AND (${FOR_RESIDENT})
       ORDER BY a.published_at DESC, a.id DESC LIMIT 20`,
      [ctx.enteId, personId, today],
    );
  }

  /** Those published on this day; who asks waits for others who publish at the same moment. */
  async countOn(ctx: Ctx, day: string): Promise<number> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('announcements:' || $1, 0))", [ctx.enteId]);
    const [row] = await ctx.tx.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM announcements WHERE ente_id = $1 AND (published_at AT TIME ZONE 'Europe/Rome')::date = $2::date",
      [ctx.enteId, day],
    );
    return row?.count ?? 0;
  }

  async insert(
    ctx: Ctx,
    { id, areaId, staircaseId, titleIt, textIt, titleEn, textEn, fromDay, untilDay }: Announcement,
  ): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO announcements (id, ente_id, area_id, staircase_id, title_it, text_it, title_en, text_en, from_day, until_day, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        ctx.enteId,
        areaId,
        staircaseId,
        titleIt,
        textIt,
        titleEn,
        textEn,
        fromDay,
        untilDay,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
  }

  /** The active people it is for. */
  async listAudience(ctx: Ctx, id: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT p.id FROM announcements a JOIN people p ON p.ente_id = a.ente_id AND p.state = 'active' LEFT JOIN residences r ON r.person_id = p.id
       WHERE a.id = $1 AND a.ente_id = $2 AND (${FOR_RESIDENT}) ORDER BY p.id`,
      [id, ctx.enteId],
    );
    return rows.map((row) => row.id);
  }

  async markTold(ctx: Ctx, id: string, reached: number): Promise<void> {
    await ctx.tx.query('UPDATE announcements SET told_at = $3, reached = $4 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      ctx.clock.now(),
      reached,
    ]);
  }

  async withdraw(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query('UPDATE announcements SET withdrawn_at = $3, withdrawn_by = $4 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      ctx.clock.now(),
      ctx.actor.personId,
    ]);
  }

  /** Of all enti: what begins today or earlier and nobody was told of. */
  listToTell(ctx: Ctx, today: string, after: string | null, most: number): Promise<DueRow[]> {
    return ctx.tx.query<DueRow>(
      `SELECT id, ente_id AS "enteId" FROM announcements WHERE ${TO_TELL} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [today, after, most],
    );
  }

  /** Locks one that is still to be told. */
  async lockToTell(ctx: Ctx, id: string, today: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM announcements WHERE ${TO_TELL} AND id = $2 AND ente_id = $3 FOR UPDATE`,
      [today, id, ctx.enteId],
    );
    return rows.length > 0;
  }

  async hasPlace(ctx: Ctx, areaId: string | null, staircaseId: string | null): Promise<boolean> {
    const [row] = await ctx.tx.query<{ fits: boolean }>(
      `SELECT ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM areas WHERE id = $2 AND ente_id = $1))
         AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM staircases WHERE id = $3 AND ente_id = $1)) AS fits`,
      [ctx.enteId, areaId, staircaseId],
    );
    return row?.fits ?? false;
  }

  listStaircases(ctx: Ctx): Promise<{ id: string; name: string }[]> {
    return ctx.tx.query(
      `SELECT s.id, ar.name || ', ' || b.name || ', ' || s.label AS name FROM staircases s JOIN blocks b ON b.id = s.block_id JOIN areas ar ON ar.id = b.area_id
       WHERE s.ente_id = $1 ORDER BY 2`,
      [ctx.enteId],
    );
  }
}
