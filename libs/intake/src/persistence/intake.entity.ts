// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Intake, IntakeState } from '../domain/intake.js';

@Entity('intakes')
export class IntakeEntity implements Intake {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: string;
  @Column('text') fileName: string;
  @Column('text') state: IntakeState;
  @Column('int', { nullable: true }) sheet: number | null;
  @Column('jsonb', { nullable: true }) heading: readonly string[] | null;
  @Column('jsonb', { nullable: true }) mapping: readonly (string | null)[] | null;
  @Column('jsonb', { default: () => "'[]'" }) above: readonly string[];
  @Column('int', { default: 0 }) total: number;
  @Column('int', { default: 0 }) done: number;
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
  /** The process that works on it, and its last sign of life. */
  @Column('uuid', { nullable: true }) processId: string | null;
  @Column('timestamptz', { nullable: true }) beatAt: Date | null;
  @Column('int', { default: 0 }) takes: number;
}
