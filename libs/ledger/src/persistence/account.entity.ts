// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: string;
  @Column('uuid') ownerId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('int', { default: 0 }) balance: number;
  @Column('int', { default: 0 }) postingCount: number;
  @Column('timestamptz') createdAt: Date;
}
