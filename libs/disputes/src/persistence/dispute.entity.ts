// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisputeOutcome, DisputeState } from '../domain/dispute.js';

@Entity('disputes')
export class DisputeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') agreementId: string;
  @Column('uuid') giverId: string;
  @Column('uuid') receiverId: string;
  @Column('uuid', { nullable: true }) mediatorId: string | null;
  @Column('text') state: DisputeState;
  @Column('text', { nullable: true }) outcome: DisputeOutcome | null;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid', { nullable: true }) proposedBy: string | null;
  @Column('timestamptz', { nullable: true }) giverAcceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) receiverAcceptedAt: Date | null;
  @Column('uuid', { nullable: true }) correctionId: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
