// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageChannel } from '../domain/digest.rules.js';

/** One more notice than a person is to get that day: it waits for what is sent of all of them at once. */
@Entity('held_notices')
export class HeldNoticeEntity {
  @PrimaryColumn('uuid') notificationId: string;
  @PrimaryColumn('text') channel: MessageChannel;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('timestamptz') dueAt: Date;
}
