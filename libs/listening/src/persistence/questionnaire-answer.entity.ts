// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answers, AnswerWay, GivenAnswer } from '../domain/answer.js';

@Entity('questionnaire_answers')
export class QuestionnaireAnswerEntity implements GivenAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') questionnaireId: string;
  @Column('uuid') versionId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('bytea', { nullable: true }) codeHash: Buffer | null;
  @Column('date') givenOn: string;
  @Column('text') way: AnswerWay;
  @Column('text', { nullable: true }) ageBand: string | null;
  @Column('text', { nullable: true }) comuneCode: string | null;
  @Column('jsonb') answers: Answers;
  @Column('jsonb', { default: {} }) texts: Readonly<Record<string, string>>;
}
