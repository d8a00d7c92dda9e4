// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CostKind, GardenCost } from '../domain/garden-cost.js';

@Entity('garden_costs')
export class GardenCostEntity implements GardenCost {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('date') day: string;
  @Column('text') kind: CostKind;
  @Column('int') cents: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}
