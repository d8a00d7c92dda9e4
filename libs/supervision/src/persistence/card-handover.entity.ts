// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('card_handovers')
export class CardHandoverEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('uuid') fromId: string;
  @Column('uuid') byId: string;
  @Column('text') word: string;
  @Column('timestamptz') at: Date;
}
