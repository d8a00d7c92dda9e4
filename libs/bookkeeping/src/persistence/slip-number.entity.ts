// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given to a slip of a garden in a year. */
@Entity('sale_numbers')
export class SlipNumberEntity {
  @PrimaryColumn('uuid') gardenId: string;
  @PrimaryColumn('int') year: number;
  @Column('uuid') enteId: string;
  @Column('int') last: number;
}
