// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('inbox')
export class InboxEntity {
  @PrimaryColumn('uuid') messageId: string;
  @PrimaryColumn('text') handler: string;
  @Column('timestamptz', { default: () => 'now()' }) handledAt: Date;
}
