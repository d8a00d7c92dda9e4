// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention_policies')
export class RetentionPolicyEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('boolean', { default: false }) nightly: boolean;
  @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
}
