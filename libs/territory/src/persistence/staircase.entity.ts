// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('staircases')
export class StaircaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') blockId: string;
  @Column('text') label: string;
  @Column('text') address: string;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
}
