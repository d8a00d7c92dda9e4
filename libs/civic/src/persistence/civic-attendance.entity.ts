// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, AttendanceState } from '../domain/commitment.js';

@Entity('civic_attendance')
export class CivicAttendanceEntity implements Attendance {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') commitmentId: string;
  @Column('date') day: string;
  @Column('int') minutes: number;
  @Column('time', { nullable: true }) fromTime: string | null;
  @Column('time', { nullable: true }) untilTime: string | null;
  @Column('text') activity: string;
  @Column('text') state: AttendanceState;
  @Column('text') channel: string;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') createdAt: Date;
}
