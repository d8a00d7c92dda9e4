// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('gardens')
export class GardenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('uuid') placeId: string;
  @Column('uuid') referentId: string;
  @Column('int', { default: 1 }) plots: number;
}
