// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JoinedFiles, RowChange } from '../domain/joined-files.js';

@Entity('joined_files')
export class JoinedFilesEntity implements JoinedFiles {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') staysId: string;
  @Column('uuid') goesId: string;
  @Column('uuid', { nullable: true }) joinedBy: string | null;
  @Column('timestamptz') joinedAt: Date;
  @Column('int') minutes: number;
  @Column('jsonb', { nullable: true }) kept: readonly RowChange[] | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
