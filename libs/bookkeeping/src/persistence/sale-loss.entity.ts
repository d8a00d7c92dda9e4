// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SaleLoss } from '../domain/sale-loss.js';

@Entity('sale_losses')
export class SaleLossEntity implements SaleLoss {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') harvestId: string;
  @Column('int') grams: number;
  @Column('date') day: string;
  @Column('text') reason: string;
}
