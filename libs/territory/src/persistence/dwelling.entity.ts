// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dwellings')
export class DwellingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') staircaseId: string;
  @Column('text') number: string;
  @Column('int') floor: number;
}
