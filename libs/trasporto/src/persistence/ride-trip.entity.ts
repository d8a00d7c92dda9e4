// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ride_trips')
export class RideTripEntity {
  @PrimaryColumn('uuid') slotId: string;
  @Column('timestamptz') leavesAt: Date;
  @Column('timestamptz') arrivesAt: Date;
  @Column('float8') detourMinutes: number;
  @Column('float8') metres: number;
  @Column('boolean') estimated: boolean;
  @Column('integer', { default: 0 }) lateMinutes: number;
}
