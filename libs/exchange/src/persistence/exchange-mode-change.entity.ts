// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('exchange_mode_changes')
export class ExchangeModeChangeEntity {
  @PrimaryColumn('uuid') id: string;
  /** Counted by the database. */
  @Column({ type: 'bigint', insert: false, update: false })
  place: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @Column('text', { nullable: true }) before: string | null;
  @Column('text', { nullable: true }) after: string | null;
  @Column('uuid', { nullable: true }) undoesId: string | null;
  @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('timestamptz') changedAt: Date;
}
