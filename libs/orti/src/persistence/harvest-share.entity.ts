// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('harvest_shares')
export class HarvestShareEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') harvestId: string;
  @Column('int') availableGrams: number;
  @Column('int') sharedGrams: number;
  @Column('int') leftGrams: number;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') decidedAt: Date;
}
