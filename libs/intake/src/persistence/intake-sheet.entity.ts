// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TableRecord } from '../domain/read-rows.js';

@Entity('intake_sheets')
export class IntakeSheetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') intakeId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('jsonb') records: readonly TableRecord[];
}
