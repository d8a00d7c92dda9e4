// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Attendance } from '../domain/attendance.js';
import { ActivityAttendanceEntity } from './activity-attendance.entity.js';

@Injectable()
export class AttendanceRepository {
  constructor(
    @InjectRepository(ActivityAttendanceEntity) private readonly rows: Repository<ActivityAttendanceEntity>,
  ) {}

  list(ctx: Ctx, meetingIds: readonly string[]): Promise<Attendance[]> {
    return ownRows(ctx, this.rows).findBy({ meetingId: Any([...meetingIds]) });
  }

  insert(ctx: Ctx, attendance: Attendance): Promise<void> {
    return ownRows(ctx, this.rows).insert(attendance);
  }

  /** Throws `activity_attendance.wrong_state` where somebody has corrected it meanwhile. */
  correct(ctx: Ctx, before: Attendance, { id, meetingId: _, personId: __, ...change }: Attendance): Promise<void> {
    return ownRows(ctx, this.rows).move('activity_attendance', { id, revision: before.revision }, change);
  }
}
