// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('board_views')
export class BoardViewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text') query: string;
  @Column('boolean', { default: false }) isDefault: boolean;
  @Column('timestamptz') createdAt: Date;
}
