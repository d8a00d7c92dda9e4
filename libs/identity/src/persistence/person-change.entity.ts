// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person_changes')
export class PersonChangeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') field: string;
  @Column('jsonb', { nullable: true }) oldValue: unknown;
  @Column('jsonb', { nullable: true }) newValue: unknown;
  @Column('text', { nullable: true }) why: string | null;
  @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('text') channel: string;
  @Column('timestamptz') changedAt: Date;
}
