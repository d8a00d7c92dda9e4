// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('passkeys')
export class PasskeyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') credentialId: string;
  @Column('bytea') publicKey: Buffer;
  @Column('bigint', { default: 0 }) counter: string;
  @Column('text', { array: true, default: () => "'{}'" }) transports: readonly string[];
  @Column('text') name: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
