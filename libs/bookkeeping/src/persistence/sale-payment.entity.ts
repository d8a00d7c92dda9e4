// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaymentWay, SalePayment } from '../domain/sale-slip.js';

@Entity('sale_payments')
export class SalePaymentEntity implements SalePayment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') slipId: string;
  @Column('date') day: string;
  @Column('int') cents: number;
  @Column('text') way: PaymentWay;
  @Column('text', { nullable: true }) voidReason: string | null;
}
