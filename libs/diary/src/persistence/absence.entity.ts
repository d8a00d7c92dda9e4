// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AbsenceReason } from '../domain/absence.js';

@Entity('absences')
export class AbsenceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') reason: AbsenceReason;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
