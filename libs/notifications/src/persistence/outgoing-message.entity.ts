// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageState, OutgoingMessage } from '../domain/outgoing-message.js';

@Entity('outgoing_messages')
export class OutgoingMessageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) notificationId: string | null;
  @Column('text') channel: OutgoingMessage['channel'];
  @Column('text') address: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') state: MessageState;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) claimedUntil: Date | null;
  /** What App IO calls a message it has accepted. */
  @Column('text', { nullable: true }) appIoId: string | null;
}
