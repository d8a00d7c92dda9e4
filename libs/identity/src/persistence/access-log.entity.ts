// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('access_log')
export class AccessLogEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') actorId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') action: string;
  @Column('jsonb', { default: () => "'{}'" }) detail: unknown;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('text') requestId: string;
  @Column('uuid', { array: true, default: () => "'{}'" }) subjectIds: string[];
}
