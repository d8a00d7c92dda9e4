// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExchangeMode } from '../domain/exchange-mode.js';

@Entity('exchange_modes')
export class ExchangeModeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @Column('text') mode: ExchangeMode;
}
