// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CropCode } from '../domain/crops.js';

@Entity('crop_months')
export class CropMonthsEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') crop: CropCode;
  @Column('int', { array: true }) sow: number[];
  @Column('int', { array: true }) harvest: number[];
}
