// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) enteId: string | null;
  @Column('text') topic: string;
  @Column('jsonb') payload: unknown;
  @Column('text') requestId: string;
  @Column('timestamptz', { default: () => 'now()' }) runAt: Date;
  @Column('text', { nullable: true }) uniqueKey: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('boolean', { default: false }) fannedOut: boolean;
  /** How far it had come before there were deliveries. */
  @Column('jsonb', { nullable: true }) carried: unknown;
}
