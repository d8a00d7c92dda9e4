// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') requestHash: string;
  @Column('jsonb', { nullable: true }) response: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
