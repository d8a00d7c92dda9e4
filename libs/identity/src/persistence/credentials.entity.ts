// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('credentials')
export class CredentialsEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('citext') login: string;
  @Column('text') passwordHash: string;
  @Column('text', { nullable: true }) totpSecret: string | null;
  @Column('timestamptz', { nullable: true }) totpEnabledAt: Date | null;
  @Column('bigint', { default: 0 }) totpLastStep: string;
  @Column('int', { default: 0 }) failedCount: number;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
  @Column('int', { default: 0 }) codeFailedCount: number;
  @Column('timestamptz', { nullable: true }) codeLockedUntil: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}
