// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainFault } from '../domain/audit.js';

@Entity('audit_checks')
export class AuditCheckEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('timestamptz') checkedAt: Date;
  @Column('bigint') entries: string;
  @Column('bigint') headPosition: string;
  @Column('bytea') headHash: Buffer;
  @Column('text', { nullable: true }) fault: ChainFault | null;
  @Column('bigint', { nullable: true }) faultPosition: string | null;
  @Column('uuid', { nullable: true }) faultEntryId: string | null;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
}
