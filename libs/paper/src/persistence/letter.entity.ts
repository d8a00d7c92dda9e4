// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Letter } from '../domain/letter.js';

@Entity('letters')
export class LetterEntity implements Letter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text', { nullable: true }) protocol: string | null;
  @Column('date', { nullable: true }) protocolDay: string | null;
  @Column('uuid') writtenBy: string;
  @Column('timestamptz') writtenAt: Date;
}
