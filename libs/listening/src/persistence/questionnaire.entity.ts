// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Questionnaire, QuestionnaireState } from '../domain/questionnaire.js';

@Entity('questionnaires')
export class QuestionnaireEntity implements Questionnaire {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') state: QuestionnaireState;
  @Column('boolean') isAnonymous: boolean;
  @Column('int', { nullable: true }) target: number | null;
  @Column('text') linkToken: string;
  @Column('uuid') keptBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
