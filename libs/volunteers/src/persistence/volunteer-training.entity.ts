// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Training } from '../domain/standing.js';

@Entity('volunteer_trainings')
export class VolunteerTrainingEntity implements Training {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') title: string;
  @Column('date') day: string;
  @Column('int') minutes: number;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('text') givenBy: string;
}
