// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SaleSlip, SlipState } from '../domain/sale-slip.js';

@Entity('sale_slips')
export class SaleSlipEntity implements SaleSlip {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') buyerId: string;
  @Column('int') year: number;
  @Column('int') number: number;
  @Column('date') day: string;
  @Column('date') dueOn: string;
  @Column('int') cents: number;
  @Column('text') state: SlipState;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') recordedAt: Date;
}
