// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Commitment, CommitmentState } from '../domain/commitment.js';

@Entity('civic_commitments')
export class CivicCommitmentEntity implements Commitment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') tutorId: string;
  @Column('int') agreedMinutes: number;
  @Column('text') activities: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') paperReference: string;
  @Column('text', { nullable: true }) protocol: string | null;
  @Column('text', { nullable: true }) fiscalCode: string | null;
  @Column('text', { nullable: true }) project: string | null;
  @Column('text') state: CommitmentState;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
