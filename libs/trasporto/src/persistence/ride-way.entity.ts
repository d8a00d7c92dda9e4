// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ride_ways')
export class RideWayEntity {
  @PrimaryColumn('uuid') agreementId: string;
  @Column('uuid') enteId: string;
  @Column('float8') metres: number;
}
