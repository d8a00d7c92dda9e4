// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, noteSeen, romeDay } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { LessThanOrEqual, type Repository } from 'typeorm';
import type { Notice, Showing, ShowingChannel } from '../domain/notice.js';
import { PrivacyNoticeShowingEntity } from './privacy-notice-showing.entity.js';
import { PrivacyNoticeEntity } from './privacy-notice.entity.js';

const COLUMNS = { id: true, version: true, textIt: true, textEn: true, validFrom: true } as const;
const NEWEST_FIRST = { validFrom: 'DESC', createdAt: 'DESC' } as const;
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
  constructor(
    @InjectRepository(PrivacyNoticeEntity) private readonly notices: Repository<PrivacyNoticeEntity>,
    @InjectRepository(PrivacyNoticeShowingEntity) private readonly showings: Repository<PrivacyNoticeShowingEntity>,
  ) {}

  /** All of them, newest first: a notice is written anew once in years. */
  list(ctx: Ctx): Promise<Notice[]> {
    return ownRows(ctx, this.notices).find({ select: COLUMNS, order: NEWEST_FIRST });
  }

  async find(ctx: Ctx, id: string): Promise<Notice | null> {
    const [notice] = await ownRows(ctx, this.notices).find({ select: COLUMNS, where: { id } });
    return notice ?? null;
  }

  async findCurrent(ctx: Ctx): Promise<Notice | null> {
    const [notice] = await ownRows(ctx, this.notices).find({
      select: COLUMNS,
      where: { validFrom: LessThanOrEqual(romeDay(ctx.clock.now())) },
      order: NEWEST_FIRST,
      take: 1,
    });
    return notice ?? null;
  }

  /** One of each ente of the installation, for a page that nobody in particular looks at. */
  listCurrentEverywhere(ctx: Ctx): Promise<(Notice & { slug: string; ente: string })[]> {
    return ctx.tx.query(
      `SELECT DISTINCT ON (e.name, e.id) e.slug, e.name AS ente, n.id, n.version, n.text_it AS "textIt", n.text_en AS "textEn",
         n.valid_from::text AS "validFrom"
       FROM privacy_notices n JOIN enti e ON e.id = n.ente_id
       WHERE n.valid_from <= $1::date AND e.practice_of IS NULL ORDER BY e.name, e.id, n.valid_from DESC, n.created_at DESC`,
      [romeDay(ctx.clock.now())],
    );
  }

  /** Versions of an ente are written one after the other. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query('SELECT id FROM enti WHERE id = $1 FOR NO KEY UPDATE', [ctx.enteId]);
  }

  /** False when the ente has a version of that name. */
  insert(ctx: Ctx, { id, version, textIt, textEn, validFrom }: Notice): Promise<boolean> {
    const [createdBy, createdAt] = [ctx.actor.personId, ctx.clock.now()];
    return ownRows(ctx, this.notices).insertNew({ id, version, textIt, textEn, validFrom, createdBy, createdAt });
  }

  hasHad(ctx: Ctx, personId: string, noticeId: string): Promise<boolean> {
    return ownRows(ctx, this.showings).existsBy({ personId, noticeId });
  }

  /** False when it stands there already. */
  recordShowing(ctx: Ctx, noticeId: string, personId: string, channel: ShowingChannel): Promise<boolean> {
    const readBy = channel === 'read_aloud' ? ctx.actor.personId : null;
    return ownRows(ctx, this.showings).insertNew({ noticeId, personId, channel, readBy, shownAt: ctx.clock.now() });
  }

  listShowings(ctx: Ctx, personId: string): Promise<Showing[]> {
    return ctx.tx.query<Showing>(
      `SELECT s.notice_id AS "noticeId", n.version, s.channel, r.given_name || ' ' || r.family_name AS "readByName", s.shown_at AS "shownAt"
       FROM privacy_notice_showings s JOIN privacy_notices n ON n.id = s.notice_id LEFT JOIN people r ON r.id = s.read_by
       WHERE s.person_id = $1 AND s.ente_id = $2 ORDER BY s.shown_at DESC`,
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
