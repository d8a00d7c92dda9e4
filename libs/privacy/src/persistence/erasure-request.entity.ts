// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ErasureRequest, ErasureState } from '../domain/erasure.js';

@Entity('erasure_requests')
export class ErasureRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('text') channel: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') state: ErasureState;
  @Column('text', { nullable: true }) balanceGoes: ErasureRequest['balanceGoes'];
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) note: string | null;
}
