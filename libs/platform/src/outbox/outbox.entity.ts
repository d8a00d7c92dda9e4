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
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('text', { nullable: true }) uniqueKey: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('timestamptz', { nullable: true }) deadAt: Date | null;
}
