// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DelegationScope } from '../domain/delegation.rules.js';

/** Recorded consent of one person for another to act for them. */
@Entity('delegations')
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'ente_id' })
  enteId: string;

  @Column('uuid', { name: 'delegator_id' })
  delegatorId: string;

  @Column('uuid', { name: 'delegate_id' })
  delegateId: string;

  @Column('text', { default: 'all' })
  scope: DelegationScope;

  /** yyyy-mm-dd */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** Where the signed paper is kept. */
  @Column('text', { name: 'paper_reference' })
  paperReference: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  /** How it was asked for. */
  @Column('text', { name: 'revoked_channel', nullable: true })
  revokedChannel: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
