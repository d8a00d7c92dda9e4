// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('exchange_acts')
export class ExchangeActEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') subject: string;
  @Column('uuid') subjectId: string;
  @Column('text') act: string;
  @Column('text', { nullable: true }) fromState: string | null;
  @Column('text') toState: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid', { nullable: true }) beneficiaryId: string | null;
  @Column('text') channel: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { array: true, nullable: true }) heard: string[] | null;
  @Column('boolean', { nullable: true }) byOffice: boolean | null;
  @Column('timestamptz') at: Date;
}
