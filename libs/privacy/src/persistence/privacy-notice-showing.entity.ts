// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShowingChannel } from '../domain/notice.js';

@Entity('privacy_notice_showings')
export class PrivacyNoticeShowingEntity {
  @PrimaryColumn('uuid') noticeId: string;
  @Column('uuid') enteId: string;
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') channel: ShowingChannel;
  @Column('uuid', { nullable: true }) readBy: string | null;
  @Column('timestamptz') shownAt: Date;
}
