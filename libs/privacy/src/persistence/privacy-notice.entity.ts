// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Notice } from '../domain/notice.js';

@Entity('privacy_notices')
export class PrivacyNoticeEntity implements Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') version: string;
  @Column('text') textIt: string;
  @Column('text') textEn: string;
  @Column('date') validFrom: string;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
