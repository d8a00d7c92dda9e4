// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ScoreParts } from '@reciproca/matching';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Service } from '../domain/listing.js';
import type { EndedBecause, Proposal, ProposalState, Reason } from '../domain/proposal.js';

@Entity('proposals')
export class ProposalEntity implements Proposal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') service: Service;
  @Column('uuid') requestId: string;
  @Column('uuid') offerId: string;
  @Column('uuid') requesterId: string;
  @Column('uuid') offererId: string;
  @Column('uuid') requestSlotId: string;
  @Column('uuid') offerSlotId: string;
  @Column('int') units: number;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('int') minutes: number;
  @Column('float8') score: number;
  @Column('jsonb') parts: ScoreParts;
  @Column('jsonb') reasons: Reason[];
  @Column('text') state: ProposalState;
  @Column('text', { nullable: true }) declineReason: string | null;
  @Column('text', { nullable: true }) endedBecause: EndedBecause | null;
  @Column('uuid', { nullable: true }) circleId: string | null;
  @Column('uuid', { nullable: true }) runId: string | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
