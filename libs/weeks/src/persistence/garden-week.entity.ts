// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('garden_weeks')
export class GardenWeekEntity {
  @PrimaryColumn('uuid') gardenId: string;
  @PrimaryColumn('date') week: string;
  @Column('uuid') enteId: string;
  @Column('text') expected: string;
}
