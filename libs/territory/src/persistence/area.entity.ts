// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('areas')
export class AreaEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('text') comuneCode: string;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
}
