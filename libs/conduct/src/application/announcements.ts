// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleGroups } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  forbidden,
  isStaff,
  newId,
  notFound,
  type PageAsk,
  type PageOf,
  romeDay,
} from '@reciproca/kernel';
import { emit, JobSchedule } from '@reciproca/platform';
import { type Announcement, announcementState, ensureAnnouncement, MOST_A_DAY } from '../domain/announcement.js';
import { ANNOUNCEMENT_PUBLISHED, type AnnouncementPublished } from '../domain/conduct.events.js';
import { AnnouncementRepository } from '../persistence/announcement.repository.js';

export type NewAnnouncement = Omit<Announcement, 'id' | 'reached' | 'withdrawnAt'>;

const PEOPLE_AN_EVENT = 500;

/** Staff tell those who live somewhere something; from its first day each of them hears of it once. */
@Injectable()
export class Announcements implements OnModuleInit {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly announcements: AnnouncementRepository,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.schedule.eachRow(
      60,
      'tell-announcements',
      (ctx, after, most) => this.announcements.listToTell(ctx, romeDay(ctx.clock.now()), after, most),
      (ctx, id) => this.tellDue(ctx, id),
    );
  }

  /** Throws `group.unknown`, and `announcement.too_many` after twenty in a day. */
  async publish(ctx: Ctx, input: NewAnnouncement): Promise<Announcement> {
    const publishedBy = ensureStaff(ctx);
    const today = romeDay(ctx.clock.now());
    ensureAnnouncement(input, today);
    await this.groups.gather(ctx, groupsOf(input));
    if ((await this.announcements.countOn(ctx, today)) >= MOST_A_DAY)
      throw new DomainError('announcement.too_many', 'too_many');
    const announcement: Announcement = { ...input, id: newId(), reached: 0, withdrawnAt: null };
    await this.announcements.insert(ctx, announcement, publishedBy);
    if (announcementState(announcement, today) === 'now') await this.tell(ctx, announcement);
    return announcement;
  }

  async withdraw(ctx: Ctx, id: string): Promise<void> {
    ensureStaff(ctx);
    const { withdrawnAt } = await this.announcements.getForUpdate(ctx, id);
    if (withdrawnAt) throw new DomainError('announcement.over', 'conflict');
    await this.announcements.withdraw(ctx, id);
  }

  /** For staff all of them, for others what is for them today. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Announcement>> {
    return isStaff(ctx) ? this.announcements.list(ctx, page) : this.listMine(ctx, page);
  }

  async listMine(ctx: Ctx, page: PageAsk): Promise<PageOf<Announcement>> {
    if (!ctx.beneficiaryId) return { items: [], next: null };
    return this.announcements.listFor(ctx, ctx.beneficiaryId, romeDay(ctx.clock.now()), page);
  }

  /** What is withdrawn or not begun yet is for staff alone. */
  async get(ctx: Ctx, id: string): Promise<Announcement> {
    const announcement = await this.announcements.getAnnouncement(ctx, id);
    const state = announcementState(announcement, romeDay(ctx.clock.now()));
    if (!isStaff(ctx) && state !== 'now' && state !== 'over') throw notFound('announcement');
    return announcement;
  }

  /** Unless it has been told or withdrawn meanwhile. */
  async tellDue(ctx: Ctx, id: string): Promise<void> {
    const announcement = await this.announcements.lockToTell(ctx, id, romeDay(ctx.clock.now()));
    if (announcement) await this.tell(ctx, announcement);
  }

  private async tell(ctx: Ctx, announcement: Announcement): Promise<void> {
    const { id: announcementId } = announcement;
    const { personIds } = await this.groups.gather(ctx, groupsOf(announcement));
    for (let from = 0; from < personIds.length; from += PEOPLE_AN_EVENT) {
      const part = personIds.slice(from, from + PEOPLE_AN_EVENT);
      const payload: AnnouncementPublished = { announcementId, personIds: part };
      await emit(ctx, { topic: ANNOUNCEMENT_PUBLISHED, payload });
    }
    await this.announcements.markTold(ctx, announcementId, personIds.length);
  }
}

/** Whom it is for: everybody where it names no place. */
function groupsOf({ areaId, staircaseId }: Pick<Announcement, 'areaId' | 'staircaseId'>): string[] {
  return [...(areaId ? [`area:${areaId}`] : []), ...(staircaseId ? [`staircase:${staircaseId}`] : [])];
}

function ensureStaff(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
