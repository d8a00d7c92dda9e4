// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Message } from '../domain/message.js';

@Entity('written_messages')
export class WrittenMessageEntity implements Message {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) senderId: string | null;
  @Column('uuid', { nullable: true }) recipientId: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') channel: Channel;
  @Column('text') words: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
  @Column('timestamptz', { nullable: true }) hiddenAt: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
}
