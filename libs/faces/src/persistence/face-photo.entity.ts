// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Photo } from '../domain/photo.js';

@Entity('face_photos')
export class FacePhotoEntity implements Photo {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('bytea') content: Buffer;
  @Column('timestamptz') at: Date;
}
