// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TableMeeting, MeetingState } from '../domain/meeting.js';

@Entity('evaluation_meetings')
export class TableMeetingEntity implements TableMeeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') tableId: string;
  @Column('int') number: number;
  @Column('timestamptz') startsAt: Date;
  @Column('text') place: string;
  @Column('text') agenda: string;
  @Column('text') state: MeetingState;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null;
  @Column('text', { nullable: true }) shortNotice: string | null;
  @Column('text', { nullable: true }) calledOffBecause: string | null;
  @Column('int', { nullable: true }) quorum: number | null;
}
