// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BuyerKind, SaleBuyer } from '../domain/sale-buyer.js';

@Entity('sale_buyers')
export class SaleBuyerEntity implements SaleBuyer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('text') kind: BuyerKind;
  @Column('text') name: string;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('text', { nullable: true }) taxCode: string | null;
}
