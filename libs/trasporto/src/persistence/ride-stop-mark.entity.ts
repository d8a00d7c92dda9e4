// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ride_stop_marks')
export class RideStopMarkEntity {
  @PrimaryColumn('uuid') agreementId: string;
  @PrimaryColumn('text') kind: string;
  @Column('uuid') enteId: string;
  @Column('timestamptz', { nullable: true }) at: Date | null;
}
