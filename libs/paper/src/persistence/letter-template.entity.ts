// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterTemplate } from '../domain/letter.js';

@Entity('letter_templates')
export class LetterTemplateEntity implements LetterTemplate {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @Column('text') subject: string;
  @Column('text') body: string;
}
