// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { attendanceShape, callOffShape, meetingShape } from '../application/activity.input.js';
import { PlanMeetings } from '../application/plan-meetings.js';
import { RecordAttendance } from '../application/record-attendance.js';
import { type MeetingDetail, ViewMeeting } from '../application/view-meeting.js';
import type { Attendance } from '../domain/attendance.js';
import type { Meeting } from '../domain/meeting.js';

@ApiTags('activities')
@Controller('api/v1/activity-meetings')
@Allow('signed-in')
export class MeetingsController {
  constructor(
    private readonly view: ViewMeeting,
    private readonly plan: PlanMeetings,
    private readonly attendance: RecordAttendance,
  ) {}

  @Get(':id')
  @Documented({ summary: 'Who is to come to a meeting, and who came; for staff and its tutor', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<MeetingDetail> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Put(':id')
  @Allow(STAFF)
  @Documented({ summary: 'Move a meeting', params: ['id'], body: meetingShape })
  move(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(meetingShape)) input: z.output<typeof meetingShape>,
  ): Promise<Meeting> {
    return door.command((ctx) => this.plan.move(ctx, id, input));
  }

  @Post(':id/call-off')
  @Allow(STAFF)
  @Documented({ summary: 'Call a meeting off; who is enrolled stays so', params: ['id'], body: callOffShape })
  callOff(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(callOffShape)) { note }: z.output<typeof callOffShape>,
  ): Promise<Meeting> {
    return door.command((ctx) => this.plan.callOff(ctx, id, note));
  }

  @Post(':id/make-up')
  @Allow(STAFF)
  @Documented({ summary: 'Another day for a meeting that was called off', params: ['id'], body: meetingShape })
  makeUp(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(meetingShape)) input: z.output<typeof meetingShape>,
  ): Promise<Meeting> {
    return door.command((ctx) => this.plan.makeUp(ctx, id, input));
  }

  @Put(':id/attendance')
  @Documented({ summary: 'Write down who came; for staff and its tutor', params: ['id'], body: attendanceShape })
  async record(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(attendanceShape)) input: z.output<typeof attendanceShape>,
  ): Promise<{ items: Attendance[] }> {
    return { items: await door.command((ctx) => this.attendance.execute(ctx, id, input)) };
  }
}
