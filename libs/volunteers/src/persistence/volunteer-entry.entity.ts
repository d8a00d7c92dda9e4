// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Activity, EntryKind, RegisterEntry, Section } from '../domain/register.js';

@Entity('volunteer_entries')
export class VolunteerEntryEntity implements RegisterEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('int') number: number;
  @Column('uuid') personId: string;
  @Column('text') kind: EntryKind;
  @Column('text') section: Section;
  @Column('text') activity: Activity;
  @Column('date') day: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') name: string;
  @Column('date') birthDate: string;
  @Column('text', { nullable: true }) taxCode: string | null;
  @Column('text', { nullable: true }) birthPlace: string | null;
  @Column('text') residence: string;
  @Column('int', { nullable: true }) corrects: number | null;
  @Column('boolean', { default: false }) isVoid: boolean;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}
