// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('file_openings')
export class FileOpeningEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') actorId: string;
  @Column('text') reason: string;
  @Column('timestamptz') openedAt: Date;
}
