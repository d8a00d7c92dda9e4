// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('administrator_sessions')
export class AdministratorSessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') administratorId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
