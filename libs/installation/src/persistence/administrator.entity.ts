// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('administrators')
export class AdministratorEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') login: string;
  @Column('text') passwordHash: string;
  /** Sealed. */
  @Column('text') totpSecret: string;
  @Column('bigint', { default: 0 }) totpLastStep: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
