// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../domain/precision.js';

@Entity('staircases')
export class StaircaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') blockId: string;
  @Column('text') label: string;
  @Column('text') address: string;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
  @Column('text', { default: 'exact' }) precision: Precision;
}
