// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Minutes, MinutesState } from '../domain/minutes.js';

@Entity('evaluation_minutes')
export class MinutesEntity implements Minutes {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') meetingId: string;
  @Column('int') number: number;
  @Column('text') text: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') state: MinutesState;
  @Column('date', { nullable: true }) proposedOn: string | null;
  @Column('date', { nullable: true }) silentUntil: string | null;
  @Column('date', { nullable: true }) approvedOn: string | null;
  @Column('uuid', { nullable: true }) approvedAtId: string | null;
}
