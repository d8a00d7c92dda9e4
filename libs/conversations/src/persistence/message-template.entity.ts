// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('message_templates')
export class MessageTemplateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') title: string;
  @Column('text') wordsIt: string;
  @Column('text', { nullable: true }) wordsEn: string | null;
}
