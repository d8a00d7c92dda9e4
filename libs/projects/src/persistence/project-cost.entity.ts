// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CostKind, CostUnit } from '@reciproca/reporting';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProjectCost } from '../domain/project.js';

@Entity('project_costs')
export class ProjectCostEntity implements ProjectCost {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('text') kind: CostKind;
  @Column('text') unit: CostUnit;
  @Column('int') hundredths: number;
  @Column('int') rateCents: number;
  @Column('date') day: string;
  @Column('uuid') enteredBy: string;
}
