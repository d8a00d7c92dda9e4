// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Availability } from '../domain/standing.js';

@Entity('volunteer_availability')
export class VolunteerAvailabilityEntity implements Availability {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') purposes: string;
  @Column('int', { array: true }) weekdays: number[];
  @Column('text', { nullable: true }) words: string | null;
}
