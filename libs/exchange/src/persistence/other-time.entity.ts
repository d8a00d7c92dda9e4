// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OtherTime, OtherTimeState } from '../domain/other-time.js';

@Entity('other_times')
export class OtherTimeEntity implements OtherTime {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') questionId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid', { nullable: true }) agreementId: string | null;
  @Column('uuid') askedBy: string;
  @Column('uuid') answererId: string;
  @Column('timestamptz') previousStartsAt: Date;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('int') minutes: number;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') state: OtherTimeState;
  @Column('timestamptz', { nullable: true }) saidYesAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}
