// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deliveries')
export class DeliveryEntity {
  @PrimaryColumn('uuid') messageId: string;
  @PrimaryColumn('text') handler: string;
  @Column('text') lane: string;
  @Column('timestamptz', { default: () => 'now()' }) runAt: Date;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('timestamptz', { nullable: true }) deadAt: Date | null;
}
