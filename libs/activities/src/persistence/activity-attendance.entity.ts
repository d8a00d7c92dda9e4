// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, AttendanceState } from '../domain/attendance.js';
import type { EnrolmentRole } from '../domain/enrolment.js';

@Entity('activity_attendance')
export class ActivityAttendanceEntity implements Attendance {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') personId: string;
  @Column('text') role: EnrolmentRole;
  @Column('text') state: AttendanceState;
  @Column('text', { nullable: true }) arrived: string | null;
  @Column('text', { nullable: true }) left: string | null;
  @Column('int') minutes: number;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid', { nullable: true }) correctedBy: string | null;
  @Column('int', { default: 0 }) revision: number;
  @Column('uuid', { nullable: true }) transferId: string | null;
}
