// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sms_conversations')
export class SmsConversationEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('jsonb', { default: { step: 'idle' } }) talk: unknown;
  @Column('timestamptz') changedAt: Date;
}
