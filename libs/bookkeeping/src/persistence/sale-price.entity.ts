// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SalePrice, SaleUnit } from '../domain/sale-price.js';

@Entity('sale_prices')
export class SalePriceEntity implements SalePrice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('text') product: string;
  @Column('text') unit: SaleUnit;
  @Column('int') cents: number;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) untilOn: string | null;
}
