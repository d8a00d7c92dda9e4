// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CoverKind, Policy } from '../domain/standing.js';

@Entity('volunteer_policies')
export class VolunteerPolicyEntity implements Policy {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') insurer: string;
  @Column('text') number: string;
  @Column('text', { array: true }) kinds: CoverKind[];
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('timestamptz') createdAt: Date;
}
