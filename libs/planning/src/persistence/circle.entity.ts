// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('circles')
export class CircleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) runId: string | null;
  @Column('text') state: string;
  @Column('float8') score: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('uuid', { nullable: true }) closedMemberId: string | null;
  @Column('text', { nullable: true }) closeReason: string | null;
  @Column('text', { nullable: true }) closeNote: string | null;
}
