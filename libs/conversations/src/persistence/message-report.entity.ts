// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Report, ReportOutcome } from '../domain/report.js';

@Entity('message_reports')
export class MessageReportEntity implements Report {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') messageId: string;
  @Column('uuid') reportedBy: string;
  @Column('text', { nullable: true }) why: string | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('text', { nullable: true }) outcome: ReportOutcome | null;
}
