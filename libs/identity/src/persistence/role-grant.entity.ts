// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@reciproca/kernel';

@Entity('role_grants')
export class RoleGrantEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @PrimaryColumn('text') role: Role;
  @Column('uuid', { nullable: true }) grantedBy: string | null;
  @PrimaryColumn('timestamptz', { default: () => 'clock_timestamp()' }) grantedAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
