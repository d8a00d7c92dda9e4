// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('announcements')
export class AnnouncementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('uuid', { nullable: true }) staircaseId: string | null;
  @Column('text') titleIt: string;
  @Column('text') textIt: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text', { nullable: true }) textEn: string | null;
  @Column('date') fromDay: string;
  @Column('date') untilDay: string;
  @Column('uuid') publishedBy: string;
  @Column('timestamptz') publishedAt: Date;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
  @Column('int', { default: 0 }) reached: number;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
}
