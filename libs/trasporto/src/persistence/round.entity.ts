// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoundState } from '../domain/round.js';

@Entity('rounds')
export class RoundEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') driverId: string;
  @Column('uuid', { nullable: true }) offerId: string | null;
  @Column('uuid', { nullable: true }) offerSlotId: string | null;
  @Column('uuid') fromPlaceId: string;
  @Column('uuid') toPlaceId: string;
  @Column('int') room: number;
  @Column('timestamptz') leavesAt: Date;
  @Column('timestamptz') backAt: Date;
  @Column('float8') minutes: number;
  @Column('float8') metres: number;
  @Column('boolean') estimated: boolean;
  @Column('text') state: RoundState;
  @Column('uuid', { nullable: true }) proposedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) overruledBecause: string | null;
  @Column('uuid', { nullable: true }) heardBy: string | null;
}
