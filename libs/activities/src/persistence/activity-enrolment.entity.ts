// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Enrolment, EnrolmentRole, EnrolmentState } from '../domain/enrolment.js';

@Entity('activity_enrolments')
export class ActivityEnrolmentEntity implements Enrolment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') activityId: string;
  @Column('uuid') personId: string;
  @Column('text') role: EnrolmentRole;
  @Column('text') state: EnrolmentState;
  @Column('uuid', { array: true, nullable: true }) meetingIds: string[] | null;
  @Column('timestamptz', { nullable: true }) answerBy: Date | null;
  @Column('boolean', { default: false }) needsRide: boolean;
  @Column('boolean', { default: false }) needsChildCare: boolean;
  @Column('uuid', { nullable: true }) guardianId: string | null;
  @Column('text', { nullable: true }) overruledBecause: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') channel: Channel;
  @Column('timestamptz') createdAt: Date;
}
