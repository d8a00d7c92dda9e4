// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('travel_times')
export class TravelTimeEntity {
  @PrimaryColumn('int') fromLat: number;
  @PrimaryColumn('int') fromLon: number;
  @PrimaryColumn('int') toLat: number;
  @PrimaryColumn('int') toLon: number;
  @Column('float8') minutes: number;
  @Column('float8') metres: number;
  @Column('timestamptz') measuredAt: Date;
}
