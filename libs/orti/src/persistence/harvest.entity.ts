// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('harvests')
export class HarvestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') offerId: string;
  @Column('text') crop: string;
  @Column('int') grams: number;
  @Column('int') crateGrams: number;
  @Column('date', { nullable: true }) bestBefore: string | null;
  @Column('int', { default: 0 }) saleGrams: number;
  @Column('timestamptz') recordedAt: Date;
}
