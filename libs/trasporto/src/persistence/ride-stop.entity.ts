// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ride_stops')
export class RideStopEntity {
  @PrimaryColumn('uuid') slotId: string;
  @PrimaryColumn('int') position: number;
  @Column('uuid') proposalId: string;
  @Column('text') kind: string;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
  @Column('timestamptz') at: Date;
  @Column('timestamptz') promisedAt: Date;
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('float8') mostAboardMinutes: number;
  @Column('int') seats: number;
  @Column('int') wheelchairs: number;
  @Column('int') walkers: number;
  @Column('int') aboardSeats: number;
  @Column('int') aboardWheelchairs: number;
  @Column('int') aboardWalkers: number;
  @Column('int') roomSeats: number;
  @Column('int') roomWheelchairs: number;
  @Column('int') roomWalkers: number;
}
