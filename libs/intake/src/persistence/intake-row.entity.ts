// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cells, IntakeRow, Made, RowChoice, RowFinding, RowProblem, RowState } from '../domain/intake-row.js';

@Entity('intake_rows')
export class IntakeRowEntity implements IntakeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') intakeId: string;
  @Column('int') line: number;
  @Column('jsonb') cells: Cells;
  @Column('jsonb') written: readonly string[];
  @Column('text', { nullable: true }) fault: string | null;
  @Column('text') state: RowState;
  @Column('jsonb', { default: () => "'[]'" }) problems: readonly RowProblem[];
  @Column('jsonb', { nullable: true }) finding: RowFinding | null;
  @Column('jsonb', { nullable: true }) choice: RowChoice | null;
  @Column('jsonb', { nullable: true }) made: Made | null;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('int', { nullable: true }) takenOrder: number | null;
  /** Rows that go in together. */
  @Column('text', { nullable: true }) groupKey: string | null;
  /** What two rows of a file may not share. */
  @Column('text', { array: true, default: () => "'{}'" }) rowKeys: readonly string[];
}
