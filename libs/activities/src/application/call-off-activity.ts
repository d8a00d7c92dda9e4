// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ACTIVITY_CALLED_OFF } from '../domain/activities.events.js';
import type { Activity } from '../domain/activity.js';
import { meetingsAhead } from '../domain/places.rules.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { AttendanceRepository } from '../persistence/attendance.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import { ActivitiesDiary } from './activities-diary.js';

/** The whole of it does not take place: its hours are free again, and everybody hears it once. */
@Injectable()
export class CallOffActivity {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly attendance: AttendanceRepository,
    private readonly diary: ActivitiesDiary,
  ) {}

  /** The caller has locked it. */
  async execute(ctx: Ctx, { id, kind, state }: Activity, reason: string): Promise<void> {
    await this.activities.move(ctx, id, state, 'called_off', reason);
    const meetings = await this.activities.listMeetings(ctx, id);
    const coming = meetingsAhead({ meetingIds: null }, meetings, ctx.clock.now());
    const sheets = await this.attendance.list(
      ctx,
      coming.map((meeting) => meeting.id),
    );
    // One that is being held, with who came written down, has taken place.
    const ahead = coming.filter((meeting) => sheets.every(({ meetingId }) => meetingId !== meeting.id));
    for (const meeting of ahead)
      await this.activities.saveMeeting(ctx, { ...meeting, state: 'called_off', note: reason });
    await this.diary.write(
      ctx,
      ahead.map((meeting) => meeting.id),
    );
    const personIds = (await this.enrolments.listLiving(ctx, [id])).map(({ personId }) => personId);
    if (personIds.length === 0) return;
    const payload = { activityId: id, kind, actorId: ctx.actor.personId, personIds };
    await emit(ctx, { topic: ACTIVITY_CALLED_OFF, payload });
  }
}
