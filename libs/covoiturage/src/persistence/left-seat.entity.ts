// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeftSeat } from '../domain/left-seat.js';

@Entity('left_seats')
export class LeftSeatEntity implements LeftSeat {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') partnerId: string;
  @Column('timestamptz') pickUpAt: Date;
}
