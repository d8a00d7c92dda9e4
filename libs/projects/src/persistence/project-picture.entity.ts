// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProjectPicture } from '../domain/project.js';

@Entity('project_pictures')
export class ProjectPictureEntity implements ProjectPicture {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') projectId: string;
  @Column('text') alt: string;
  @Column('text') mediaType: string;
  @Column('bytea') content: Buffer;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
