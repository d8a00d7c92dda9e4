// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnFace } from '../domain/own-face.js';

@Entity('faces')
export class FaceEntity implements OwnFace {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('boolean') showsLanguages: boolean;
  @Column('boolean') showsHelped: boolean;
  @Column('boolean') showsKnown: boolean;
}
