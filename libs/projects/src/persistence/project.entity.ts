// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Project } from '../domain/project.js';

@Entity('projects')
export class ProjectEntity implements Project {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('text') cup: string;
  @Column('text') funder: string;
  @Column('text', { nullable: true }) funderCode: string | null;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text', { array: true, default: () => "'{}'" }) headings: readonly string[];
  @Column('int', { nullable: true }) supportedPublic: number | null;
  @Column('int', { nullable: true }) supportedFirms: number | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
}
