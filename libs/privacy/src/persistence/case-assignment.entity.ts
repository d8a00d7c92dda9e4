// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseService } from '../domain/organisation.js';

@Entity('case_assignments')
export class CaseAssignmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') personId: string;
  @Column('text') service: CaseService;
  @Column('text') purpose: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('uuid') assignedBy: string;
  @Column('timestamptz') assignedAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
