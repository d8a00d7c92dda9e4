// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('report_targets')
export class ReportTargetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') action: string;
  @Column('text') measure: string;
  @Column('date') fromDay: string;
  @Column('date') toDay: string;
  @Column('int') value: number;
  @Column('uuid') setBy: string;
  @Column('timestamptz') setAt: Date;
}
