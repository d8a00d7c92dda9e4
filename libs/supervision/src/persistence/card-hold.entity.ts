// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('card_holds')
export class CardHoldEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('uuid') holderId: string;
  @Column('timestamptz') since: Date;
  @Column('timestamptz') until: Date;
}
