// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterheadPicture, PicturePlace, PictureType } from '../domain/letterhead.js';

@Entity('letterhead_pictures')
export class LetterheadPictureEntity implements LetterheadPicture {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') place: PicturePlace;
  @Column('text') alt: string;
  @Column('text') mediaType: PictureType;
  @Column('bytea') content: Buffer;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
}
