// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_heads')
export class AuditHeadEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('bigint', { default: 0 }) position: string;
  @Column('bytea') hash: Buffer;
}
