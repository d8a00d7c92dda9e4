// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WayReached } from '@reciproca/notifications';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recipient } from '../domain/group-message.js';

@Entity('group_message_recipients')
export class GroupRecipientEntity implements Recipient {
  @Column('uuid') groupMessageId: string;
  @Column('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') way: WayReached;
  @Column('uuid', { nullable: true }) throughId: string | null;
  /** What stands in their thread; it may be forgotten by now. */
  @PrimaryColumn('uuid') messageId: string;
}
