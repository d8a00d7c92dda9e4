// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Delegation } from '../domain/delegation.js';
import type { DelegationEnd, DelegationScope } from '../domain/delegation.rules.js';

@Entity('delegations')
export class DelegationEntity implements Delegation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') delegatorId: string;
  @Column('uuid') delegateId: string;
  @Column('text', { default: 'all' }) scope: DelegationScope;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text') paperReference: string;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid', { nullable: true }) revokedBy: string | null;
  @Column('text', { nullable: true }) revokedChannel: string | null;
  @Column('text', { nullable: true }) endTold: DelegationEnd | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
