// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notification_counters')
export class NotificationCounterEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('bigint', { default: 0 }) lastSeq: string;
  @Column('bigint', { default: 0 }) ackedSeq: string;
}
