// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskedSeat, SeatStatus } from '../domain/asked-seat.js';

@Entity('asked_seats')
export class AskedSeatEntity implements AskedSeat {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') partnerId: string;
  @Column('uuid') personId: string;
  @Column('uuid') listingId: string;
  @Column('uuid') tripId: string;
  @Column('text') driverId: string;
  @Column('text') driverAlias: string;
  @Column('text') driverOperator: string;
  @Column('timestamptz') pickUpAt: Date;
  @Column('text', { nullable: true }) pickUpLabel: string | null;
  @Column('text', { nullable: true }) dropLabel: string | null;
  @Column('text') status: SeatStatus;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz') changedAt: Date;
}
