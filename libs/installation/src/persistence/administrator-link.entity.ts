// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkKind } from '../domain/administrator.js';

@Entity('administrator_links')
export class AdministratorLinkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') kind: LinkKind;
  /** Sealed. */
  @Column('text') totpSecret: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
