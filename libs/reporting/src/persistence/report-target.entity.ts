// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Action } from '../domain/deed.js';
import type { Measure } from '../domain/measure.js';

@Entity('report_targets')
export class ReportTargetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') action: Action;
  @Column('text') measure: Measure;
  @Column('date') fromDay: string;
  @Column('date') toDay: string;
  @Column('int') value: number;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('uuid', { nullable: true }) projectActionId: string | null;
  @Column('uuid') setBy: string;
  @Column('timestamptz') setAt: Date;
}
