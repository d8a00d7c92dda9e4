// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RelatedPerson, Tie } from '../domain/related-person.js';

@Entity('related_people')
export class RelatedPersonEntity implements RelatedPerson {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text') tie: Tie;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) office: string | null;
  @Column('integer', { nullable: true }) emergencyOrder: number | null;
  @Column('boolean') mayBeTold: boolean;
  @Column('boolean') holdsKey: boolean;
  @Column('uuid') writtenBy: string;
  @Column('timestamptz') writtenAt: Date;
}
