// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type DueRow, listPage, ownRows, repositoryOf } from '@reciproca/platform';
import { type FindOptionsWhere, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, type Repository } from 'typeorm';
import type { Announcement } from '../domain/announcement.js';
import { AnnouncementEntity } from './announcement.entity.js';

const COLUMNS = `a.id, a.area_id AS "areaId", a.staircase_id AS "staircaseId", a.title_it AS "titleIt", a.text_it AS "textIt", a.title_en AS "titleEn",
  a.text_en AS "textEn", to_char(a.from_day, 'YYYY-MM-DD') AS "fromDay", to_char(a.until_day, 'YYYY-MM-DD') AS "untilDay", a.reached,
  a.withdrawn_at AS "withdrawnAt"`;
const FOR_RESIDENT = `(a.area_id IS NULL OR a.area_id = r.area_id) AND (a.staircase_id IS NULL OR a.staircase_id = r.staircase_id)`;

@Injectable()
export class AnnouncementRepository {
  constructor(@InjectRepository(AnnouncementEntity) private readonly announcements: Repository<AnnouncementEntity>) {}

  async getAnnouncement(ctx: Ctx, id: string): Promise<Announcement> {
    const announcement = await ownRows(ctx, this.announcements).findOneBy({ id });
    if (!announcement) throw notFound('announcement');
    return announcement;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Announcement> {
    const announcement = await ownRows(ctx, this.announcements).lockOneBy({ id });
    if (!announcement) throw notFound('announcement');
    return announcement;
  }

  /** The newest first. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Announcement>> {
    return ownRows(ctx, this.announcements).findPage({ order: { publishedAt: 'DESC', id: 'DESC' } }, page);
  }

  /** What is shown to this person today. */
  listFor(ctx: Ctx, personId: string, today: string, page: PageAsk): Promise<PageOf<Announcement>> {
    return listPage<Announcement>(
      ctx,
      `SELECT ${COLUMNS} FROM announcements a LEFT JOIN residences r ON r.person_id = $2
       WHERE a.ente_id = $1 AND a.withdrawn_at IS NULL AND $3::date BETWEEN a.from_day AND a.until_day AND (${FOR_RESIDENT})
       ORDER BY a.published_at DESC, a.id DESC`,
      [ctx.enteId, personId, today],
      page,
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

  insert(ctx: Ctx, announcement: Announcement, publishedBy: string): Promise<void> {
    return ownRows(ctx, this.announcements).insert({ ...announcement, publishedBy, publishedAt: ctx.clock.now() });
  }

  async markTold(ctx: Ctx, id: string, reached: number): Promise<void> {
    await ownRows(ctx, this.announcements).update({ id }, { toldAt: ctx.clock.now(), reached });
  }

  /** Throws `announcement.wrong_state` where it has been withdrawn meanwhile. */
  withdraw(ctx: Ctx, id: string): Promise<void> {
    const change = { withdrawnAt: ctx.clock.now(), withdrawnBy: ctx.actor.personId };
    return ownRows(ctx, this.announcements).move('announcement', { id, withdrawnAt: IsNull() }, change);
  }

  /** Of all enti: what begins today or earlier and nobody was told of. */
  listToTell(ctx: Ctx, today: string, after: string | null, most: number): Promise<DueRow[]> {
    return repositoryOf(ctx, this.announcements).find({
      select: { id: true, enteId: true },
      where: { ...toTell(today), ...(after && { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: most,
    });
  }

  /** One that is still to be told, locked; else null. */
  lockToTell(ctx: Ctx, id: string, today: string): Promise<Announcement | null> {
    return ownRows(ctx, this.announcements).lockOneBy({ id, ...toTell(today) });
  }

  hasFor(ctx: Ctx, where: Partial<Pick<AnnouncementEntity, 'areaId' | 'staircaseId'>>): Promise<boolean> {
    return ownRows(ctx, this.announcements).existsBy(where as FindOptionsWhere<AnnouncementEntity>);
  }
}

function toTell(today: string): FindOptionsWhere<AnnouncementEntity> {
  return {
    toldAt: IsNull(),
    withdrawnAt: IsNull(),
    fromDay: LessThanOrEqual(today),
    untilDay: MoreThanOrEqual(today),
  };
}
