// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SaleUnit } from '../domain/sale-price.js';
import type { SlipLine } from '../domain/sale-slip.js';

@Entity('sale_slip_lines')
export class SlipLineEntity implements SlipLine {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') slipId: string;
  @Column('int') nth: number;
  @Column('uuid') harvestId: string;
  @Column('text') product: string;
  @Column('text') unit: SaleUnit;
  @Column('int') quantityThousandths: number;
  @Column('int') unitCents: number;
  @Column('int') cents: number;
  @Column('int') grams: number;
}
