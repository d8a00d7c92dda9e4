// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who was told of a questionnaire: never whether they have answered. */
@Entity('questionnaire_invitations')
export class QuestionnaireInvitationEntity {
  @PrimaryColumn('uuid') questionnaireId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('timestamptz') invitedAt: Date;
}
