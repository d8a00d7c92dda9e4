// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('job_turns')
export class JobTurnEntity {
  @PrimaryColumn('text') job: string;
  @Column('timestamptz') slot: Date;
}
