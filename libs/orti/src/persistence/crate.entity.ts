// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CrateState } from '../domain/garden.js';

@Entity('crates')
export class CrateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') harvestId: string;
  @Column('uuid', { nullable: true }) agreementId: string | null;
  @Column('uuid') personId: string;
  @Column('int') crates: number;
  @Column('int') grams: number;
  @Column('uuid', { nullable: true }) rideRequestId: string | null;
  @Column('uuid', { nullable: true }) thanksForId: string | null;
  @Column('text', { nullable: true }) thanksWords: string | null;
  @Column('date', { nullable: true }) collectBy: string | null;
  @Column('text') state: CrateState;
  @Column('timestamptz') createdAt: Date;
}
