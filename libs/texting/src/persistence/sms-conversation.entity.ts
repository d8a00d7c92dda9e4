// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Talk } from '../domain/conversation.js';

@Entity('sms_conversations')
export class SmsConversationEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('jsonb', { default: { step: 'idle' } }) talk: Talk;
  @Column('timestamptz') changedAt: Date;
}
