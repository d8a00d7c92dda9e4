// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Slot } from '../domain/listing.js';

@Entity('slots')
export class SlotEntity implements Slot {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') listingId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('int') capacity: number;
  @Column('int', { default: 0 }) taken: number;
  @Column('timestamptz', { nullable: true }) calledOffAt: Date | null;
  @Column('int', { nullable: true }) calledOffCapacity: number | null;
}
