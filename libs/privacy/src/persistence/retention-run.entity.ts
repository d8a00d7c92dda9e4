// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RetentionOrigin, RetentionRun } from '../domain/retention.js';

@Entity('retention_runs')
export class RetentionRunEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') origin: RetentionOrigin;
  @Column('uuid', { nullable: true }) runBy: string | null;
  @Column('timestamptz') ranAt: Date;
  @Column('jsonb') lines: RetentionRun['lines'];
}
