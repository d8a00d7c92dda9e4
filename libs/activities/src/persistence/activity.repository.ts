// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Activity, ActivityState } from '../domain/activity.js';
import type { Meeting } from '../domain/meeting.js';
import { ActivityMeetingEntity } from './activity-meeting.entity.js';
import { ActivityEntity } from './activity.entity.js';

@Injectable()
export class ActivityRepository {
  constructor(
    @InjectRepository(ActivityEntity) private readonly activities: Repository<ActivityEntity>,
    @InjectRepository(ActivityMeetingEntity) private readonly meetings: Repository<ActivityMeetingEntity>,
  ) {}

  /** Throws `activity.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Activity> {
    const found = await ownRows(ctx, this.activities).findOneBy({ id });
    if (!found) throw notFound('activity');
    return found;
  }

  /** Who has it locked changes its places, meetings and enrolments alone. Throws `activity.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<Activity> {
    const found = await ownRows(ctx, this.activities).lockOneBy({ id });
    if (!found) throw notFound('activity');
    return found;
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Activity[]> {
    return ownRows(ctx, this.activities).findBy({ id: Any([...ids]) });
  }

  listOpen(ctx: Ctx): Promise<Activity[]> {
    return ownRows(ctx, this.activities).find({ where: { state: 'open' }, order: { title: 'ASC', id: 'ASC' } });
  }

  insert(ctx: Ctx, activity: Activity): Promise<void> {
    return ownRows(ctx, this.activities).insert({ ...activity, languages: [...activity.languages] });
  }

  async save(ctx: Ctx, { id, createdAt: _, createdBy: __, state: ___, ...change }: Activity): Promise<void> {
    await ownRows(ctx, this.activities).update({ id }, { ...change, languages: [...change.languages] });
  }

  /** Throws `activity.wrong_state` where it does not stand there any more. */
  move(ctx: Ctx, id: string, from: ActivityState, state: ActivityState, reason: string | null): Promise<void> {
    return ownRows(ctx, this.activities).move('activity', { id, state: from }, { state, reason });
  }

  /** The earliest first. */
  listMeetings(ctx: Ctx, activityId: string): Promise<Meeting[]> {
    return ownRows(ctx, this.meetings).find({ where: { activityId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  listMeetingsByIds(ctx: Ctx, ids: readonly string[]): Promise<Meeting[]> {
    return ownRows(ctx, this.meetings).findBy({ id: Any([...ids]) });
  }

  /** Throws `activity_meeting.not_found`. */
  async getMeeting(ctx: Ctx, id: string): Promise<Meeting> {
    const found = await ownRows(ctx, this.meetings).findOneBy({ id });
    if (!found) throw notFound('activity_meeting');
    return found;
  }

  insertMeetings(ctx: Ctx, meetings: readonly Meeting[]): Promise<void> {
    return ownRows(ctx, this.meetings).insert(...meetings);
  }

  async saveMeeting(ctx: Ctx, { id, activityId: _, makesUpForId: __, ...change }: Meeting): Promise<void> {
    await ownRows(ctx, this.meetings).update({ id }, change);
  }
}
