// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Meeting, MeetingState } from '../domain/meeting.js';

@Entity('activity_meetings')
export class ActivityMeetingEntity implements Meeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') activityId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('uuid', { nullable: true }) placeId: string | null;
  @Column('text') state: MeetingState;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) makesUpForId: string | null;
}
