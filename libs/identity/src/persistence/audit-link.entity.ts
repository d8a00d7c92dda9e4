// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_links')
export class AuditLinkEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('bigint') position: string;
  @Column('uuid') entryId: string;
  @Column('bytea') previousHash: Buffer;
  @Column('bytea') hash: Buffer;
}
