// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisputeSide } from '../domain/dispute.js';

@Entity('dispute_versions')
export class DisputeVersionEntity {
  @PrimaryColumn('uuid') disputeId: string;
  @PrimaryColumn('text') side: DisputeSide;
  @Column('uuid') enteId: string;
  @Column('text') text: string;
  @Column('text') channel: string;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz') writtenAt: Date;
}
