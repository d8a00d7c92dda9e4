// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, isStaff } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import { ensureLeads } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import type { Attendance } from '../domain/attendance.js';
import { type EnrolmentRole, isOf } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { AttendanceRepository } from '../persistence/attendance.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';

export interface RollRow {
  readonly personId: string;
  readonly name: string;
  readonly role: EnrolmentRole;
  readonly needsRide: boolean;
  readonly needsChildCare: boolean;
  /** Something else in their diary takes these hours. */
  readonly isBusy: boolean;
  readonly attendance: Attendance | null;
}

export interface MeetingDetail {
  readonly activity: Activity;
  readonly meeting: Meeting;
  readonly placeName: string;
  readonly rows: readonly RollRow[];
  /** Whether the hours have begun: before, nobody has come. */
  readonly hasBegun: boolean;
}

/** One meeting, for who leads it: who is to come, who came. */
@Injectable()
export class ViewMeeting {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly attendance: AttendanceRepository,
    private readonly people: People,
    private readonly places: Places,
    private readonly diary: ActivitiesDiary,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `activity_meeting.not_found`, `activities.tutor_only`. */
  async get(ctx: Ctx, id: string): Promise<MeetingDetail> {
    const meeting = await this.activities.getMeeting(ctx, id);
    const activity = await this.activities.get(ctx, meeting.activityId);
    ensureLeads(ctx, await this.enrolments.findLiving(ctx, activity.id, beneficiaryOf(ctx)));
    const living = await this.enrolments.listLiving(ctx, [activity.id]);
    const coming = living.filter((one) => one.state === 'enrolled' && isOf(one, id));
    const written = new Map((await this.attendance.list(ctx, [id])).map((one) => [one.personId, one]));
    const personIds = [...new Set([...coming.map(({ personId }) => personId), ...written.keys()])];
    const people = await this.people.listPeopleByIds(ctx, personIds);
    const isAhead = meeting.state === 'planned' && meeting.endsAt > ctx.clock.now();
    const busy = isAhead && isStaff(ctx) ? await this.diary.listBusy(ctx, activity, meeting, personIds) : new Set();
    const place = await this.places.getPlace(ctx, meeting.placeId ?? activity.placeId);
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: null,
      detail: { what: 'activity_roll', meetingId: id },
    });
    const rows = personIds.map((personId): RollRow => {
      const enrolment = coming.find((one) => one.personId === personId);
      const attendance = written.get(personId) ?? null;
      return {
        ...{ personId, name: people.get(personId)?.fullName ?? '', attendance, isBusy: busy.has(personId) },
        ...{ role: attendance?.role ?? enrolment?.role ?? 'learner' },
        ...{ needsRide: enrolment?.needsRide ?? false, needsChildCare: enrolment?.needsChildCare ?? false },
      };
    });
    return {
      ...{ activity, meeting, placeName: place.name, hasBegun: meeting.startsAt <= ctx.clock.now() },
      rows: rows.toSorted((a, b) => a.role.localeCompare(b.role) * -1 || a.name.localeCompare(b.name, 'it')),
    };
  }
}
