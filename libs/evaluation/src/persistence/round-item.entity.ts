// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoundItem, Counted, ItemKind } from '../domain/round.js';

@Entity('evaluation_items')
export class RoundItemEntity implements RoundItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') roundId: string;
  @Column('int') position: number;
  @Column('text') kind: ItemKind;
  @Column('text', { nullable: true }) measure: Counted | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) unit: string | null;
  @Column('double precision', { nullable: true }) target: number | null;
  @Column('double precision', { nullable: true }) value: number | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('int') revision: number;
  @Column('text', { nullable: true }) correction: string | null;
}
