// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { instantInRome } from '@reciproca/exchange';
import { AccessLog } from '@reciproca/identity';
import { addDays, type Ctx, DomainError, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { MEETING_CHANGED, type MeetingChanged } from '../domain/activities.events.js';
import { ensureStaff } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import { isOf } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';
import { ensureSpan, meetingSpans } from '../domain/meeting.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { AttendanceRepository } from '../persistence/attendance.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';
import type { MeetingInput, MeetingsInput } from './activity.input.js';

/** When an activity gathers people: once or by rule; moved, called off, made up for. */
@Injectable()
export class PlanMeetings {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly attendance: AttendanceRepository,
    private readonly places: Places,
    private readonly diary: ActivitiesDiary,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws what `meetingSpans` throws, `activities.meeting_twice`, `activities.over`. */
  async add(ctx: Ctx, activityId: string, { when }: MeetingsInput): Promise<Meeting[]> {
    ensureStaff(ctx);
    const activity = await this.lock(ctx, activityId);
    const meetings = meetingSpans(when, ctx.clock.now()).map(({ startsAt, endsAt }): Meeting => ({
      ...{ id: newId(), activityId, startsAt, endsAt, placeId: null, state: 'planned', note: null, makesUpForId: null },
    }));
    await this.activities.insertMeetings(ctx, meetings);
    await this.diary.write(
      ctx,
      meetings.map(({ id }) => id),
    );
    const [first] = meetings;
    if (first) await this.tell(ctx, activity, first, { what: 'added' });
    await this.record(ctx, activityId, 'activity_meetings_added');
    return meetings;
  }

  /**
   * Throws `activities.meeting_over`, `.meeting_called_off`, `.over`, `.attendance_written` where its sheet says already who was there
   * at that time, and what `ensureSpan` throws.
   */
  async move(ctx: Ctx, id: string, input: MeetingInput): Promise<Meeting> {
    ensureStaff(ctx);
    const { activity, meeting } = await this.lockMeeting(ctx, id);
    const moved: Meeting = { ...meeting, ...(await this.timesOf(ctx, input)), note: input.note ?? null };
    if (+moved.startsAt !== +meeting.startsAt) await this.ensureUnwritten(ctx, id, 'day');
    if (+moved.endsAt !== +meeting.endsAt) await this.ensureUnwritten(ctx, id, 'until');
    const what = moved.startsAt.getTime() === meeting.startsAt.getTime() ? 'moved_place' : 'moved';
    await this.activities.saveMeeting(ctx, moved);
    await this.diary.write(ctx, [id]);
    const isSame = what === 'moved_place' && moved.placeId === meeting.placeId && +moved.endsAt === +meeting.endsAt;
    if (!isSame) await this.tell(ctx, activity, moved, { what, wasAt: meeting.startsAt.toISOString() });
    await this.record(ctx, activity.id, 'activity_meeting_moved');
    return moved;
  }

  /** Rain, or the tutor is ill: whoever is enrolled stays so, and hears of it at once. Throws `activities.meeting_over`, `.meeting_called_off`, `.over`, `.attendance_written`. */
  async callOff(ctx: Ctx, id: string, note: string): Promise<Meeting> {
    ensureStaff(ctx);
    const { activity, meeting } = await this.lockMeeting(ctx, id);
    await this.ensureUnwritten(ctx, id, 'note');
    const off: Meeting = { ...meeting, state: 'called_off', note };
    await this.activities.saveMeeting(ctx, off);
    await this.diary.write(ctx, [id]);
    await this.tell(ctx, activity, off, { what: 'called_off' });
    await this.record(ctx, activity.id, 'activity_meeting_called_off');
    return off;
  }

  /** Another day in place of one that was called off: whoever had a place in that has one in this. Throws `activities.not_called_off`. */
  async makeUp(ctx: Ctx, id: string, input: MeetingInput): Promise<Meeting> {
    ensureStaff(ctx);
    const before = await this.activities.getMeeting(ctx, id);
    const activity = await this.lock(ctx, before.activityId);
    if (before.state !== 'called_off') throw new DomainError('activities.not_called_off', 'conflict');
    const times = await this.timesOf(ctx, input);
    const made: Meeting = {
      ...{ id: newId(), activityId: activity.id, ...times, placeId: times.placeId ?? before.placeId },
      ...{ state: 'planned', note: input.note ?? null, makesUpForId: id },
    };
    await this.activities.insertMeetings(ctx, [made]);
    await this.enrolments.addMeeting(ctx, activity.id, id, made.id);
    await this.diary.write(ctx, [made.id]);
    await this.tell(ctx, activity, made, { what: 'added' });
    await this.record(ctx, activity.id, 'activity_meeting_made_up');
    return made;
  }

  private async lock(ctx: Ctx, activityId: string): Promise<Activity> {
    const activity = await this.activities.lock(ctx, activityId);
    if (activity.state === 'called_off') throw new DomainError('activities.over', 'conflict');
    return activity;
  }

  private async lockMeeting(ctx: Ctx, id: string): Promise<{ activity: Activity; meeting: Meeting }> {
    const activity = await this.lock(ctx, (await this.activities.getMeeting(ctx, id)).activityId);
    const meeting = await this.activities.getMeeting(ctx, id);
    if (meeting.state !== 'planned') throw new DomainError('activities.meeting_called_off', 'conflict');
    if (meeting.endsAt <= ctx.clock.now()) throw new DomainError('activities.meeting_over', 'conflict');
    return { activity, meeting };
  }

  /** What its sheet says, and what was paid by it, could not be put right any more. */
  private async ensureUnwritten(ctx: Ctx, id: string, field: string): Promise<void> {
    if ((await this.attendance.list(ctx, [id])).length > 0)
      throw new DomainError('activities.attendance_written', 'conflict', { field });
  }

  private async timesOf(ctx: Ctx, { day, from, until, placeId }: MeetingInput) {
    const startsAt = instantInRome(day, from);
    const endsAt = instantInRome(until <= from ? addDays(day, 1) : day, until);
    ensureSpan({ startsAt, endsAt }, ctx.clock.now(), { start: 'day', end: 'until' });
    if (placeId) await this.places.getPlace(ctx, placeId);
    return { startsAt, endsAt, placeId: placeId ?? null };
  }

  private async tell(
    ctx: Ctx,
    { id: activityId, kind, state }: Activity,
    meeting: Meeting,
    change: Pick<MeetingChanged, 'what'> & { wasAt?: string },
  ): Promise<void> {
    const living = await this.enrolments.listLiving(ctx, [activityId]);
    const personIds = living
      .filter((one) => one.state === 'enrolled' && isOf(one, meeting.id))
      .map(({ personId }) => personId);
    if (state !== 'open' || personIds.length === 0 || meeting.endsAt <= ctx.clock.now()) return;
    const startsAt = meeting.startsAt.toISOString();
    const about = { activityId, kind, meetingId: meeting.id, actorId: ctx.actor.personId, personIds };
    const payload = { ...about, startsAt, wasAt: change.wasAt ?? startsAt, what: change.what, changeId: newId() };
    await emit(ctx, { topic: MEETING_CHANGED, payload });
  }

  private record(ctx: Ctx, activityId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, activityId } });
  }
}
