// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('round_stops')
export class RoundStopEntity {
  @PrimaryColumn('uuid') roundId: string;
  @PrimaryColumn('uuid') requestId: string;
  @Column('int', { nullable: true }) collectPosition: number | null;
  @Column('timestamptz', { nullable: true }) collectAt: Date | null;
  @Column('int') deliverPosition: number;
  @Column('timestamptz') deliverAt: Date;
  @Column('text') state: string;
  @Column('uuid', { nullable: true }) agreementId: string | null;
}
