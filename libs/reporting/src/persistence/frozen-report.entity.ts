// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrozenReport } from '../domain/frozen-report.js';
import type { Report } from '../domain/report.js';

@Entity('frozen_reports')
export class FrozenReportEntity implements FrozenReport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('int') number: number;
  @Column('jsonb') report: Report;
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('uuid') frozenBy: string;
  @Column('timestamptz') frozenAt: Date;
}
