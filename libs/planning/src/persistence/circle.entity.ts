// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CircleState, CloseReason } from '../domain/circle.js';

@Entity('circles')
export class CircleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) runId: string | null;
  @Column('text') state: CircleState;
  @Column('float8') score: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('uuid', { nullable: true }) closedMemberId: string | null;
  @Column('text', { nullable: true }) closeReason: CloseReason | null;
  @Column('text', { nullable: true }) closeNote: string | null;
}
