// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountedService, ProjectAction } from '../domain/project.js';

@Entity('project_actions')
export class ProjectActionEntity implements ProjectAction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('text') service: CountedService;
  @Column('text', { array: true, default: () => "'{}'" }) comuneCodes: readonly string[];
  @Column('date') fromDay: string;
  @Column('date') toDay: string;
  @Column('boolean') isShared: boolean;
  @Column('uuid') createdBy: string;
}
