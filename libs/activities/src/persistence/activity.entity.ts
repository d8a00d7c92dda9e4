// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Activity, ActivityKind, ActivityState, Audience } from '../domain/activity.js';

@Entity('activities')
export class ActivityEntity implements Activity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: ActivityKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text') organiser: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('uuid') placeId: string;
  @Column('text') audience: Audience;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('int', { nullable: true }) capacity: number | null;
  @Column('int', { nullable: true }) least: number | null;
  @Column('boolean', { default: false }) helpersEarn: boolean;
  @Column('text', { array: true, default: () => "'{}'" }) languages: string[];
  @Column('boolean', { default: false }) childCare: boolean;
  @Column('text', { nullable: true }) materials: string | null;
  @Column('text') state: ActivityState;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
