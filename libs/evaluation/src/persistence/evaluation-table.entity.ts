// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvaluationTable } from '../domain/evaluation-table.js';

@Entity('evaluation_tables')
export class EvaluationTableEntity implements EvaluationTable {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('int') quorum: number;
  @Column('int') noticeDays: number;
  @Column('int') silenceDays: number;
  @Column('boolean') isPublished: boolean;
  @Column('text') linkToken: string;
  @Column('timestamptz') createdAt: Date;
}
