// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RideSource } from '../domain/ride-source.js';

@Entity('ride_sources')
export class RideSourceEntity implements RideSource {
  @PrimaryColumn('uuid') partnerId: string;
  @Column('uuid') enteId: string;
  @Column('text') address: string;
  /** Sealed: see `SecretBox`. */
  @Column('text') key: string;
  @Column('boolean') takesBookings: boolean;
  @Column('timestamptz') changedAt: Date;
}
