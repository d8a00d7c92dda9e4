// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('driver_papers')
export class DriverPapersEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') car: string;
  @Column('int') seats: number;
  @Column('int', { default: 0 }) wheelchairSpaces: number;
  @Column('int', { default: 0 }) walkerSpaces: number;
  @Column('date') licenceUntil: string;
  @Column('date') insuranceUntil: string;
  @Column('date', { nullable: true }) inspectionUntil: string | null;
  @Column('date') coverUntil: string;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
}
