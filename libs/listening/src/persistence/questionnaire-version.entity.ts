// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Content, Version } from '../domain/questionnaire.js';

@Entity('questionnaire_versions')
export class QuestionnaireVersionEntity implements Version {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') questionnaireId: string;
  @Column('int') number: number;
  @Column('jsonb') content: Content;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid') writtenBy: string;
}
