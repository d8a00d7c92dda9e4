// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('card_assignments')
export class CardAssignmentEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('uuid') assigneeId: string;
  @Column('uuid') assignedBy: string;
  @Column('timestamptz') assignedAt: Date;
}
