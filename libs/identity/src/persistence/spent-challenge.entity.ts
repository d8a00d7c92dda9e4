// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('spent_challenges')
export class SpentChallengeEntity {
  @PrimaryColumn('text') challenge: string;
  @Column('timestamptz') spentAt: Date;
}
