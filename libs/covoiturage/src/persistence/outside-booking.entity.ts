// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BookingState } from '../domain/booking-status.js';
import type { OutsideBooking } from '../domain/outside-booking.js';

@Entity('outside_bookings')
export class OutsideBookingEntity implements OutsideBooking {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') partnerId: string;
  @Column('uuid') bookingId: string;
  @Column('uuid') tripId: string;
  @Column('uuid') slotId: string;
  @Column('text') state: BookingState;
  @Column('uuid', { nullable: true }) agreementId: string | null;
  @Column('text') userId: string;
  @Column('text') alias: string;
  @Column('timestamptz') pickUpAt: Date;
  @Column('float8') pickUpLat: number;
  @Column('float8') pickUpLon: number;
  @Column('float8') dropLat: number;
  @Column('float8') dropLon: number;
  @Column('timestamptz') askedAt: Date;
}
