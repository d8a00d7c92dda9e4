// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkState } from '../domain/garden.js';

@Entity('garden_work')
export class GardenWorkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') personId: string;
  /** Where they lived then. */
  @Column('text', { nullable: true }) comuneCode: string | null;
  @Column('date') workedOn: string;
  @Column('int') minutes: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') state: WorkState;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('uuid', { nullable: true }) transferId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text', { default: 'web' }) channel: string;
}
