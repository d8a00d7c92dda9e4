// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CauseKind, Firmness } from '../domain/diary-entry.js';

@Entity('diary_entries')
export class DiaryEntryEntity {
  @PrimaryColumn('uuid') causeId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') causeKind: CauseKind;
  @Column('text') firmness: Firmness;
  @Column('uuid') groupId: string;
  @Column('uuid') sourceId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('float8', { nullable: true }) beginsLat: number | null;
  @Column('float8', { nullable: true }) beginsLon: number | null;
  @Column('float8', { nullable: true }) endsLat: number | null;
  @Column('float8', { nullable: true }) endsLon: number | null;
  @Column('timestamptz', { nullable: true }) staysUntil: Date | null;
}
