// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InboundState } from '../domain/inbound-text.js';

@Entity('sms_inbound')
export class SmsInboundEntity {
  @PrimaryColumn('uuid') id: string;
  /** Counted by the database. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq: string;
  @Column('uuid') enteId: string;
  @Column('text') providerId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('bytea') numberHash: Buffer;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) body: string | null;
  @Column('text', { default: 'new' }) state: InboundState;
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz', { nullable: true }) handledAt: Date | null;
  @Column('uuid', { nullable: true }) doneBy: string | null;
}
