// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Guardianship, GuardianshipKind } from '../domain/guardianship.js';

@Entity('guardianships')
export class GuardianshipEntity implements Guardianship {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') guardianId: string;
  @Column('text') kind: GuardianshipKind;
  @Column('boolean') decidesAlone: boolean;
  @Column('text') paperReference: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
