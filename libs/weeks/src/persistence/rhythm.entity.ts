// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('garden_rhythms')
export class RhythmEntity {
  @PrimaryColumn('uuid') gardenId: string;
  @Column('uuid') enteId: string;
  @Column('boolean') isOn: boolean;
  @Column('int', { array: true }) closedMonths: number[];
  /** Of each step, in their order. */
  @Column('int', { array: true }) days: number[];
  @Column('int', { array: true }) hours: number[];
}
